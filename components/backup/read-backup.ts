import type { Generation } from '../../utils/backup/backup-rotation';
import { unpackedBackup } from '../../utils/platform/backup/backup-store';
import { download, today } from '../../utils/platform/download-file';
import { type FileRead, readInput } from '../../utils/platform/parse-in-worker';

/** An automatic backup, read as a file that the reader chose would be. */
export async function readBackup(generation: Generation): Promise<FileRead> {
  try {
    const file = new File([await unpackedBackup(generation)], 'backup.json');
    return await readInput(file, () => undefined, new AbortController().signal);
  } catch {
    return { kind: 'failed' };
  }
}

/**
 * Hands an automatic backup to the reader's downloads, as a file of the form that `Restore` reads.
 * @returns its name; undefined where it is damaged
 */
export async function saveBackup(generation: Generation): Promise<string | undefined> {
  try {
    const name = `stet-backup-${today(generation.writtenAt)}.json`;
    download(name, await unpackedBackup(generation));
    return name;
  } catch {
    return undefined;
  }
}
