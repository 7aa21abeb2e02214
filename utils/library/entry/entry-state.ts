/** What the reader is told of how an entry stands: the same on every screen, and as it is counted. */
import type { Entry, Standing, StatusGroup } from '../../model/records';

/** A standing, or why none can be told: the last checks failed, there never was one, or can be none. */
export type EntryState = Standing | 'unknown' | 'neverChecked' | 'unwatchable';

/**
 * How an entry is said to stand. What it is counted as decides, and its standing tells more of that:
 * a placeholder is counted among those that stand, a withdrawn one among the retracted.
 */
export function entryState({ standing, figure }: Pick<Entry, 'standing' | 'figure'>): EntryState {
  const counted: StatusGroup = figure ?? 'stands';
  switch (counted) {
    case 'stands':
      return standing === 'forthcoming' ? 'forthcoming' : 'stands';
    case 'superseded':
      return 'superseded';
    case 'retracted':
      return standing === 'withdrawn' ? 'withdrawn' : 'retracted';
    case 'unknown':
    case 'neverChecked':
    case 'unwatchable':
      return counted;
  }
}
