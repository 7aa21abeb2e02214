import { useState } from 'preact/hooks';
import { isLapsed } from '../../utils/bibliography/verdict';
import { FileProblem } from '../import/FileProblem';
import { endings, ImportDialog } from '../import/ImportDialog';
import { type FileImportResult, useFileImport } from '../import/use-file-import';
import { formatProblem } from '../import/view/format-problem';
import type { Actions } from '../page-shell/use-actions';
import { FileDropZone } from '../ui/FileDropZone';
import { useTexts } from '../ui/i18n';
import { ShowMoreList } from '../ui/list/ShowMoreList';
import { Loading } from '../ui/states/Loading';
import { WorkProgress } from '../ui/states/WorkProgress';
import type { ToastMessage } from '../ui/Toast';
import { BibliographyFiles } from './BibliographyFiles';
import { RegistryQuestion } from './RegistryQuestion';
import { type Checked, useBibliographyCheck } from './use-bibliography-check';
import { CheckedWorks } from './view/CheckedWorks';
import './bibliography.css';

interface BibliographyPanelProps {
  actions: Actions;
  show(message: ToastMessage): void;
}

/** Which works of a reader's own bibliography are superseded, withdrawn or retracted. */
export function BibliographyPanel({ actions, show }: BibliographyPanelProps) {
  const { t } = useTexts();
  const check = useBibliographyCheck(actions);
  const reading = useFileImport(check.look);
  // Read once: the dialog goes by the same list as long as it is open.
  const [saving, setSaving] = useState<readonly FileImportResult[]>();
  const { stage } = check;
  return (
    <div class="bibliography">
      <h2>{t('bibliography_title')}</h2>
      {reading.current ? (
        <WorkProgress
          words={t('common_readingFile', reading.current.file ?? t('common_pastedText'))}
          done={reading.current.done}
          onStop={reading.stop}
        />
      ) : stage.kind === 'looking' ? (
        <Loading />
      ) : stage.kind === 'checked' ? (
        <Results
          checked={stage.checked}
          asking={stage.asking}
          onAsk={() => check.ask(stage.checked)}
          onStop={check.stop}
          onAgain={check.again}
          onSave={() => setSaving([stage.checked.source])}
        />
      ) : (
        <FileDropZone
          words={t('bibliography_words')}
          accept={endings}
          pasteLabel={t('bibliography_paste')}
          onFiles={(files) => reading.begin(files.slice(0, 1))}
          onText={reading.begin}
        >
          {stage.problem?.read.kind === 'backup' ? (
            <p class="import-problem" role="alert">
              {t('bibliography_isBackup')}
            </p>
          ) : (
            stage.problem && <FileProblem {...stage.problem} />
          )}
        </FileDropZone>
      )}
      {saving && (
        <ImportDialog
          actions={actions}
          show={show}
          given={saving}
          onClose={() => setSaving(undefined)}
        />
      )}
    </div>
  );
}

interface ResultsProps {
  checked: Checked;
  asking: { done: number; total: number } | undefined;
  onAsk(): void;
  onStop(): void;
  onAgain(): void;
  onSave(): void;
}

function Results({ checked, asking, onAsk, onStop, onAgain, onSave }: ResultsProps) {
  const texts = useTexts();
  const { t, plural, number } = texts;
  const { source, records, works, corrected, askable } = checked;
  const changes = new Map(corrected.corrected.map(({ work, changes }) => [work, changes]));
  const isSettled = !asking && askable.count === 0;
  const isWell =
    isSettled &&
    works.some(({ verdict }) => verdict.kind === 'stands') &&
    !works.some(({ verdict }) => isLapsed(verdict));
  return (
    <>
      <div class="row">
        <p>{plural('bibliography_of', works.length, source.file ?? t('common_pastedText'))}</p>
        <button class="button button--plain" type="button" onClick={onAgain}>
          {t('common_otherFile')}
        </button>
      </div>
      {asking ? (
        <WorkProgress
          words={t('bibliography_asking', number(asking.done), number(asking.total))}
          done={asking.total === 0 ? 0 : asking.done / asking.total}
          onStop={onStop}
        />
      ) : (
        askable.count > 0 && <RegistryQuestion checked={checked} onAsk={onAsk} />
      )}
      {!asking && <BibliographyFiles checked={checked} onSave={onSave} />}
      {isWell && <p class="text-good">{t('bibliography_allWell')}</p>}
      {changes.size > 0 && (
        <p class="text-muted bibliography-words">{t('bibliography_correctedWords')}</p>
      )}
      <CheckedWorks
        works={works}
        changes={changes}
        entryHref={(id) => `#bibliography?entry=${encodeURIComponent(id)}`}
      />
      {records.unreadable.length > 0 && (
        <section class="checked-group">
          <h3>{plural('bibliography_unreadable', records.unreadable.length)}</h3>
          <ShowMoreList
            class="checked-list"
            items={records.unreadable}
            row={({ line, problem }) => (
              <li key={`${line} ${problem.kind}`}>
                <span class="small text-muted tabular-nums">{t('import_line', number(line))}</span>{' '}
                {formatProblem(texts, problem)}
              </li>
            )}
          />
        </section>
      )}
    </>
  );
}
