import { useState } from 'preact/hooks';
import type { Library } from '../../utils/library/db/open-library';
import type { Restored } from '../../utils/library/transfer/restore-backup';
import type { RestoredWhole } from '../backup/restore-with-styles';
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
        added > 0 && plural('import_added', added),
        updated > 0 && plural('import_updated', updated),
        unchanged > 0 && plural('import_unchanged', unchanged),
        collections > 0 && plural('import_collections', collections),
        searches > 0 && plural('import_searches', searches),
        styles > 0 && plural('import_styles', styles),
      ];
      const takeBack = async () => {
        const { entries, others } = await undo();
        const back = [
          entries > 0 && plural('common_changesUndone', entries),
          entries === 0 && others > 0 && t('import_aroundUndone'),
          styles > 0 && plural('import_stylesUndone', styles),
        ];
        show({ text: joined(back) || t('common_nothingUndone') });
      };
      const changed = added + updated + collections + searches + styles;
      show({
        text: joined(told) || t('import_nothing'),
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
      {isBusy && <progress aria-label={t('common_importing')} />}
      <button class="button" type="button" disabled={isBusy} onClick={onAgain}>
        {t('common_otherFile')}
      </button>
      <button class="button button--primary" type="submit" disabled={isBusy || !isReady}>
        {isBusy ? t('common_importing') : label}
      </button>
    </footer>
  );
}
