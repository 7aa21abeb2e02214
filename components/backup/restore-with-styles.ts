import type { Library } from '../../utils/library/db/open-library';
import { type Restored, restoreBackup } from '../../utils/library/transfer/restore-backup';
import type { Backup } from '../../utils/model/backup-schema';
import { forgetStyle, keepStyle, ownStyleFiles } from '../../utils/platform/custom-styles';
import { ownStyleList } from '../../utils/platform/storage/stored-settings';
import { examineStyle } from '../citations/format-citation';

/** What came of a backup, the citation styles beside the library included. */
export type RestoredWhole = Restored & { styles: number };

/**
 * Restores a backup, and adds those of its citation styles that are not here; one way back for both.
 * @throws LibraryError `quota`, `closed`; then nothing has changed.
 */
export async function restoreWhole(lib: Library, backup: Backup): Promise<RestoredWhole> {
  const restored = await restoreBackup(lib, backup);
  const added = await restoreStyles(backup.styles ?? []);
  return {
    ...restored,
    styles: added.length,
    undo: async () => {
      const takenBack = await restored.undo();
      for (const id of added) await forgetStyle(id);
      return takenBack;
    },
  };
}

/** Adds the styles that work and of which there is none by their id; what is here stays. */
async function restoreStyles(files: readonly string[]): Promise<string[]> {
  const here = new Set(await ownStyleFiles());
  const added: string[] = [];
  for (const file of files) {
    if (here.has(file)) continue;
    const examined = await examineStyle(file);
    if (examined.kind === 'fault') continue;
    const { id, title: name, note, bibliography } = examined.style;
    if ((await ownStyleList.get()).some((own) => own.id === id)) continue;
    await keepStyle({ id, name, note, bibliography }, file);
    added.push(id);
  }
  return added;
}
