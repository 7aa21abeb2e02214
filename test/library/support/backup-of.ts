import type { Library } from '../../../utils/library/db/open-library';
import { parseBackup, writeBackup } from '../../../utils/library/transfer/backup-file';
import type { Backup } from '../../../utils/model/backup-schema';

/** The text of a library's backup. */
export async function textOf(lib: Library): Promise<string> {
  let text = '';
  for await (const piece of writeBackup(lib)) text += piece;
  return text;
}

/** A backup's text, read. */
export function parsed(text: string): Backup {
  const result = parseBackup(text);
  if (result.kind !== 'backup') throw new Error(JSON.stringify(result));
  return result.backup;
}

/** The backup of a library, after the passage through its text. */
export const backupOf = async (lib: Library) => parsed(await textOf(lib));
