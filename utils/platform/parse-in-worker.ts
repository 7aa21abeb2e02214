import type { RecordFormat } from '../import/detect-format';
import type { UnreadableRecord } from '../import/imported-record';
import type { Given, ImportEvent } from '../import/read-file';
import type { FileWork } from '../import/to-capture';
import type { Backup } from '../model/backup-schema';

/** A file or a pasted text, read to its end. */
export type FileRead =
  | {
      kind: 'records';
      format: RecordFormat;
      text: string;
      encoding: string;
      hasMark: boolean;
      works: FileWork[];
      unreadable: UnreadableRecord[];
    }
  | { kind: 'backup'; backup: Backup }
  | Extract<ImportEvent, { kind: 'refused' | 'not-read' | 'unknown' }>
  /** The file cannot be opened, or the parser itself gave out, as over one larger than memory. */
  | { kind: 'failed' };

/**
 * Reads a file in a worker of its own: the parsers are large, their work is long, and the page
 * stays as quick as it is. They are loaded by this alone.
 * @param tell hears how much is done, from 0 to 1
 * @param signal ends it at once; it then never resolves
 */
export async function readInput(
  input: File | string,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<FileRead> {
  const given = await givenOf(input).catch(() => undefined);
  if (!given) return { kind: 'failed' };
  const worker = new Worker('/import-worker.js');
  return new Promise((resolve) => {
    let read: FileRead = { kind: 'failed' };
    const end = (outcome: FileRead) => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => worker.terminate());
    worker.onerror = () => end({ kind: 'failed' });
    worker.onmessage = ({ data }: MessageEvent<ImportEvent | { kind: 'end' }>) => {
      if (data.kind === 'end') return end(read);
      read = withFound(read, data);
      if (data.kind === 'works' || data.kind === 'entries') tell(data.done);
    };
    worker.postMessage(given);
  });
}

async function givenOf(input: File | string): Promise<Given> {
  if (typeof input === 'string') return { kind: 'text', text: input };
  return { kind: 'bytes', bytes: new Uint8Array(await input.arrayBuffer()) };
}

/** What was read with what was found next; long lists grow in their place. */
function withFound(read: FileRead, found: ImportEvent): FileRead {
  switch (found.kind) {
    case 'records':
      return { ...found, works: [], unreadable: [] };
    case 'backup':
      return { kind: 'backup', backup: { ...found.around, entries: [] } };
    case 'works':
      if (read.kind === 'records') {
        append(read.works, found.works);
        append(read.unreadable, found.unreadable);
      }
      return read;
    case 'entries':
      if (read.kind === 'backup') append(read.backup.entries, found.entries);
      return read;
    default:
      return found;
  }
}

/** One by one: as arguments of one call, more than some hundred thousand are too many. */
function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}
