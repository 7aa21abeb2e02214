import { useMemo } from 'preact/hooks';
import type { Capture } from '../../../utils/model/capture';
import type { ReaderQuote } from '../../../utils/model/quotes';
import type { LabelKey } from '../../../utils/text/message-catalogue';
import { type QuoteFate, quoteFate } from '../../../utils/versions/quote-fate';
import { textDifference } from '../../../utils/versions/text-diff';
import { useTexts } from '../../ui/i18n';
import { ChangedParagraph } from '../../versions/view/VersionDiff';
import './quotes.css';

interface QuoteFatesProps {
  quotes: readonly ReaderQuote[];
  /** The newer version, where its page was read. */
  newer: Capture | undefined;
}

/** What became of the reader's quotes in the newer version. */
export function QuoteFates({ quotes, newer }: QuoteFatesProps) {
  const { t } = useTexts();
  const fates = useMemo(
    () => quotes.map((quote) => ({ quote, fate: quoteFate(quote, newer) })),
    [quotes, newer],
  );
  if (fates.length === 0) return null;
  return (
    <section class="quote-fates">
      <p class="label">{t('quotes_yours')}</p>
      <ul class="quote-list">
        {fates.map(({ quote, fate }) => (
          <li key={quote.id} class="quote-item">
            <QuoteFateText quote={quote} fate={fate} language={newer?.language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const states = {
  stands: { newer: 'quotes_stands', shown: 'quotes_standsShown' },
  reworded: { newer: 'quotes_reworded', shown: 'quotes_rewordedShown' },
  gone: { newer: 'quotes_gone', shown: 'quotes_goneShown' },
} as const satisfies Record<string, { newer: LabelKey; shown: LabelKey }>;

const unseen = {
  page: { newer: 'quotes_unseenPage', shown: 'quotes_unseenPage' },
  summary: { newer: 'quotes_unseenSummary', shown: 'quotes_unseenSummaryShown' },
  text: { newer: 'quotes_unseenText', shown: 'quotes_unseenTextShown' },
} as const satisfies Record<string, { newer: LabelKey; shown: LabelKey }>;

interface QuoteFateTextProps {
  quote: ReaderQuote;
  fate: QuoteFate;
  language?: string | undefined;
  /** Whether it is told of the version shown, beneath the quote itself; else of the newer version. */
  isShown?: boolean;
}

/** What became of one quote, in words; where it was reworded, with what was changed. */
export function QuoteFateText({ quote, fate, language, isShown = false }: QuoteFateTextProps) {
  const { t } = useTexts();
  const texts = fate.kind === 'unknown' ? unseen[fate.unseen] : states[fate.kind];
  const isBoth = fate.kind === 'reworded';
  return (
    <>
      <p class={`quote-fate quote-fate--${fate.kind}`}>{t(isShown ? texts.shown : texts.newer)}</p>
      {!isShown && !isBoth && (
        <blockquote class="prose quote-words" dir="auto">
          {quote.exact}
        </blockquote>
      )}
      {isBoth && (
        <div class="changes quote-changes">
          {textDifference(quote.exact, fate.text, language).map((paragraph, index) => (
            <ChangedParagraph key={index} paragraph={paragraph} />
          ))}
        </div>
      )}
    </>
  );
}
