import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatById, formats } from '../../utils/export/all-formats';
import { defaultOptions, type ExportOptions } from '../../utils/export/format';
import { parseKeyPattern } from '../../utils/export/key-pattern';
import { toLibraryError } from '../../utils/model/library-error';
import {
  backupFile,
  type ExportResult,
  exportFile,
  type Progress,
} from '../../utils/platform/download-file';
import { getLibrary } from '../../utils/platform/library/page-library';
import { exportChoice } from '../../utils/platform/storage/stored-settings';
import { Dialog } from '../ui/Dialog';
import { useTexts } from '../ui/i18n';
import { errorKey } from '../ui/states/ErrorNote';
import type { ToastMessage } from '../ui/Toast';
import { ExportPreview } from './ExportPreview';
import type { ExportScope } from './export-scopes';
import { ExportFormats } from './view/ExportFormats';
import { ExportOptionFields } from './view/ExportOptionFields';
import { FormatContentNote } from './view/FormatContentNote';
import './export-dialog.css';

interface ExportDialogProps {
  /** At least one, the nearest first: that one is chosen. */
  scopes: readonly ExportScope[];
  /** Tells what came of it, once the dialog has closed. */
  show(message: ToastMessage): void;
  onClose(): void;
}

/** The backup stands among the formats, though it always holds the whole library. */
const backupId = 'backup';

/**
 * The choice of what to export, as what and how, and the export itself, with its progress and a
 * way to stop it. The page draws it while it is open:
 * `{exporting && <ExportDialog scopes={scopes} show={show} onClose={() => setExporting(false)} />}`
 */
export function ExportDialog({ scopes, show, onClose }: ExportDialogProps) {
  const { t } = useTexts();
  const id = useId();
  const [scopeId, setScopeId] = useState(scopes[0]?.id);
  const [choice, setChoice] = useState(exportChoice.get);
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const format = formatById(choice.formatId);
  const isBackup = choice.formatId === backupId;
  const scope = isBackup ? undefined : (scopes.find((one) => one.id === scopeId) ?? scopes[0]);
  const options = applied(choice.options, format?.options ?? []);
  const isReadable =
    options.keyPattern === '' || parseKeyPattern(options.keyPattern).kind === 'pattern';
  const choose = (formatId: string) => setChoice({ ...choice, formatId });

  const begin = async () => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setFailure(undefined);
    setProgress({ done: 0, total: 0 });
    exportChoice.set(choice);
    try {
      const lib = await getLibrary();
      const written = scope
        ? await exportFile(
            lib,
            { scope: await scope.scope(), formatId: choice.formatId, options },
            { signal, tell: (now) => !signal.aborted && setProgress(now) },
          )
        : await backupFile(lib, { signal });
      if (!signal.aborted) end(written);
    } catch (error) {
      if (!signal.aborted) setFailure(t(errorKey(toLibraryError(error).code)));
    }
    setProgress(undefined);
  };

  const end = ({ outcome, name }: ExportResult) => {
    if (outcome === 'nothing') return setFailure(t('export_failed'));
    show({ text: t(outcome === 'whole' ? 'common_exportedToast' : 'export_partial', name) });
    onClose();
  };

  const stop = () => {
    running.current?.abort();
    setProgress(undefined);
  };

  return (
    <Dialog title={t('common_export')} wide onClose={onClose}>
      <form
        class="export-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <fieldset class="export-choices" disabled={progress !== undefined}>
          <fieldset class="export-group">
            <legend class="label">{t('export_what')}</legend>
            {scopes.length === 1 && <p>{scopes[0]?.label}</p>}
            {scopes.length > 1 &&
              scopes.map((one) => (
                <label key={one.id} class="check">
                  <input
                    type="radio"
                    name={`${id}-scope`}
                    checked={one.id === scope?.id}
                    disabled={isBackup}
                    onChange={() => setScopeId(one.id)}
                  />
                  <span>{one.label}</span>
                </label>
              ))}
            {isBackup && <p class="small text-muted">{t('export_backupHolds')}</p>}
          </fieldset>
          <ExportFormats
            formats={[...formats, { id: backupId, name: t('export_backup') }]}
            chosen={choice.formatId}
            onChoose={choose}
          />
          {format && (
            <ExportOptionFields
              offered={format.options}
              options={choice.options}
              onChange={(change) =>
                setChoice({ ...choice, options: { ...choice.options, ...change } })
              }
            />
          )}
          {format && scope && <ExportPreview format={format} scope={scope} options={options} />}
        </fieldset>
        <footer class="export-foot">
          {progress ? (
            <ExportProgress progress={progress} onStop={stop} />
          ) : (
            <>
              {format && <FormatContentNote lacks={format.lacks} />}
              <p class="text-alert export-failure" role="alert">
                {failure}
              </p>
              <button class="button" type="button" onClick={onClose}>
                {t('export_cancel')}
              </button>
              <button class="button button--primary" type="submit" disabled={!isReadable}>
                {t('common_export')}
              </button>
            </>
          )}
        </footer>
      </form>
    </Dialog>
  );
}

/** The options that the format has, as the reader chose them; the others as they always were. */
function applied(options: ExportOptions, offered: readonly (keyof ExportOptions)[]): ExportOptions {
  const kept = Object.entries(options).filter(([name]) => offered.some((one) => one === name));
  const chosen = { ...defaultOptions, ...Object.fromEntries(kept) };
  return { ...chosen, keyPattern: chosen.keyPattern.trim() };
}

interface ExportProgressProps {
  progress: Progress;
  onStop(): void;
}

/** How far the file has come; a bar that only moves while nothing is counted. */
function ExportProgress({ progress: { done, total }, onStop }: ExportProgressProps) {
  const { t, number } = useTexts();
  const words =
    total > 0 ? t('export_exportingOf', number(done), number(total)) : t('export_exporting');
  const measured = total > 0 ? { value: done, max: total } : {};
  return (
    <div class="export-progress">
      <span class="tabular-nums">{words}</span>
      <progress {...measured} aria-label={t('export_exporting')} aria-valuetext={words} />
      <button class="button" type="button" onClick={onStop}>
        {t('common_stop')}
      </button>
    </div>
  );
}
