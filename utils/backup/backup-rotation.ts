/**
 * Automatic backups: what their files are called, which of them are kept, and when the next is made.
 * What is known of one stands in its file's name, so that no list of them can be lost or be wrong.
 */
import { dayLength, type Instant, isInstant } from '../model/instant';

/** One automatic backup. */
export interface Generation {
  /** They are counted: a clock that is set back changes nothing of their order. */
  ordinal: number;
  writtenAt: Instant;
  /** Listed entries that it holds. */
  entries: number;
  /** The library's id, and how often that had been written to. */
  library: string;
  writes: number;
}

const pattern = /^(\d{1,12})_(\d{1,15})_(\d{1,9})_(\d{1,15})_([\w-]{1,64})\.json\.gz$/;

/** The name of the file that is being written, which is no backup yet. */
export const unfinished = 'unfinished';

/** A backup's file name. */
export function generationFileName({
  ordinal,
  writtenAt,
  entries,
  writes,
  library,
}: Generation): string {
  return `${ordinal}_${writtenAt}_${entries}_${writes}_${library}.json.gz`;
}

/** What a file's name tells of a backup; undefined where it is none's. */
export function generationOf(name: string): Generation | undefined {
  const [, ordinal, writtenAt, entries, writes, library = ''] = pattern.exec(name) ?? [];
  const generation = {
    ordinal: Number(ordinal),
    writtenAt: Number(writtenAt),
    entries: Number(entries),
    writes: Number(writes),
    library,
  };
  return isInstant(generation.writtenAt) ? generation : undefined;
}

/** The backups among some files, the newest first. */
export function generationsOf(names: readonly string[]): Generation[] {
  return names
    .flatMap((name) => generationOf(name) ?? [])
    .sort((one, other) => other.ordinal - one.ordinal);
}

/**
 * The backups to remove once `next` is whole, so that two are left: it, and the last one of an earlier
 * day. One of another library, or of twice as many entries, is kept as if it were of an earlier day.
 * @param held the newest first
 */
export function outdated(held: readonly Generation[], next: Generation): Generation[] {
  const [last, ...older] = held;
  if (!last) return [];
  const isKept =
    Math.floor(last.writtenAt / dayLength) !== Math.floor(next.writtenAt / dayLength) ||
    last.library !== next.library ||
    last.entries > 2 * next.entries;
  const [former, ...others] = older;
  if (isKept || !former) return isKept ? older : [];
  return [last, ...others];
}

/** At least this long after a change, in milliseconds, so that one backup holds what belongs together. */
const shortest = 5_000;
/** Between two backups at least so many times as long passes as one takes. */
const rest = 100;

/**
 * When a change is to be backed up: soon, and never so often that it takes more than a hundredth of the
 * time.
 * @param last when the last backup ended and how long it took, in milliseconds
 */
export function dueAt(now: Instant, last: { endedAt: Instant; took: number } | undefined): Instant {
  if (!last || last.endedAt > now) return now + shortest;
  return Math.max(now + shortest, last.endedAt + rest * last.took);
}
