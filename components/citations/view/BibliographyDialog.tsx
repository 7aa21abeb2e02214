import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/Dialog';
import { useTexts } from '../../ui/i18n';
import { CitationStyleSelect } from './CitationStyleSelect';
import { CopiedMessage } from './CopiedMessage';
import { type AskForStyles, useCitationStyles } from './use-citation-styles';
import './citation-menu.css';

interface BibliographyChoiceProps {
  /** How many entries it is of. */
  count: number;
  /** The most entries that one bibliography holds. */
  most: number;
  /** The styles that have a bibliography, and the one used last; asked for when the dialog opens. */
  styles: AskForStyles;
  /** Makes and copies it; resolves to the titles that the style left out. */
  onCopy(styleId: string): Promise<readonly string[]>;
}

interface BibliographyDialogProps extends BibliographyChoiceProps {
  onClose(): void;
}

/** The choice of the style in which to copy entries as a bibliography. */
export function BibliographyDialog({ onClose, ...props }: BibliographyDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog title={t('citations_copyBibliography')} onClose={onClose}>
      <Choice {...props} />
    </Dialog>
  );
}

type Outcome =
  | { kind: 'none' | 'making' | 'failed' }
  | { kind: 'copied'; omitted: readonly string[] };

function Choice({ count, most, styles, onCopy }: BibliographyChoiceProps) {
  const { t, number } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });

  const { offered, style, choose } = useCitationStyles(styles, () =>
    setOutcome({ kind: 'failed' }),
  );

  const copy = async (chosen: string) => {
    setOutcome({ kind: 'making' });
    setOutcome(
      await onCopy(chosen).then(
        (omitted): Outcome => ({ kind: 'copied', omitted }),
        (): Outcome => ({ kind: 'failed' }),
      ),
    );
  };

  if (count > most) return <p>{t('citations_bibliographyTooMany', number(most))}</p>;
  return (
    <div class="citation-choice">
      <CitationStyleSelect
        styles={offered}
        value={style}
        onChange={(chosen) => {
          choose(chosen);
          setOutcome({ kind: 'none' });
        }}
      />
      <button
        class="button button--primary"
        type="button"
        aria-disabled={style === undefined || outcome.kind === 'making'}
        onClick={() => {
          if (style !== undefined && outcome.kind !== 'making') void copy(style);
        }}
      >
        {t('citations_copy')}
      </button>
      <div class="citation-status small" role="status">
        {outcome.kind === 'making' && <p class="text-muted">{t('citations_bibliographyMaking')}</p>}
        {outcome.kind === 'failed' && <p class="text-alert">{t('citations_bibliographyFailed')}</p>}
        {outcome.kind === 'copied' && (
          <>
            <p>
              <CopiedMessage what={t('common_bibliography')} />
            </p>
            {outcome.omitted.length > 0 && (
              <p>{t('citations_bibliographyOmitted', outcome.omitted.join(', '))}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
