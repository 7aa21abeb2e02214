/** A round of checks that the reader asked for. */
import type { UnknownReason } from './check';
import type { Instant } from './instant';

/** What the reader asked to have checked at once. */
export type CheckRunScope =
  | { kind: 'all' }
  | { kind: 'collection'; id: string }
  | { kind: 'entry'; id: string }
  | { kind: 'entries'; ids: readonly string[] };

/** A round of checks that the reader asked for, and how far it has come. */
export interface CheckRun {
  /** Without the ids of many entries, which every look at the round would read. */
  scope: Exclude<CheckRunScope, { kind: 'entries' }> | { kind: 'entries' };
  startedAt: Instant;
  /** Entries to check, without those removed meanwhile. */
  total: number;
  /** Entries whose every source was asked. */
  done: number;
  /** How many of these nobody could tell of, by the reason; absent where there are none. */
  failed?: Partial<Record<UnknownReason, number>>;
  /** When it was done, or stopped; absent while it runs. */
  endedAt?: Instant;
  stopped: boolean;
}
