/** The times of edits, by which merges go: a later edit has a later time, whatever the clock says. */
import { type Instant, latestInstant } from '../../model/instant';
import type { Entry, Version } from '../../model/records';

/**
 * The time of an edit: now, or just after the newest that is known of what is edited, where the
 * clock is behind that (set back since, or another computer's was ahead).
 */
export function stampAfter(now: Instant, ...known: readonly (Instant | undefined)[]): Instant {
  const newest = known.reduce<Instant>((most, at) => Math.max(most, at ?? most), 0);
  return Math.min(Math.max(now, newest + 1), latestInstant);
}

/** The newest edit that is known of an entry's row. */
export function newestEdit({ edits, editedAt }: Pick<Entry, 'edits' | 'editedAt'>): Instant {
  const { tags = 0, collections = 0, trash = 0, muted = 0, key = 0 } = edits;
  const { tagged = [], filed = [] } = edits;
  const changes = [...tagged, ...filed].map(([, at]) => at);
  return Math.max(editedAt, tags, collections, trash, muted, key, ...changes);
}

/** The newest correction of a version; 0 where there is none. */
export function newestCorrection({ correctedAt }: Pick<Version, 'correctedAt'>): Instant {
  return Math.max(0, ...Object.values(correctedAt));
}
