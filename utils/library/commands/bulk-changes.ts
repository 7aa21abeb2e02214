/** One change of many entries at once, with a way back. */
import type { Instant } from '../../model/instant';
import { LibraryError } from '../../model/library-error';
import type { CheckRecord, Edits, Entry } from '../../model/records';
import type { Library } from '../db/open-library';
import { readEntryBatches } from '../db/read-batches';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { unseenOf } from '../entry/alert-rules';
import { isRequested, withPlace } from '../entry/check-rules';
import { newestEdit, stampAfter } from '../entry/edit-times';
import { itemChangedAt, type SetChange, type SetField, withChange } from '../entry/merge-sets';
import { withReaderFields } from '../entry/summarize-entry';
import { tidyTags } from './entries';

/** What is changed of each entry: the reader's own, never what a publisher wrote. */
export type BulkChange =
  | { kind: 'file' | 'unfile'; collection: string }
  | { kind: 'tag' | 'untag'; tag: string }
  | { kind: 'mute'; on: boolean }
  | { kind: 'trash' };

/** What takes one of them back that nobody asks for by itself. */
type Reverse = { kind: 'put-back' };

/**
 * Takes a change of many entries back, in one transaction.
 * @param tell hears how many have been looked at, as the work goes on
 * @returns of how many it was taken back.
 * @throws LibraryError as `changeAll`.
 */
export type BulkUndo = (tell?: (looked: number) => void) => Promise<number>;

/** An entry that was changed, and when: an edit that has this time still was not made since. */
interface Done {
  id: string;
  at: Instant;
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
} as const satisfies Record<(BulkChange | Reverse)['kind'], keyof Edits>;

/** From how many entries on the catalog is read as a whole, and not page by page. */
const many = 500;

/** Entries that are changed without a pause: the page is drawn between them. */
const atOnce = 50;

/**
 * Changes all of these entries in one transaction; ids of none, and entries that are as they shall
 * be, are passed over. The undo takes the change back from each, in one transaction too, and leaves
 * those in which the reader has changed the same since; it is an edit like any other, so that no
 * backup made in between brings the change again.
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
  return writeTransaction(lib, async (writing) => {
    const collections = change.kind === 'file' ? await writing.collections() : [];
    if (change.kind === 'file' && !collections.some(({ id }) => id === change.collection)) {
      throw new LibraryError('not-found');
    }
    const now = lib.now();
    const done: Done[] = [];
    const become = (entry: Entry) => {
      const after = changed(entry, change, now);
      if (after) done.push({ id: entry.id, at: after.editedAt });
      return after;
    };
    await changeEach(writing, ids, change, become, tell);
    const undo: BulkUndo = (tell) => takeBack(lib, done, change, tell);
    return { changed: done.length, undo };
  });
}

function takeBack(
  lib: Library,
  done: readonly Done[],
  change: BulkChange,
  tell: (looked: number) => void = () => undefined,
): Promise<number> {
  return writeTransaction(lib, async (writing) => {
    const times = new Map(done.map(({ id, at }) => [id, at]));
    const reverse = reverseOf(change);
    const collections = reverse.kind === 'file' ? await writing.collections() : [];
    // What was removed since cannot hold anything again.
    if (reverse.kind === 'file' && !collections.some(({ id }) => id === reverse.collection))
      return 0;
    const now = lib.now();
    let taken = 0;
    const become = (entry: Entry) => {
      const isEdited = lastChange(entry, change) !== times.get(entry.id);
      const after = isEdited ? undefined : changed(entry, reverse, now);
      if (after) taken += 1;
      return after;
    };
    await changeEach(writing, [...times.keys()], change, become, tell);
    return taken;
  });
}

/**
 * Writes what each entry becomes; undefined leaves it. Of what hangs on an entry only that is read
 * which the change touches: for many entries the rest takes longer than all that is written.
 */
async function changeEach(
  writing: WriteTx,
  ids: readonly string[],
  change: BulkChange,
  become: (entry: Entry) => Entry | undefined,
  tell: (looked: number) => void,
): Promise<void> {
  const field = fields[change.kind];
  const [isMuting, isTrashing] = [field === 'muted', field === 'trash'];
  let looked = 0;
  if (ids.length > many) writing.expectMany();
  for await (const parts of readEntryBatches(writing, ids, {
    alerts: isMuting,
    checks: isTrashing,
  })) {
    for (let from = 0; from < parts.length; from += atOnce) {
      const changes = parts.slice(from, from + atOnce).flatMap(({ entry, alerts, checks }) => {
        const after = become(entry);
        if (!after) return [];
        const unseen = isMuting ? unseenOf(alerts, after.muted === true) : entry.unseen;
        plan(writing, after, checks);
        return [{ before: entry, after: withReaderFields(after, unseen) }];
      });
      if (changes.length > 0) await writing.putRows(changes);
    }
    looked += parts.length;
    tell(looked);
  }
  if (isMuting || isTrashing) writing.change.alerts = true;
}

/** Nothing in the trash is checked, and a round that the reader asked for waits for none of it. */
function plan(writing: WriteTx, entry: Entry, checks: readonly CheckRecord[]): void {
  if (entry.trashedAt !== undefined && isRequested(checks)) writing.answerAsked(entry);
  for (const check of checks) {
    const placed = withPlace(check, entry);
    if (placed !== check) writing.putCheck(placed);
  }
}

/** The entry after a change; undefined where that changes nothing. */
function changed(entry: Entry, change: BulkChange | Reverse, now: Instant): Entry | undefined {
  const at = stampAfter(now, newestEdit(entry));
  const after = { ...entry, edits: { ...entry.edits, [fields[change.kind]]: at }, editedAt: at };
  const { muted, trashedAt, ...others } = after;
  switch (change.kind) {
    case 'file':
      return withSet(entry, 'collections', { add: [change.collection] }, at);
    case 'unfile':
      return withSet(entry, 'collections', { remove: [change.collection] }, at);
    case 'tag':
      return withSet(entry, 'tags', { add: tidyTags([change.tag]) }, at);
    case 'untag':
      return withSet(entry, 'tags', { remove: tidyTags([change.tag]) }, at);
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
      if (trashedAt === undefined) return undefined;
      return { ...others, ...(muted && { muted }) };
  }
}

function withSet(entry: Entry, field: SetField, change: SetChange, at: Instant): Entry | undefined {
  const after = withChange(entry, field, change, at);
  return after === entry ? undefined : { ...after, editedAt: at };
}

/** When what a change changes of an entry was changed last. */
function lastChange(entry: Entry, change: BulkChange): Instant | undefined {
  switch (change.kind) {
    case 'file':
    case 'unfile':
      return itemChangedAt(entry, 'collections', change.collection);
    case 'tag':
    case 'untag':
      return itemChangedAt(entry, 'tags', tidyTags([change.tag])[0] ?? '');
    case 'mute':
      return entry.edits.muted;
    case 'trash':
      return entry.edits.trash;
  }
}

/** What takes a change back. */
function reverseOf(change: BulkChange): BulkChange | Reverse {
  switch (change.kind) {
    case 'file':
      return { ...change, kind: 'unfile' };
    case 'unfile':
      return { ...change, kind: 'file' };
    case 'tag':
      return { ...change, kind: 'untag' };
    case 'untag':
      return { ...change, kind: 'tag' };
    case 'mute':
      return { ...change, on: !change.on };
    case 'trash':
      return { kind: 'put-back' };
  }
}
