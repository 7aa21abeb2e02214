import { useTexts } from '../../components/i18n';
import type { ToastMessage } from '../../components/Toast';
import type { Generation } from '../../utils/backup/generations';
import type { Actions } from '../pages/actions';
import { readBackup } from '../pages/restore-backup';
import { useImporting } from './ImportFoot';
import { restoreWhole } from './restoring';

/**
 * Restores an automatic backup at one click and tells what came of it: the first of those given that
 * can be read. Resolves to whether one was restored.
 */
export function useRestoring(
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
    if (isDone === 'nothing') show({ text: t('backupDamaged') });
    return isDone === 'done';
  };
  return { isBusy, restore };
}
