/** One change of many entries at once, with a way back. */
import type { Instant } from '../instant';
import { unseenOf } from './alerting';
import { inPlace, isAsked } from './checking';
import type { Library } from './database';
import { tidyTags } from './entries';
import { LibraryError } from './errors';
import { inParcels } from './parcels';
import type { CheckRecord, Edits, Entry } from './records';
import { readjusted } from './row';
import { type Writing, write } from './transaction';

/** What is changed of each entry: the reader's own, never what a publisher wrote. */
export type BulkChange =
  | { kind: 'file' | 'unfile'; collection: string }
  | { kind: 'tag' | 'untag'; tag: string }
  | { kind: 'mute'; on: boolean }
  | { kind: 'trash' };

/**
 * Takes a change of many entries back, in one transaction.
 * @param tell hears how many have been looked at, as the work goes on
 * @throws LibraryError as `changeAll`.
 */
export type BulkUndo = (tell?: (looked: number) => void) => Promise<void>;

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
} as const satisfies Record<BulkChange['kind'], keyof Edits>;

/** From how many entries on the catalog is read as a whole, and not page by page. */
const many = 500;

/**
 * Changes all of these entries in one transaction; ids of none, and entries that are as they shall
 * be, are passed over. The undo makes each entry what it was, in one transaction too; where the
 * reader has edited the same of it since, it takes this change back and leaves the rest.
 * @param tell hears how many entries have been looked at, as the work goes on
 * @returns how many entries were changed, and the undo.
 * @throws LibraryError `not-found` where there is no such collection; `quota`, `closed`, `corrupt`.
 */
export function changeAll(
  lib: Library,
  ids: readonly string[],
  change: BulkChange,
  tell: (looked: number) => void = () => undefined,
): Promise<{ changed: number; undo: BulkUndo }> {
  return write(lib, async (writing) => {
    const collections = change.kind === 'file' ? await writing.collections() : [];
    if (change.kind === 'file' && !collections.some(({ id }) => id === change.collection)) {
      throw new LibraryError('not-found');
    }
    const now = lib.now();
    const formers: Former[] = [];
    const become = (entry: Entry) => {
      const after = changed(entry, change, now);
      if (after) formers.push({ ...ownOf(entry), changedAt: now });
      return after;
    };
    await changeEach(writing, ids, change, become, tell);
    const undo: BulkUndo = (tell) => takeBack(lib, formers, change, tell);
    return { changed: formers.length, undo };
  });
}

function takeBack(
  lib: Library,
  formers: readonly Former[],
  change: BulkChange,
  tell: (looked: number) => void = () => undefined,
): Promise<void> {
  return write(lib, async (writing) => {
    const field = fields[change.kind];
    const known = new Set((await writing.collections()).map(({ id }) => id));
    const byId = new Map(formers.map((former) => [former.id, former]));
    const now = lib.now();
    const become = (entry: Entry) => {
      const former = byId.get(entry.id);
      if (!former) return undefined;
      if (entry.edits[field] === former.changedAt) return restored(entry, former, field, known);
      const reverse = reverseOf(change);
      return reverse && changed(entry, reverse, now);
    };
    await changeEach(writing, [...byId.keys()], change, become, tell);
  });
}

/**
 * Writes what each entry becomes; undefined leaves it. Of what hangs on an entry only that is read
 * which the change touches: for many entries the rest takes longer than all that is written.
 */
async function changeEach(
  writing: Writing,
  ids: readonly string[],
  change: BulkChange,
  become: (entry: Entry) => Entry | undefined,
  tell: (looked: number) => void,
): Promise<void> {
  const field = fields[change.kind];
  const [isMuting, isTrashing] = [field === 'muted', field === 'trash'];
  let looked = 0;
  if (ids.length > many) writing.expectMany();
  for await (const parts of inParcels(writing, ids, { alerts: isMuting, checks: isTrashing })) {
    for (const { entry, alerts, checks } of parts) {
      const after = become(entry);
      if (!after) continue;
      const unseen = isMuting ? unseenOf(alerts, after.muted === true) : entry.unseen;
      await writing.putEntry(entry, readjusted(after, unseen));
      plan(writing, after, checks);
    }
    looked += parts.length;
    tell(looked);
  }
  if (isMuting || isTrashing) writing.change.alerts = true;
}

/** Nothing in the trash is checked, and a round that the reader asked for waits for none of it. */
function plan(writing: Writing, entry: Entry, checks: readonly CheckRecord[]): void {
  if (entry.trashedAt !== undefined && isAsked(checks)) writing.answerAsked(entry);
  for (const check of checks) {
    const placed = inPlace(check, entry);
    if (placed !== check) writing.putCheck(placed);
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
