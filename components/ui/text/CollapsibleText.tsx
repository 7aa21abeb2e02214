import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../../utils/library/search/highlights';
import { useTexts } from '../i18n';
import { QuotedText, within } from './HighlightedText';
import './collapsible-text.css';

interface ProseProps {
  /** Plain text, paragraphs parted by an empty line. */
  text: string;
  /** BCP 47, for hyphenation and the reading voice. */
  language?: string | undefined;
  /** What a search found in a paragraph. */
  hitsIn?: ((paragraph: string) => readonly Highlight[]) | undefined;
  /** What the reader quotes of the whole text, in its order. */
  quoted?: readonly Highlight[] | undefined;
  /** Shown to its last line, however long. */
  whole?: boolean;
}

/** A summary, folded to six lines where it is longer. */
export function CollapsibleText(props: ProseProps) {
  const { text, language, hitsIn, quoted = [], whole = false } = props;
  const { t } = useTexts();
  const body = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  const open = whole || unfolded;
  const [long, setLong] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another height.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element || open) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, open]);

  return (
    <div>
      <div ref={body} class={open ? 'prose' : 'prose prose--folded'} lang={language} dir="auto">
        {paragraphsOf(text).map((paragraph) => (
          <p key={paragraph.from}>
            <QuotedText
              text={paragraph.text}
              quoted={within(quoted, paragraph.from, paragraph.from + paragraph.text.length)}
              marks={hitsIn?.(paragraph.text) ?? []}
            />
          </p>
        ))}
      </div>
      {long && !whole && (
        <button
          class="button button--plain button--flush prose-more"
          type="button"
          aria-expanded={open}
          onClick={() => setUnfolded(!open)}
        >
          {t(open ? 'common_less' : 'common_more')}
        </button>
      )}
    </div>
  );
}

/** The paragraphs of a text, and where in it each begins. */
function paragraphsOf(text: string): { text: string; from: number }[] {
  let from = 0;
  return text.split(/(\n{2,})/).flatMap((part, index) => {
    const start = from;
    from += part.length;
    return index % 2 === 0 ? [{ text: part, from: start }] : [];
  });
}
