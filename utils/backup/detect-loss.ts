/** What is known of the library outside of it, by which it is noticed that the browser has lost it. */
import * as v from 'valibot';
import type { LibraryState } from '../library/db/library-state';
import type { Instant } from '../model/instant';
import { instantSchema } from '../model/instant-schema';
import type { Generation } from './backup-rotation';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The library as it was when it was last seen whole. */
export const lastKnownSchema = v.object({
  library: v.string(),
  writes: count,
  entries: count,
  trashed: count,
  lastSavedAt: v.exactOptional(instantSchema),
});
export type LastKnownState = v.InferOutput<typeof lastKnownSchema>;

/** The library is not what it was. */
export interface Loss {
  /**
   * all: another, new database stands in its place; entries: some of them are missing; changes: the
   * last changes are missing.
   */
  kind: 'all' | 'entries' | 'changes';
  /** How many entries the list held. */
  entries: number;
  /** The last save that is known of, or the last backup. */
  at?: Instant;
}

/** The library as whoever looks at it later should find it, or later still. */
export function lastKnownStateOf(state: LibraryState): LastKnownState | undefined {
  const { library, writes, entries, trashed, lastSavedAt } = state;
  if (library === undefined) return undefined;
  return { library, writes, entries, trashed, ...(lastSavedAt !== undefined && { lastSavedAt }) };
}

/**
 * What the browser has lost of the library; undefined where it is whole, or nobody knows of another.
 * @param lastKnown kept at its last change; where that was lost too, the newest backup tells
 */
export function lossOf(
  state: LibraryState,
  lastKnown: LastKnownState | undefined,
  newest: Generation | undefined,
): Loss | undefined {
  const known = lastKnown ?? (newest && { ...newest, trashed: 0, lastSavedAt: newest.writtenAt });
  if (!known || known.entries + known.trashed === 0) return undefined;
  const { entries, lastSavedAt } = known;
  const loss = { entries, ...(lastSavedAt !== undefined && { at: lastSavedAt }) };
  if (state.library !== known.library) return { kind: 'all', ...loss };
  if (state.rows !== undefined && state.rows < state.entries + state.trashed) {
    return { kind: 'entries', ...loss };
  }
  if (state.writes >= known.writes) return undefined;
  return { kind: state.entries < entries ? 'entries' : 'changes', ...loss };
}
