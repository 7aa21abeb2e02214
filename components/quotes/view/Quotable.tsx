import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type QuoteSelector, quoteBounds } from '../../../utils/model/quotes';
import { quoteAt } from '../../../utils/versions/find-quote';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import './quotes.css';

interface QuotableProps {
  /** Keeps the words that the reader has marked. */
  onKeep(quote: QuoteSelector): void;
  /** The text, in paragraphs. */
  children: ComponentChildren;
}

/** What is marked of a text, and where its button has room. */
interface Marked {
  quote: QuoteSelector | 'too long';
  left: number;
  top: number;
}

/** A text of which words can be marked and kept: a button stands beneath them while they are. */
export function Quotable({ onKeep, children }: QuotableProps) {
  const { t, number } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<Marked>();

  useEffect(() => {
    const element = box.current;
    const page = element?.ownerDocument;
    if (!element || !page) return;
    const look = () => setMarked(markedIn(element, page.getSelection()));
    page.addEventListener('selectionchange', look);
    return () => page.removeEventListener('selectionchange', look);
  }, []);

  const keep = (quote: QuoteSelector) => {
    box.current?.ownerDocument.getSelection()?.removeAllRanges();
    setMarked(undefined);
    onKeep(quote);
  };
  return (
    <div ref={box} class="quotable">
      {children}
      {marked && (
        <div class="quotable-offer" style={{ left: `${marked.left}px`, top: `${marked.top}px` }}>
          {marked.quote === 'too long' ? (
            <p class="small" role="status">
              {t('quotes_tooLong', number(quoteBounds.exact))}
            </p>
          ) : (
            <button
              class="button quote-marked"
              type="button"
              // A press takes the marks away, and with them what is to be kept.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (marked.quote !== 'too long') keep(marked.quote);
              }}
            >
              <Icon name="cite" />
              {t('quotes_keep')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** What a selection marks of an element's paragraphs; undefined where it marks nothing, or anything else. */
function markedIn(element: HTMLElement, selection: Selection | null): Marked | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) {
    return undefined;
  }
  const [before, words, behind] = partsOf(element, range);
  const text = before + words + behind;
  const quote = quoteAt(text, before.length, before.length + words.length);
  if (!quote) return undefined;
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  const around = element.getBoundingClientRect();
  return {
    quote: words.trim().length > quoteBounds.exact ? 'too long' : quote,
    left: Math.max(0, Math.min((last?.left ?? 0) - around.left, around.width - offerWidth)),
    top: (last?.bottom ?? 0) - around.top + 4,
  };
}

/** Room for the button, in CSS pixels, so that it does not stand out over the edge. */
const offerWidth = 180;

/** The text of an element before a range, in it and behind it. */
function partsOf(element: HTMLElement, range: Range): [string, string, string] {
  const [before, behind] = [range.cloneRange(), range.cloneRange()];
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  behind.setStart(range.endContainer, range.endOffset);
  behind.setEnd(element, element.childNodes.length);
  return [textIn(element, before), textIn(element, range), textIn(element, behind)];
}

/** The text of an element's paragraphs within a range, an empty line behind each that ends there. */
function textIn(element: HTMLElement, range: Range): string {
  const paragraphs = [...element.querySelectorAll('.prose > p')];
  return paragraphs
    .map((paragraph) => {
      const part = element.ownerDocument.createRange();
      part.selectNodeContents(paragraph);
      const start = part.comparePoint(range.startContainer, range.startOffset);
      const end = part.comparePoint(range.endContainer, range.endOffset);
      if (start > 0 || end < 0) return '';
      if (start === 0) part.setStart(range.startContainer, range.startOffset);
      if (end === 0) part.setEnd(range.endContainer, range.endOffset);
      return end === 0 ? part.toString() : `${part.toString()}\n\n`;
    })
    .join('');
}
