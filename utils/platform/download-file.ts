import { formatById } from '../export/all-formats';
import {
  type Chunk,
  defaultOptions,
  type ExportItem,
  type ExportOptions,
  type Format,
} from '../export/format';
import { writeExport } from '../export/write-export';
import { pinnedKeys } from '../library/db/entry-queries';
import type { Library } from '../library/db/open-library';
import { writeBackup } from '../library/transfer/backup-file';
import { type ExportItems, openExportItems, type Scope } from '../library/transfer/export-items';
import { salvage } from '../library/transfer/read-damaged-library';
import type { Instant } from '../model/instant';
import { ownStyleFiles } from './custom-styles';
import { noteExportedKeys } from './exported-keys';

/** How a file came out: whole, only as far as the library could be read, or not at all. */
export interface ExportResult {
  outcome: 'whole' | 'part' | 'nothing' | 'stopped';
  name: string;
}

/** How many of the entries are in the file. */
export interface Progress {
  done: number;
  total: number;
}

/** What goes into a file, and how. */
export interface ExportRequest {
  scope: Scope;
  formatId: string;
  options?: ExportOptions;
}

/** Who follows an export: told at each piece of the file, and heard between two. */
export interface ProgressOptions {
  tell?(progress: Progress): void;
  signal?: AbortSignal;
}

/** The day of an instant, now unless another is given, as EDTF has it, by this computer's calendar. */
export function today(at: Instant = Date.now()): string {
  const now = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Hands a file to the reader's downloads; a page needs no permission for its own. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this task has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Code units or bytes after which pieces are handed to the browser, out of this page's memory. */
const spoolLength = 1_048_576;

/** A file that grows: what is in a Blob, the browser keeps where it has room, on the disk at last. */
class Spool {
  #pieces: Chunk[] = [];
  #length = 0;
  #blobs: Blob[] = [];

  add(piece: Chunk): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length < spoolLength) return;
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
  }

  file(mime: string): Blob {
    const type = mime.startsWith('text/') ? `${mime};charset=utf-8` : mime;
    return new Blob([...this.#blobs, ...this.#pieces], { type });
  }
}

/** Gathers a file's pieces; where the source fails midway, what came before is still written. */
async function gather(
  name: string,
  mime: string,
  source: AsyncIterable<Chunk>,
  signal?: AbortSignal,
): Promise<ExportResult> {
  const spool = new Spool();
  let outcome: ExportResult['outcome'] = 'nothing';
  try {
    for await (const piece of source) {
      if (signal?.aborted) return { outcome: 'stopped', name };
      spool.add(piece);
      outcome = 'part';
    }
    outcome = 'whole';
  } catch {
    // What could be read is in the spool.
  }
  if (outcome !== 'nothing') download(name, spool.file(mime));
  return { outcome, name };
}

/**
 * Writes a part of the library in a format and hands the file to the reader. A stopped export
 * leaves nothing behind.
 * @throws LibraryError where the library cannot be read at all.
 */
export async function exportFile(
  lib: Library,
  { scope, formatId, options = defaultOptions }: ExportRequest,
  { tell, signal }: ProgressOptions = {},
): Promise<ExportResult> {
  const format = formatById(formatId);
  const name = `stet-${today()}.${format?.extension ?? formatId}`;
  if (!format) return { outcome: 'nothing', name };
  const items = await openExportItems(lib, scope, options.versions);
  const keys = new Map<string, string>();
  const source = writeExport(withKeysNoted(format, keys), counted(items, tell), {
    today: today(),
    ...options,
    ...(options.keyPattern !== '' && { pinnedKeys: await pinnedKeys(lib) }),
  });
  const written = await gather(name, format.mime, source, signal);
  if (written.outcome === 'whole' || written.outcome === 'part') await noteExportedKeys(keys);
  const isPart = written.outcome === 'whole' && items.damaged() > 0;
  return isPart ? { ...written, outcome: 'part' } : written;
}

/** The format, which notes the key under which each entry's first item is written, by the entry's id. */
function withKeysNoted(format: Format, keys: Map<string, string>): Format {
  if (format.lacks.includes('citationKey')) return format;
  return {
    ...format,
    async open(context) {
      const writer = await format.open(context);
      return {
        head: writer.head,
        between: writer.between,
        tail: () => writer.tail(),
        item(item) {
          if (!keys.has(item.entryId)) keys.set(item.entryId, item.key);
          return writer.item(item);
        },
      };
    },
  };
}

/** The items, telling of each hundredth entry that it is on its way, and of the last. */
async function* counted(
  items: ExportItems,
  tell?: ProgressOptions['tell'],
): AsyncGenerator<ExportItem> {
  let done = 0;
  let entry: string | undefined;
  for await (const item of items) {
    if (item.entryId !== entry && done++ % 100 === 0) tell?.({ done, total: items.entries });
    entry = item.entryId;
    yield item;
  }
  tell?.({ done: items.entries, total: items.entries });
}

/** Writes the lossless backup and hands the file to the reader. */
export async function backupFile(
  lib: Library,
  { signal }: ProgressOptions = {},
): Promise<ExportResult> {
  const source = writeBackup(lib, await ownStyleFiles());
  return gather(`stet-backup-${today()}.json`, 'application/json', source, signal);
}

/**
 * Writes what can still be read of a damaged library, in the backup's form, and hands the file to
 * the reader.
 * @throws LibraryError where not even that can be opened.
 */
export async function rescueFile(): Promise<ExportResult> {
  const name = `stet-rescue-${today()}.json`;
  const { entries, damaged, text } = await salvage(indexedDB, Date.now());
  if (entries + damaged === 0) return { outcome: 'nothing', name };
  download(name, new Blob([text], { type: 'application/json' }));
  return { outcome: 'part', name };
}
