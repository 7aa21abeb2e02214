/** The way back from a restore or an import: what came goes, what was changed becomes what it was. */

import { freeKey } from '../../export/citekey';
import { deepEqual } from '../../model/deep-equal';
import type { Alert, Collection, Entry, ReaderNote, SavedSearch } from '../../model/records';
import type { Library } from '../db/open-library';
import type { Distinct } from '../db/schema';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { recompute } from '../entry/apply-capture';
import { isRequested, withoutRequest } from '../entry/check-rules';
import { fitsWithin } from '../entry/collection-tree';
import type { EntryAggregate } from '../entry/entry-aggregate';

/** An entry as it was before it was changed. */
interface Former {
  before: EntryAggregate;
  note: ReaderNote | undefined;
  /** Its row and its alerts after the change: what differs from them later was done since. */
  after: Pick<EntryAggregate, 'entry' | 'alerts'>;
}

/** What stands around the entries. */
interface Around {
  collections: readonly Collection[];
  searches: readonly SavedSearch[];
}

/** A record that was written around the entries, and what it was before; undefined for a new one. */
interface Put<Kept> {
  before: Kept | undefined;
  after: Kept;
}

/** How many records around the entries came in or were changed. */
export interface RestoredCollections {
  collections: number;
  searches: number;
}

/** How much of what was done was taken back: the rest was changed since. */
export interface UndoResult {
  entries: number;
  /** Collections and searches. */
  others: number;
}

/** Written down while a restore goes on. */
export class UndoLog {
  readonly #added = new Map<string, Entry>();
  readonly #changed = new Map<string, Former>();
  #collections: Put<Collection>[] = [];
  #searches: Put<SavedSearch>[] = [];

  private constructor(
    private readonly before: Around,
    private readonly lib: Library,
  ) {}

  static async begin(writing: WriteTx, lib: Library): Promise<UndoLog> {
    return new UndoLog(await aroundIn(writing), lib);
  }

  /** To be called once all that stands around the entries was written. */
  async around(writing: WriteTx): Promise<RestoredCollections> {
    const { collections, searches } = await aroundIn(writing);
    this.#collections = changesOf(this.before.collections, collections);
    this.#searches = changesOf(this.before.searches, searches);
    return { collections: this.#collections.length, searches: this.#searches.length };
  }

  added({ entry }: EntryAggregate): void {
    this.#added.set(entry.id, entry);
  }

  /** An entry that a backup or a file names twice is changed twice: what it was first counts. */
  changed(before: EntryAggregate, note: ReaderNote | undefined, after: EntryAggregate): void {
    const { entry } = after;
    if (this.#added.has(entry.id)) {
      this.#added.set(entry.id, entry);
      return;
    }
    const former = this.#changed.get(entry.id) ?? { before, note };
    this.#changed.set(entry.id, { ...former, after: { entry, alerts: after.alerts } });
  }

  /**
   * Takes it all back in one transaction, and tells how much it was. What the reader has made or
   * edited since stays as it is now, and so do collections that hold something else by now.
   */
  undo = (): Promise<UndoResult> =>
    writeTransaction(this.lib, async (writing) => {
      let entries = 0;
      for (const entry of this.#added.values()) {
        const now = await writing.entry(entry.id);
        if (!now || !isUntouched(now, entry)) continue;
        const held = await writing.held(now);
        await writing.deleteEntry(held);
        entries += 1;
        if (isRequested(held.checks)) writing.answerAsked(now);
      }
      const known = new Set((await writing.collections()).map(({ id }) => id));
      for (const former of this.#changed.values()) {
        if (await putBack(writing, former, known, this.lib)) entries += 1;
      }
      const collections = await this.#putCollectionsBack(writing);
      return { entries, others: collections + (await this.#putSearchesBack(writing)) };
    });

  async #putCollectionsBack(writing: WriteTx): Promise<number> {
    let done = 0;
    const index = writing.transaction.objectStore('entries').index('collections');
    let left = await writing.collections();
    const untouched = untouchedOf(this.#collections, left);
    for (const { before } of untouched) {
      if (!before || !fitsWithin(left, before.id, before.parent)) continue;
      writing.putCollection(before);
      done += 1;
    }
    const made = new Set(untouched.flatMap(({ before, after }) => (before ? [] : [after.id])));
    // Innermost first: one that is emptied of its last empties what it stands in.
    for (let gone = -1; gone !== 0; ) {
      const childless = left.filter(
        ({ id }) => made.has(id) && !left.some(({ parent }) => parent === id),
      );
      const counts = await Promise.all(childless.map(({ id }) => index.count(id)));
      const empty = childless.filter((_, at) => counts[at] === 0);
      for (const { id } of empty) writing.deleteCollection(id);
      left = left.filter((collection) => !empty.includes(collection));
      gone = empty.length;
      done += gone;
    }
    return done;
  }

  async #putSearchesBack(writing: WriteTx): Promise<number> {
    const searches = await writing.transaction.objectStore('searches').getAll();
    const untouched = untouchedOf(this.#searches, searches);
    for (const { before, after } of untouched) {
      if (before) writing.putSearch(before);
      else writing.deleteSearch(after.id);
    }
    return untouched.length;
  }
}

async function aroundIn(writing: WriteTx): Promise<Around> {
  const [collections, searches] = await Promise.all([
    writing.collections(),
    writing.transaction.objectStore('searches').getAll(),
  ]);
  return { collections, searches };
}

/** A record that tells when it was edited last. */
type Dated = Collection | SavedSearch;

function changesOf<Kept extends Dated>(
  before: readonly Kept[],
  after: readonly Kept[],
): Put<Kept>[] {
  const former = new Map(before.map((each) => [each.id, each]));
  return after
    .map((each) => ({ before: former.get(each.id), after: each }))
    .filter((put) => !deepEqual(put.before, put.after));
}

/** Those that are as they were written: the reader has neither edited nor removed them since. */
function untouchedOf<Kept extends Dated>(
  puts: readonly Put<Kept>[],
  now: readonly Kept[],
): Put<Kept>[] {
  const current = new Map(now.map((each) => [each.id, each]));
  return puts.filter(({ after }) => current.get(after.id)?.editedAt === after.editedAt);
}

/** Whether the reader has done nothing to an entry since. */
function isUntouched(now: Entry, then: Entry): boolean {
  return (
    now.editedAt === then.editedAt &&
    now.versions === then.versions &&
    now.trashedAt === then.trashedAt
  );
}

/**
 * Puts an entry back, unless the reader has edited it since; tells whether it did.
 * Whole, since no version and no alert that came may stay; checks made meanwhile do, and so does
 * what was learnt and answered by then.
 */
async function putBack(
  writing: WriteTx,
  { before, note, after }: Former,
  known: ReadonlySet<string>,
  lib: Library,
): Promise<boolean> {
  const now = await writing.entry(after.entry.id);
  if (!now || !isUntouched(now, after.entry)) return false;
  const held = await writing.held(now);
  const distinct: Distinct[] = await writing.transaction
    .objectStore('distinct')
    .index('entry')
    .getAll(now.id);
  await writing.deleteEntry(held);
  const isSame = now.current === before.entry.current;
  const checks = isSame ? held.checks : before.checks.map(withoutRequest);
  if (isRequested(held.checks) && !isRequested(checks)) writing.answerAsked(now);
  const { textPage: _, ...row } = before.entry;
  const collections = row.collections.filter((id) => known.has(id));
  const entry = {
    ...row,
    key: await freeKey(row.key, (key) => writing.isKeyTaken(key)),
    collections,
  };
  const alerts = withLater(before, held.alerts, after.alerts);
  await writeEntry(writing, undefined, recompute({ ...before, entry, alerts, checks }, lib));
  if (note) writing.putNote(note);
  for (const pair of distinct) writing.putDistinct(pair);
  return true;
}

/** The former alerts, and in their place or beside them those that are otherwise now than `then`. */
function withLater(
  { versions, alerts }: EntryAggregate,
  now: readonly Alert[],
  then: readonly Alert[],
): Alert[] {
  const later = now.filter(
    (alert) =>
      versions.some(({ id }) => id === alert.versionId) &&
      !then.some((one) => deepEqual(one, alert)),
  );
  const ids = new Set(later.map(({ id }) => id));
  return [...later, ...alerts.filter(({ id }) => !ids.has(id))].sort(
    (one, other) => other.raisedAt - one.raisedAt,
  );
}
