import type { FileWork } from '../../utils/import/capture';
import type { Found, Given } from '../../utils/import/read-file';
import type { RecordFormat } from '../../utils/import/recognise';
import type { Unreadable } from '../../utils/import/record';
import type { Backup } from '../../utils/library/backup-schema';

/** A file or a pasted text, read to its end. */
export type FileRead =
  | {
      kind: 'records';
      format: RecordFormat;
      text: string;
      encoding: string;
      works: FileWork[];
      unreadable: Unreadable[];
    }
  | { kind: 'backup'; backup: Backup }
  | Extract<Found, { kind: 'refused' | 'unknown' }>
  /** The parser itself gave out, as over a file that is larger than memory. */
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
  const given: Given =
    typeof input === 'string'
      ? { kind: 'text', text: input }
      : { kind: 'bytes', bytes: new Uint8Array(await input.arrayBuffer()) };
  const worker = new Worker('/importer.js');
  return new Promise((resolve) => {
    let read: FileRead = { kind: 'failed' };
    const end = (outcome: FileRead) => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => worker.terminate());
    worker.onerror = () => end({ kind: 'failed' });
    worker.onmessage = ({ data }: MessageEvent<Found | { kind: 'end' }>) => {
      if (data.kind === 'end') return end(read);
      read = withFound(read, data);
      if (data.kind === 'works' || data.kind === 'entries') tell(data.done);
    };
    worker.postMessage(given);
  });
}

/** What was read with what was found next; long lists grow in their place. */
function withFound(read: FileRead, found: Found): FileRead {
  switch (found.kind) {
    case 'records':
      return { ...found, works: [], unreadable: [] };
    case 'backup':
      return { kind: 'backup', backup: { ...found.around, entries: [] } };
    case 'works':
      if (read.kind === 'records') {
        read.works.push(...found.works);
        read.unreadable.push(...found.unreadable);
      }
      return read;
    case 'entries':
      if (read.kind === 'backup') read.backup.entries.push(...found.entries);
      return read;
    default:
      return found;
  }
}
