import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { findHighlights, type Highlight } from '../../../utils/library/search/highlights';
import type { Query } from '../../../utils/library/search/parse-query';
import type { Capture } from '../../../utils/model/capture';
import type { QuoteSelector } from '../../../utils/model/quotes';
import type { Correctable } from '../../../utils/model/records';
import { Quotable } from '../../quotes/view/Quotable';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import { CollapsibleText } from '../../ui/text/CollapsibleText';
import { EditableForm } from '../../ui/text/Editable';
import { DoubtfulField } from './DoubtfulField';

interface SummaryFieldProps {
  capture: Capture;
  /** What was searched for; its hits are marked. */
  query?: Query | undefined;
  /** Shown to its last line, where there is room. */
  whole?: boolean;
  /** What the reader quotes of it, in its order. */
  quoted?: readonly Highlight[] | undefined;
  /** Keeps words of it as a quote; left out where nothing of it is saved. */
  onQuote?: ((quote: QuoteSelector) => void) | undefined;
  /** Whether the reader is asked to look at it. */
  doubtful?: boolean | undefined;
  onCorrect(fields: Partial<Correctable>): void;
}

/** The summary under its heading; too long to be a button itself, it has one beside it. */
export function SummaryField(props: SummaryFieldProps) {
  const { capture, query, whole = false, doubtful = false, quoted, onQuote, onCorrect } = props;
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const label = t('fields_summary');
  const { summary } = capture;

  if (editing) {
    return (
      <section class="capture-section">
        <EditableForm
          label={label}
          value={summary ?? ''}
          hint={t('capture_hintParagraphs')}
          multiline
          onCommit={(text) => {
            onCorrect({ summary: text === '' ? null : text });
            return undefined;
          }}
          onLeave={() => setEditing(false)}
        />
      </section>
    );
  }
  return (
    <section class="capture-section">
      <h3 class="label">
        {label}
        <button class="label-edit" type="button" onClick={() => setEditing(true)}>
          <Icon name={summary === null ? 'add' : 'edit'} />
          <span class="visually-hidden">{t('common_editField', label)}</span>
        </button>
        {doubtful && <DoubtfulField />}
      </h3>
      {summary === null ? (
        <p class="text-muted">{t('capture_noSummary')}</p>
      ) : (
        <Quoting onQuote={onQuote}>
          <CollapsibleText
            text={summary}
            language={capture.language}
            hitsIn={query && ((paragraph) => findHighlights(paragraph, query, 'summary'))}
            quoted={quoted}
            whole={whole}
          />
        </Quoting>
      )}
    </section>
  );
}

interface QuotingProps extends Pick<SummaryFieldProps, 'onQuote'> {
  children: ComponentChildren;
}

/** The text as one of which words can be kept, where they can be. */
function Quoting({ onQuote, children }: QuotingProps) {
  return onQuote ? <Quotable onKeep={onQuote}>{children}</Quotable> : <div>{children}</div>;
}
