/** The way back from a restore or an import: what came goes, what was changed becomes what it was. */
import type { Undo } from './collections';
import type { Library } from './database';
import { keep } from './growth';
import type { Held } from './held';
import type { Collection, Entry, Note, SavedSearch } from './records';
import type { Distinct } from './schema';
import { type Writing, write } from './transaction';

/** An entry as it was before it was changed. */
interface Former {
  before: Held;
  note: Note | undefined;
  /** Its row after the change: whoever edits it later has another. */
  after: Entry;
}

/** What stands around the entries, as it was. */
interface Around {
  collections: readonly Collection[];
  searches: readonly SavedSearch[];
}

/** Written down while a restore goes on. */
export class Trail {
  readonly #added: Entry[] = [];
  readonly #changed = new Map<string, Former>();

  private constructor(
    private readonly around: Around,
    private readonly lib: Library,
  ) {}

  static async begin(writing: Writing, lib: Library): Promise<Trail> {
    const [collections, searches] = await Promise.all([
      writing.collections(),
      writing.transaction.objectStore('searches').getAll(),
    ]);
    return new Trail({ collections, searches }, lib);
  }

  added({ entry }: Held): void {
    this.#added.push(entry);
  }

  /** An entry of a backup that names one work twice is changed twice: what it was first counts. */
  changed(before: Held, note: Note | undefined, { entry }: Held): void {
    if (this.#added.some(({ id }) => id === entry.id)) return;
    const former = this.#changed.get(entry.id);
    this.#changed.set(entry.id, {
      before: former?.before ?? before,
      note: former ? former.note : note,
      after: entry,
    });
  }

  /**
   * Takes it all back in one transaction. What the reader has edited since stays as it is now, and
   * so do collections that hold something else by now.
   */
  undo: Undo = () =>
    write(this.lib, async (writing) => {
      for (const entry of this.#added) {
        const now = await writing.entry(entry.id);
        if (now && isUntouched(now, entry)) await writing.deleteEntry(await writing.held(now));
      }
      for (const former of this.#changed.values()) await putBack(writing, former);
      await this.#putAround(writing);
    });

  async #putAround(writing: Writing): Promise<void> {
    const index = writing.transaction.objectStore('entries').index('collections');
    const former = new Map(this.around.collections.map((each) => [each.id, each]));
    let left = await writing.collections();
    for (const collection of left) {
      const before = former.get(collection.id);
      if (before && before.editedAt !== collection.editedAt) writing.putCollection(before);
    }
    // Innermost first: one that is emptied of its last empties what it stands in.
    for (let gone = -1; gone !== 0; ) {
      const counts = await Promise.all(left.map(({ id }) => index.count(id)));
      const empty = left.filter(
        ({ id }, at) =>
          !former.has(id) && counts[at] === 0 && !left.some(({ parent }) => parent === id),
      );
      for (const { id } of empty) writing.deleteCollection(id);
      left = left.filter((collection) => !empty.includes(collection));
      gone = empty.length;
    }
    const searches = await writing.transaction.objectStore('searches').getAll();
    for (const search of searches) {
      const before = this.around.searches.find(({ id }) => id === search.id);
      if (!before) writing.deleteSearch(search.id);
      else if (before.editedAt !== search.editedAt) writing.putSearch(before);
    }
  }
}

/** Whether the reader has done nothing to an entry since. */
function isUntouched(now: Entry, then: Entry): boolean {
  return (
    now.editedAt === then.editedAt &&
    now.versions === then.versions &&
    now.trashedAt === then.trashedAt
  );
}

/** Whole, since no version and no alert that came may stay; checks made meanwhile do. */
async function putBack(writing: Writing, { before, note, after }: Former): Promise<void> {
  const now = await writing.entry(after.id);
  if (!now || !isUntouched(now, after)) return;
  const held = await writing.held(now);
  const distinct: Distinct[] = await writing.transaction
    .objectStore('distinct')
    .index('entry')
    .getAll(now.id);
  await writing.deleteEntry(held);
  const checks = now.current === before.entry.current ? held.checks : before.checks;
  const { textPage: _, ...entry } = before.entry;
  await keep(writing, undefined, { ...before, entry, checks });
  if (note) writing.putNote(note);
  for (const pair of distinct) writing.putDistinct(pair);
}
