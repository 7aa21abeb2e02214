import { browser } from 'wxt/browser';
import { dueAt, type Generation, outdated } from '../../utils/backup/backup-rotation';
import { hasRoomFor, roomOf } from '../../utils/backup/disk-space';
import type { LibraryState } from '../../utils/library/db/library-state';
import type { Library } from '../../utils/library/db/open-library';
import { writeBackup } from '../../utils/library/transfer/backup-file';
import { toLibraryError } from '../../utils/model/library-error';
import {
  automaticBackups,
  finish,
  packedFile,
  removeBackup,
  removeUnfinished,
  unpackedLength,
  writeUnfinished,
} from '../../utils/platform/backup/backup-store';
import { inspectLibrary } from '../../utils/platform/backup/inspect-library';
import { ownStyleFiles } from '../../utils/platform/custom-styles';
import type { StoredValue } from '../../utils/platform/storage/define-item';
import { lastBackup } from '../../utils/platform/storage/stored-settings';
import { getBackgroundLibrary } from './background-library';

type BackupStatus = StoredValue<typeof lastBackup>;

const alarm = 'backup';

/** A wait that the worker outlives, in milliseconds; longer ones are the alarm's. */
const shortWait = 20_000;

/** The most bytes of one backup, packed. */
const mostBytes = 512_000_000;

/** Bytes of text after which a browser that counts its calls to tell an idle background hears of one. */
const sign = 4_000_000;

class TooLargeError extends Error {}
class DiskFullError extends Error {}

let waiting: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;

/**
 * Has what was written since the last automatic backup backed up, soon and not too often. A worker that
 * ends before is woken for it.
 */
export async function backUpSoon(): Promise<void> {
  if (waiting !== undefined || running) return;
  const now = Date.now();
  const due = dueAt(now, await lastBackup.get());
  if (due - now <= shortWait) {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void backUp();
    }, due - now);
  }
  if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { when: due });
}

/** Backs up when the alarm goes off; to be called before anything is awaited. */
export function listenForBackup(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void backUp();
  });
}

/** Makes an automatic backup, unless there is nothing new or the library is not what it was. */
function backUp(): Promise<void> {
  running ??= attempt().finally(() => {
    running = undefined;
  });
  return running;
}

async function attempt(): Promise<void> {
  const startedAt = Date.now();
  const end = async (outcome: Pick<BackupStatus, 'size' | 'failure'>) => {
    const endedAt = Date.now();
    const took = Math.min(86_400_000, Math.max(0, endedAt - startedAt));
    // On a full disk this may fail too; the next attempt comes with the next change.
    await lastBackup.set({ endedAt, took, ...outcome }).catch(() => undefined);
  };
  let held: Generation[];
  try {
    held = await automaticBackups();
  } catch {
    return end({ size: 0, failure: 'no-place' });
  }
  try {
    const lib = await getBackgroundLibrary();
    const { state, loss } = await inspectLibrary(lib);
    // What was lost is to be restored from the backups that there are: none of them may go.
    if (loss || state.library === undefined || isKnown(state, held[0])) return;
    // The next is about as large as the last; of the first it is only known that it is packed.
    const { usage = 0, ...rest } = await navigator.storage.estimate();
    const size = held[0] ? 2 * (await packedFile(held[0])).size : usage;
    if (!hasRoomFor(size, roomOf({ usage, ...rest }))) throw new DiskFullError();
    const written = await write(lib);
    const next = generation(state, state.library, held);
    await finish(next);
    await Promise.all(outdated(held, next).map(removeBackup));
    await end({ size: written });
    if (await isBehind(lib, next)) await again();
  } catch (error) {
    await removeUnfinished().catch(() => undefined);
    await end({ size: 0, failure: failureOf(error) });
  }
}

/** Whether a backup holds all that was written. */
function isKnown({ library, writes, entries, trashed }: LibraryState, last?: Generation): boolean {
  if (last?.library === library) return last?.writes === writes;
  return entries + trashed === 0;
}

async function isBehind(lib: Library, last: Generation): Promise<boolean> {
  const { state } = await inspectLibrary(lib);
  return !isKnown(state, last);
}

/** For what was written meanwhile, once this backup has ended. */
async function again(): Promise<void> {
  await browser.alarms.clear(alarm);
  setTimeout(() => void backUpSoon(), 0);
}

/**
 * Writes the whole library into the unfinished file, and reads that back.
 * @returns bytes, packed
 * @throws Error where what is read back is not what was written.
 */
async function write(lib: Library): Promise<number> {
  const encoder = new TextEncoder();
  let [length, told] = [0, 0];
  const pieces = writeBackup(lib, await ownStyleFiles());
  const text = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) return controller.close();
      const bytes = encoder.encode(value);
      length += bytes.byteLength;
      if (length - told > sign) {
        told = length;
        await browser.runtime.getPlatformInfo();
        if (!hasRoomFor(sign, roomOf(await navigator.storage.estimate())))
          throw new DiskFullError();
      }
      controller.enqueue(bytes);
    },
  });
  let packedLength = 0;
  const bounded = new TransformStream<Uint8Array<ArrayBuffer>, BufferSource>({
    transform(chunk, controller) {
      packedLength += chunk.byteLength;
      if (packedLength > mostBytes) throw new TooLargeError();
      controller.enqueue(chunk);
    },
  });
  const size = await writeUnfinished(
    text.pipeThrough(new CompressionStream('gzip')).pipeThrough(bounded),
  );
  if ((await unpackedLength()) !== length) throw new Error('A backup was not written whole.');
  return size;
}

function generation(
  { writes, entries }: LibraryState,
  library: string,
  held: readonly Generation[],
): Generation {
  const ordinal = (held[0]?.ordinal ?? 0) + 1;
  return { ordinal, writtenAt: Date.now(), entries, library, writes };
}

function failureOf(error: unknown): NonNullable<BackupStatus['failure']> {
  if (error instanceof TooLargeError) return 'too-large';
  if (error instanceof DiskFullError) return 'disk-full';
  return toLibraryError(error).code === 'quota' ? 'disk-full' : 'failed';
}
