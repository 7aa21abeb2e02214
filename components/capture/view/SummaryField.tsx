import { useState } from 'preact/hooks';
import { findHighlights } from '../../../utils/library/search/highlights';
import type { Query } from '../../../utils/library/search/query';
import type { Capture } from '../../../utils/model/capture';
import type { Correctable } from '../../../utils/model/records';
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
  /** Whether the reader is asked to look at it. */
  doubtful?: boolean | undefined;
  onCorrect(fields: Partial<Correctable>): void;
}

/** The summary under its heading; too long to be a button itself, it has one beside it. */
export function SummaryField(props: SummaryFieldProps) {
  const { capture, query, whole = false, doubtful = false, onCorrect } = props;
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
        <CollapsibleText
          text={summary}
          language={capture.language}
          hitsIn={query && ((paragraph) => findHighlights(paragraph, query, 'summary'))}
          whole={whole}
        />
      )}
    </section>
  );
}
