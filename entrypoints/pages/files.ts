import type { Piece } from '../../utils/export/format';
import { formatById } from '../../utils/export/registry';
import { write } from '../../utils/export/write';
import { backup } from '../../utils/library/backup';
import type { Library } from '../../utils/library/database';
import { items, type Scope } from '../../utils/library/items';
import { salvage } from '../../utils/library/salvage';

/** How a file came out: whole, only as far as the library could be read, or not at all. */
export interface Written {
  outcome: 'whole' | 'part' | 'nothing';
  name: string;
}

/** The day, as EDTF has it, by this computer's calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Hands a file to the reader's downloads; a page needs no permission for its own. */
function download(name: string, mime: string, pieces: Piece[]): void {
  const url = URL.createObjectURL(new Blob(pieces, { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this task has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Gathers a file's pieces; where the source fails midway, what came before is still written. */
async function gather(name: string, mime: string, source: AsyncIterable<Piece>): Promise<Written> {
  const pieces: Piece[] = [];
  let outcome: Written['outcome'] = 'whole';
  try {
    for await (const piece of source) pieces.push(piece);
  } catch {
    outcome = pieces.length > 0 ? 'part' : 'nothing';
  }
  if (outcome !== 'nothing') download(name, mime, pieces);
  return { outcome, name };
}

/** Writes a part of the library in a format and hands the file to the reader. */
export async function exportFile(lib: Library, scope: Scope, formatId: string): Promise<Written> {
  const format = formatById(formatId);
  const name = `stet-${today()}.${format?.extension ?? formatId}`;
  if (!format) return { outcome: 'nothing', name };
  return gather(name, format.mime, write(format, items(lib, scope), { today: today() }));
}

/** Writes the lossless backup and hands the file to the reader. */
export function backupFile(lib: Library): Promise<Written> {
  return gather(`stet-backup-${today()}.json`, 'application/json', backup(lib));
}

/**
 * Writes what can still be read of a damaged library, in the backup's form, and hands the file to
 * the reader.
 * @throws LibraryError where not even that can be opened.
 */
export async function rescueFile(): Promise<Written> {
  const name = `stet-rescue-${today()}.json`;
  const { entries, damaged, text } = await salvage(indexedDB);
  if (entries + damaged === 0) return { outcome: 'nothing', name };
  download(name, 'application/json', [text]);
  return { outcome: 'part', name };
}
