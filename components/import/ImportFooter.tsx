import { useState } from 'preact/hooks';
import type { Library } from '../../utils/library/db/open-library';
import type { Restored } from '../../utils/library/transfer/restore';
import type { RestoredWhole } from '../backup/restore-backup';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';

/** What an import needs to be carried out and told. */
export interface ImportFinish {
  actions: Actions;
  show(message: ToastMessage): void;
  onClose(): void;
  /** Back to the choice of a file. */
  onAgain(): void;
}

/**
 * Carries an import out, tells what came of it with its way back, and closes. `nothing` where the task
 * found nothing to take in, of which it tells itself.
 */
export function useImporting({ actions, show, onClose }: ImportFinish) {
  const { t, plural } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const run = async (
    task: (lib: Library) => Promise<(Restored & Partial<RestoredWhole>) | undefined>,
  ): Promise<'done' | 'nothing' | 'failed'> => {
    setBusy(true);
    let outcome: 'done' | 'nothing' = 'done';
    const isDone = await actions.attempt(async (lib) => {
      const restored = await task(lib);
      if (!restored) {
        outcome = 'nothing';
        return;
      }
      const { added, updated, unchanged, collections, searches, styles = 0, undo } = restored;
      const told = [
        added > 0 && plural('importAdded', added),
        updated > 0 && plural('importUpdated', updated),
        unchanged > 0 && plural('importUnchanged', unchanged),
        collections > 0 && plural('importCollections', collections),
        searches > 0 && plural('importSearches', searches),
        styles > 0 && plural('importStyles', styles),
      ];
      const takeBack = async () => {
        const { entries, others } = await undo();
        const back = [
          entries > 0 && plural('changesUndone', entries),
          entries === 0 && others > 0 && t('aroundUndone'),
          styles > 0 && plural('stylesUndone', styles),
        ];
        show({ text: joined(back) || t('nothingUndone') });
      };
      const changed = added + updated + collections + searches + styles;
      show({
        text: joined(told) || t('importNothing'),
        ...(changed > 0 && { undo: () => void actions.attempt(takeBack) }),
      });
    });
    setBusy(false);
    if (isDone) onClose();
    return isDone ? outcome : 'failed';
  };
  return { isBusy, run };
}

function joined(words: readonly (string | false)[]): string {
  return words.filter((part) => part !== false).join(' · ');
}

interface ImportFootProps {
  isBusy: boolean;
  isReady: boolean;
  /** What the button does. */
  label: string;
  onAgain(): void;
}

/** The foot of a preview: another file, or this one. */
export function ImportFooter({ isBusy, isReady, label, onAgain }: ImportFootProps) {
  const { t } = useTexts();
  return (
    <footer class="import-foot">
      {isBusy && <progress aria-label={t('importing')} />}
      <button class="button" type="button" disabled={isBusy} onClick={onAgain}>
        {t('otherFile')}
      </button>
      <button class="button button--primary" type="submit" disabled={isBusy || !isReady}>
        {isBusy ? t('importing') : label}
      </button>
    </footer>
  );
}
