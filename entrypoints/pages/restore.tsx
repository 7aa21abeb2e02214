import type { ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Dialog } from '../../components/Dialog';
import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import { type ParsedBackup, type Problem, parseBackup } from '../../utils/library/backup';
import { restoreBackup } from '../../utils/library/restore';
import type { Actions } from './actions';
import './restore.css';

/** A file that was not taken, and why. */
type Refused = Exclude<ParsedBackup, { kind: 'backup' }>;

/** As many problems as tell what kind of file it is; a wrong file has thousands. */
const TOLD = 8;

/** Reading a backup back in: how to begin, whether it runs, and what the page has to hold for it. */
export interface Restore {
  choose(): void;
  busy: boolean;
  parts: ComponentChild;
}

/** Lets the reader choose a backup, which is checked whole before anything is touched. */
export function useRestore(actions: Actions, show: (message: ToastMessage) => void): Restore {
  const { t, number } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();

  const restore = async (file: File) => {
    setBusy(true);
    const parsed = parseBackup(await file.text());
    if (parsed.kind !== 'backup') setRefused(parsed);
    else {
      await actions.attempt(async (lib) => {
        const result = await restoreBackup(lib, parsed.backup);
        const counted = [result.added, result.updated, result.unchanged].map(number);
        show({ text: t('restoredResult', ...counted) });
      });
    }
    setBusy(false);
  };

  return {
    choose: () => input.current?.click(),
    busy,
    parts: (
      <>
        <input
          ref={input}
          class="restore-file"
          type="file"
          accept="application/json,.json"
          aria-label={t('restoreBackup')}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void restore(file);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        {refused && <NotTaken refused={refused} onClose={() => setRefused(undefined)} />}
      </>
    ),
  };
}

function NotTaken({ refused, onClose }: { refused: Refused; onClose(): void }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('restoreBackup')} onClose={onClose}>
      <p class="alert-ink">{t(refused.kind === 'newer' ? 'restoreNewer' : 'restoreBad')}</p>
      {refused.kind === 'bad' && <Problems problems={refused.problems} />}
    </Dialog>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t, plural } = useTexts();
  return (
    <details class="restore-problems small">
      <summary>{t('restoreWhy')}</summary>
      <ul>
        {problems.slice(0, TOLD).map(({ path, problem }) => (
          <li key={`${path} ${problem}`}>
            <code>{path}</code> {problem}
          </li>
        ))}
      </ul>
      {problems.length > TOLD && (
        <p class="quiet">{plural('moreProblems', problems.length - TOLD)}</p>
      )}
    </details>
  );
}
