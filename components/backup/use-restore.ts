import type { Generation } from '../../utils/backup/backup-rotation';
import { useImporting } from '../import/ImportFooter';
import type { Actions } from '../page-shell/use-actions';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import { readBackup } from './read-backup';
import { restoreWhole } from './restore-with-styles';

/**
 * Restores an automatic backup at one click and tells what came of it: the first of those given that
 * can be read. Resolves to whether one was restored.
 */
export function useRestore(
  actions: Actions,
  show: (message: ToastMessage) => void,
): { isBusy: boolean; restore(backups: readonly Generation[]): Promise<boolean> } {
  const { t } = useTexts();
  const { isBusy, run } = useImporting({
    actions,
    show,
    onClose: () => undefined,
    onAgain: () => undefined,
  });
  const restore = async (backups: readonly Generation[]) => {
    const isDone = await run(async (lib) => {
      for (const generation of backups) {
        const read = await readBackup(generation);
        if (read.kind === 'backup') return restoreWhole(lib, read.backup);
      }
      return undefined;
    });
    if (isDone === 'nothing') show({ text: t('backup_damaged') });
    return isDone === 'done';
  };
  return { isBusy, restore };
}
