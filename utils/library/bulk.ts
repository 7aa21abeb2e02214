/** One change of many entries at once, with a way back. */

import type { Instant } from '../instant';
import type { Undo } from './collections';
import type { Library } from './database';
import { tidyTags } from './entries';
import { LibraryError } from './errors';
import { keep, settle } from './growth';
import type { Edits, Entry } from './records';
import { type Writing, write } from './transaction';

/** What is changed of each entry: the reader's own, never what a publisher wrote. */
export type BulkChange =
  | { kind: 'file' | 'unfile'; collection: string }
  | { kind: 'tag' | 'untag'; tag: string }
  | { kind: 'mute'; on: boolean }
  | { kind: 'trash' | 'put-back' };

/** What an entry was before it was changed. */
interface Former
  extends Pick<
    Entry,
    'id' | 'collections' | 'tags' | 'muted' | 'trashedAt' | 'edits' | 'editedAt'
  > {
  /** When it was changed: an edit that bears this time still has not been edited since. */
  changedAt: Instant;
}

/** The edit that each kind of change is. */
const fields = {
  file: 'collections',
  unfile: 'collections',
  tag: 'tags',
  untag: 'tags',
  mute: 'muted',
  trash: 'trash',
  'put-back': 'trash',
} as const satisfies Record<BulkChange['kind'], keyof Edits>;

/** For how many entries it is asked at once what is held of them. */
const stride = 100;

/**
 * Changes all of these entries in one transaction; ids of none, and entries that are as they shall
 * be, are passed over. The undo makes each entry what it was, in one transaction too; where the
 * reader has edited the same of it since, it takes this change back and leaves the rest.
 * @returns how many entries were changed, and the undo.
 * @throws LibraryError `not-found` where there is no such collection; `quota`, `closed`, `corrupt`.
 */
export function changeAll(
  lib: Library,
  ids: readonly string[],
  change: BulkChange,
): Promise<{ changed: number; undo: Undo }> {
  return write(lib, async (writing) => {
    const collections = change.kind === 'file' ? await writing.collections() : [];
    if (change.kind === 'file' && !collections.some(({ id }) => id === change.collection)) {
      throw new LibraryError('not-found');
    }
    const now = lib.now();
    const formers: Former[] = [];
    await changeEach(writing, lib, ids, change, (entry) => {
      const after = changed(entry, change, now);
      if (after) formers.push({ ...ownOf(entry), changedAt: now });
      return after;
    });
    return { changed: formers.length, undo: () => takeBack(lib, formers, change) };
  });
}

function takeBack(lib: Library, formers: readonly Former[], change: BulkChange): Promise<void> {
  return write(lib, async (writing) => {
    const field = fields[change.kind];
    const known = new Set((await writing.collections()).map(({ id }) => id));
    const byId = new Map(formers.map((former) => [former.id, former]));
    const now = lib.now();
    await changeEach(writing, lib, [...byId.keys()], change, (entry) => {
      const former = byId.get(entry.id);
      if (!former) return undefined;
      if (entry.edits[field] === former.changedAt) return restored(entry, former, field, known);
      const reverse = reverseOf(change);
      return reverse && changed(entry, reverse, now);
    });
  });
}

/** Writes what each entry becomes; undefined leaves it. */
async function changeEach(
  writing: Writing,
  lib: Library,
  ids: readonly string[],
  change: BulkChange,
  become: (entry: Entry) => Entry | undefined,
): Promise<void> {
  const field = fields[change.kind];
  const distinct = [...new Set(ids)];
  for (let from = 0; from < distinct.length; from += stride) {
    const some = distinct.slice(from, from + stride);
    const rows = await Promise.all(some.map((id) => writing.entry(id)));
    const pairs = rows.flatMap((row) => {
      const after = row && become(row);
      return after ? [{ row, after }] : [];
    });
    // Where an entry stands changes nothing else of it: what hangs on it need not be read.
    if (field === 'collections') {
      for (const { row, after } of pairs) await writing.putEntry(row, after);
      continue;
    }
    const held = await Promise.all(pairs.map(({ row }) => writing.held(row)));
    for (const [at, before] of held.entries()) {
      const entry = pairs[at]?.after ?? before.entry;
      await keep(writing, before, settle({ ...before, entry }, lib));
      if (field !== 'tags' && before.alerts.length > 0) writing.change.alerts = true;
    }
  }
}

/** The entry after a change; undefined where that changes nothing. */
function changed(entry: Entry, change: BulkChange, now: Instant): Entry | undefined {
  const edits = { ...entry.edits, [fields[change.kind]]: now };
  const after = { ...entry, edits, editedAt: now };
  const { muted, trashedAt, ...others } = after;
  switch (change.kind) {
    case 'file':
      if (entry.collections.includes(change.collection)) return undefined;
      return { ...after, collections: [...entry.collections, change.collection] };
    case 'unfile':
      if (!entry.collections.includes(change.collection)) return undefined;
      return { ...after, collections: entry.collections.filter((id) => id !== change.collection) };
    case 'tag': {
      const tags = tidyTags([...entry.tags, change.tag]);
      return tags.length === entry.tags.length ? undefined : { ...after, tags };
    }
    case 'untag': {
      const [gone] = tidyTags([change.tag]);
      const tags = entry.tags.filter((tag) => tag !== gone);
      return tags.length === entry.tags.length ? undefined : { ...after, tags };
    }
    case 'mute':
      if ((muted === true) === change.on) return undefined;
      return {
        ...others,
        ...(trashedAt !== undefined && { trashedAt }),
        ...(change.on && { muted: true }),
      };
    case 'trash':
      return trashedAt === undefined ? { ...after, trashedAt: now } : undefined;
    case 'put-back':
      return trashedAt === undefined ? undefined : { ...others, ...(muted && { muted }) };
  }
}

/** What takes a change back from an entry that was edited since; what is yes or no stays as it is. */
function reverseOf(change: BulkChange): BulkChange | undefined {
  switch (change.kind) {
    case 'file':
      return { ...change, kind: 'unfile' };
    case 'tag':
      return { ...change, kind: 'untag' };
    default:
      return undefined;
  }
}

function ownOf({ id, collections, tags, muted, trashedAt, edits, editedAt }: Entry) {
  return {
    id,
    collections,
    tags,
    ...(muted && { muted }),
    ...(trashedAt !== undefined && { trashedAt }),
    edits,
    editedAt,
  };
}

/** The entry with one field as it was; `known` are the collections that there still are. */
function restored(
  entry: Entry,
  former: Former,
  field: keyof Edits,
  known: ReadonlySet<string>,
): Entry {
  const { [field]: _, ...edits } = entry.edits;
  const stamp = former.edits[field];
  const after = {
    ...entry,
    edits: stamp === undefined ? edits : { ...edits, [field]: stamp },
    editedAt: entry.editedAt === former.changedAt ? former.editedAt : entry.editedAt,
  };
  switch (field) {
    case 'collections':
      return { ...after, collections: former.collections.filter((id) => known.has(id)) };
    case 'tags':
      return { ...after, tags: former.tags };
    case 'muted': {
      const { muted, ...others } = after;
      return former.muted ? { ...others, muted: former.muted } : others;
    }
    case 'trash': {
      const { trashedAt, ...others } = after;
      return former.trashedAt === undefined ? others : { ...others, trashedAt: former.trashedAt };
    }
  }
}
