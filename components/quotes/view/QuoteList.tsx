import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { NoteEdit } from '../../../utils/library/commands/entries';
import { corrected } from '../../../utils/library/entry/corrections';
import { type QuoteSelector, quoteBounds, type ReaderQuote } from '../../../utils/model/quotes';
import type { Version } from '../../../utils/model/records';
import { quoteAt } from '../../../utils/versions/find-quote';
import { type QuoteFate, quoteFate } from '../../../utils/versions/quote-fate';
import { sentencesOf } from '../../../utils/versions/text-diff';
import { NoteField } from '../../entry/view/NoteField';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { RelativeDate } from '../../ui/text/RelativeDate';
import { QuoteFateText } from './QuoteFates';
import './quotes.css';

interface QuoteListProps {
  quotes: readonly ReaderQuote[];
  /** The version shown, whose sentences can be chosen. */
  shown: Version;
  /** What a version is called, where there are several. */
  nameOf(versionId: string): string | undefined;
  onKeep(quote: QuoteSelector): void;
  onNote(quote: ReaderQuote, note: NoteEdit): void;
  onRemove(quote: ReaderQuote): void;
}

/** The reader's quotes of an entry: what became of each in the version shown, and their notes. */
export function QuoteList({ quotes, shown, nameOf, onKeep, onNote, onRemove }: QuoteListProps) {
  const { t } = useTexts();
  const capture = corrected(shown);
  return (
    <section class="capture-section">
      <h3 class="label">{t('quotes_title')}</h3>
      {quotes.length > 0 && (
        <ul class="quote-list">
          {quotes.map((quote) => (
            <li key={quote.id} class="quote-item">
              <QuoteItem
                quote={quote}
                from={nameOf(quote.versionId)}
                summary={quote.versionId === shown.id ? undefined : capture.summary}
                onNote={(note) => onNote(quote, note)}
                onRemove={() => onRemove(quote)}
              />
            </li>
          ))}
        </ul>
      )}
      {capture.summary === null ? (
        quotes.length === 0 && <p class="text-muted">{t('quotes_noSummary')}</p>
      ) : (
        <SentenceChoice
          text={capture.summary}
          language={capture.language}
          hasQuotes={quotes.length > 0}
          onKeep={onKeep}
        />
      )}
    </section>
  );
}

interface QuoteItemProps {
  quote: ReaderQuote;
  /** The version that it was taken from, where there are several. */
  from: string | undefined;
  /** The summary of the version shown; undefined where the quote was taken from that. */
  summary: string | null | undefined;
  onNote(note: NoteEdit): void;
  onRemove(): void;
}

function QuoteItem({ quote, from, summary, onNote, onRemove }: QuoteItemProps) {
  const { t } = useTexts();
  const fate = useMemo(
    (): QuoteFate | undefined =>
      summary === undefined ? undefined : quoteFate(quote, { summary }),
    [quote, summary],
  );
  return (
    <>
      <blockquote class="prose quote-words" dir="auto">
        {quote.exact}
      </blockquote>
      <ul class="quote-facts small text-muted">
        {quote.part === 'page' && <li>{t('quotes_fromPage')}</li>}
        {from !== undefined && <li>{t('quotes_fromVersion', from)}</li>}
        <li>
          <RelativeDate at={quote.createdAt} />
        </li>
        <li>
          <button class="button button--plain button--flush" type="button" onClick={onRemove}>
            {t('quotes_remove')}
            <span class="visually-hidden"> {quote.exact.slice(0, 60)}</span>
          </button>
        </li>
      </ul>
      {fate && <QuoteFateText quote={quote} fate={fate} isShown />}
      <NoteField
        note={quote.note}
        label={t('quotes_note')}
        placeholder={t('quotes_notePlaceholder')}
        longest={quoteBounds.note}
        isAside
        onChange={onNote}
      />
    </>
  );
}

interface SentenceChoiceProps {
  text: string;
  language: string | undefined;
  hasQuotes: boolean;
  onKeep(quote: QuoteSelector): void;
}

/** The sentences of the summary to choose from, for readers who mark nothing with a pointer. */
function SentenceChoice({ text, language, hasQuotes, onKeep }: SentenceChoiceProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const sentences = useMemo(
    () => (isOpen ? sentencesOf(text, language).filter((each) => each.trim() !== '') : []),
    [isOpen, text, language],
  );
  let at = 0;
  return (
    <>
      {!hasQuotes && <p class="text-muted">{t('quotes_empty')}</p>}
      <p>
        <button
          ref={button}
          class="button button--plain button--flush quote-choose"
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="cite" />
          {t('quotes_chooseSentence')}
        </button>
      </p>
      {isOpen && (
        <ul id={id} class="quote-choice" aria-label={t('quotes_sentences')}>
          {sentences.map((sentence) => {
            const from = text.indexOf(sentence, at);
            at = from + sentence.length;
            return (
              <li key={from}>
                <button
                  class="quote-sentence prose"
                  type="button"
                  dir="auto"
                  onClick={() => {
                    const quote = quoteAt(text, from, from + sentence.length);
                    setOpen(false);
                    button.current?.focus();
                    if (quote) onKeep(quote);
                  }}
                >
                  {sentence}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
