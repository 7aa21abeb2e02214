/** Tags and collections as sets that are added to and removed from: what two copies changed joins. */

import { deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import { type ChangeTimes, type Edits, type Entry, readerBounds } from '../../model/records';
import { normalizeForSearch } from '../../text/normalize';

/** What is added to a set and removed from it. */
export interface SetChange {
  add?: readonly string[];
  remove?: readonly string[];
}

/** The sets of an entry. */
export type SetField = 'tags' | 'collections';

/** A row's part that tells of its sets. */
type Holder = Pick<Entry, SetField | 'edits'>;

/** What became of one item last. */
interface State {
  item: string;
  at: Instant;
  isIn: boolean;
}

/** The states of a set's items by their keys; of all others it is known that they were not in it at `whole`. */
interface States {
  whole: Instant;
  byKey: Map<string, State>;
}

/** Under which name the times of each set's changes are kept. */
const timesOf = { tags: 'tagged', collections: 'filed' } as const satisfies Record<
  SetField,
  keyof Edits
>;

/** How many items may be in each. */
const most = { tags: readerBounds.tags, collections: Number.POSITIVE_INFINITY } as const;

/** How many removals are remembered, the latest. */
const remembered = 500;

/** By what a tag is told from another: case, accents and white space aside. */
export function tagKey(tag: string): string {
  return normalizeForSearch(tag) || tag;
}

/** When a set was changed last; undefined where it never was. */
export function changedAt({ edits }: Pick<Entry, 'edits'>, field: SetField): Instant | undefined {
  const times = [edits[field], edits[timesOf[field]]?.at(-1)?.[1]].filter((at) => at !== undefined);
  return times.length > 0 ? Math.max(...times) : undefined;
}

/** When an item was added to a set or removed from it; undefined where that is not known. */
export function itemChangedAt(
  { edits }: Pick<Entry, 'edits'>,
  field: SetField,
  item: string,
): Instant | undefined {
  const key = keyOf(field, item);
  return edits[timesOf[field]]?.find(([known]) => keyOf(field, known) === key)?.[1];
}

/**
 * With items added to a set and removed from it; the very row where that changes nothing.
 * @param at the time of the first of them; each that follows has the next millisecond.
 */
export function withChange<Row extends Holder>(
  row: Row,
  field: SetField,
  { add = [], remove = [] }: SetChange,
  at: Instant,
): Row {
  const { whole, byKey } = statesOf(row, field);
  let next = at;
  const change = (item: string, isIn: boolean) => {
    const key = keyOf(field, item);
    const known = byKey.get(key);
    if ((known?.isIn ?? false) === isIn) return;
    byKey.set(key, { item: isIn ? item : (known?.item ?? item), at: next, isIn });
    next += 1;
  };
  for (const item of remove) change(item, false);
  let count = row[field].length;
  for (const item of add) {
    if (count >= most[field]) break;
    change(item, true);
    count += 1;
  }
  return next === at ? row : withStates(row, field, { whole, byKey });
}

/**
 * With what another copy knows of a set: of each item its last change, and where that was made at
 * one time, the one that adds it. The very row where the copy knows nothing more.
 */
export function joinSets<Row extends Holder>(row: Row, copy: Holder, field: SetField): Row {
  if (isSameSet(row, copy, field)) return row;
  const [ours, theirs] = [statesOf(row, field), statesOf(copy, field)];
  const whole = Math.max(ours.whole, theirs.whole);
  const byKey = new Map<string, State>();
  for (const key of new Set([...ours.byKey.keys(), ...theirs.byKey.keys()])) {
    const state = lastOf(stateIn(ours, key), stateIn(theirs, key));
    if (state) byKey.set(key, state);
  }
  const isKnown =
    whole === ours.whole && [...byKey].every(([key, state]) => isSame(state, stateIn(ours, key)));
  return isKnown ? row : withStates(row, field, { whole, byKey });
}

/** Without an item of which nothing shall be remembered: neither in the set, nor removed from it. */
export function withoutItem<Row extends Holder>(row: Row, field: SetField, item: string): Row {
  const { whole, byKey } = statesOf(row, field);
  return byKey.delete(keyOf(field, item)) ? withStates(row, field, { whole, byKey }) : row;
}

/** With what was changed of a set after a time in another copy. */
export function withChangesSince<Row extends Holder>(
  row: Row,
  copy: Holder,
  field: SetField,
  since: Instant,
): Row {
  const { byKey, whole } = statesOf(row, field);
  const later = [...statesOf(copy, field).byKey].filter(([, { at }]) => at > since);
  for (const [key, state] of later) byKey.set(key, state);
  return later.length > 0 ? withStates(row, field, { whole, byKey }) : row;
}

/** Most copies that are restored are of entries that are as they were. */
function isSameSet(row: Holder, copy: Holder, field: SetField): boolean {
  const times = timesOf[field];
  return (
    row.edits[field] === copy.edits[field] &&
    deepEqual(row[field], copy[field]) &&
    deepEqual(row.edits[times], copy.edits[times])
  );
}

function keyOf(field: SetField, item: string): string {
  return field === 'tags' ? tagKey(item) : item;
}

function statesOf({ edits, ...row }: Holder, field: SetField): States {
  const whole = edits[field] ?? 0;
  const byKey = new Map<string, State>();
  const put = (state: State) => {
    const key = keyOf(field, state.item);
    byKey.set(key, lastOf(byKey.get(key), state) ?? state);
  };
  const times = new Map(edits[timesOf[field]]);
  for (const item of row[field]) put({ item, at: times.get(item) ?? whole, isIn: true });
  const isIn = new Set(row[field]);
  for (const [item, at] of times) if (!isIn.has(item)) put({ item, at, isIn: false });
  return { whole, byKey };
}

/** Not in the set, as far as the whole of it was known. */
function stateIn({ whole, byKey }: States, key: string): State | undefined {
  return byKey.get(key) ?? (whole > 0 ? { item: '', at: whole, isIn: false } : undefined);
}

function lastOf(one: State | undefined, other: State | undefined): State | undefined {
  if (!one || !other) return one ?? other;
  if (one.at !== other.at) return one.at > other.at ? one : other;
  if (one.isIn !== other.isIn) return one.isIn ? one : other;
  return one.item < other.item ? one : other;
}

function isSame(one: State, other: State | undefined): boolean {
  if (!other) return false;
  return one.at === other.at && one.isIn === other.isIn && one.item === other.item;
}

/** The row with a set written anew: items in the order in which they were added. */
function withStates<Row extends Holder>(row: Row, field: SetField, { whole, byKey }: States): Row {
  const inOrder = [...byKey.values()].sort(
    (one, other) => one.at - other.at || (one.item < other.item ? -1 : 1),
  );
  const present = inOrder.filter(({ isIn }) => isIn).slice(0, most[field]);
  const absent = inOrder.filter(({ isIn, at }) => !isIn && at > whole).slice(-remembered);
  const kept = new Set([...present, ...absent]);
  const times: ChangeTimes = inOrder
    .filter((state) => kept.has(state) && state.at !== whole)
    .map(({ item, at }) => [item, at]);
  const { [field]: _, [timesOf[field]]: __, ...edits } = row.edits;
  return {
    ...row,
    [field]: present.map(({ item }) => item),
    edits: {
      ...edits,
      ...(whole > 0 && { [field]: whole }),
      ...(times.length > 0 && { [timesOf[field]]: times }),
    },
  };
}
