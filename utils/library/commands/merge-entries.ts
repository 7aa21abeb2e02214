/** Two entries that the reader knows to be one work become one, with a way back. */
import { freeKey } from '../../export/citekey';
import { deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import { LibraryError } from '../../model/library-error';
import {
  type CheckRecord,
  type Entry,
  type ReaderNote,
  readerBounds,
  type Version,
  type VersionHistory,
} from '../../model/records';
import type { Undo } from '../../model/undo';
import { compare } from '../../versions/decide-supersession';
import type { Library } from '../db/open-library';
import type { Distinct } from '../db/schema';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { recompute, withVersion } from '../entry/apply-capture';
import { checksSince, isRequested, withoutRequest, withRequest } from '../entry/check-rules';
import { mergeCorrections, withPrintOf } from '../entry/corrections';
import { newestCorrection, newestEdit, stampAfter } from '../entry/edit-times';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { mergeHistory } from '../entry/history-events';
import { withChange, withChangesSince } from '../entry/merge-sets';
import { joinQuotes, newestQuoteEdit, quotesOf } from '../entry/quotes';
import { newestVersion } from '../entry/version-order';
import { pairOf } from '../search/duplicates';

/** All that there is of an entry. */
interface Whole extends EntryAggregate {
  note: ReaderNote | undefined;
  distinct: Distinct[];
}

/**
 * Makes one entry of two, in one transaction: the versions of both stand in one chain, their tags,
 * collections, notes, quotes and names are united, and the citation key is that of the one that is kept,
 * unless only the other's is pinned.
 * The undo makes both what they were; what has come to the kept one since stays with it.
 * @throws LibraryError `not-found` where one of them is not listed; `quota`, `closed`, `corrupt`.
 */
export function mergeEntries(lib: Library, keptId: string, otherId: string): Promise<Undo> {
  return writeTransaction(lib, async (writing) => {
    const kept = await wholeOf(writing, keptId);
    const other = await wholeOf(writing, otherId);
    if (!kept?.entry.listed || !other?.entry.listed || keptId === otherId) {
      throw new LibraryError('not-found');
    }
    const now = stampAfter(lib.now(), ...[kept, other].map(newestOfWhole));
    // Its names and ids must be free before the kept one takes them.
    await writing.deleteEntry(other);
    if (isRequested(other.checks)) writing.answerAsked(other.entry);
    for (const { ids, at } of other.distinct) {
      const third = ids.find((id) => id !== otherId) ?? keptId;
      if (third !== keptId) writing.putDistinct({ ids: pairOf(keptId, third), at });
    }
    const note = united(kept, other, now);
    if (note) writing.putNote(note);
    const chain = inOneChain(kept.versions, other.versions);
    const plain = newestVersion(chain);
    const newest = printOfAll(plain, chain);
    const versions = withVersion(chain, newest);
    const alerts = [...kept.alerts, ...other.alerts.map((one) => ({ ...one, entryId: keptId }))];
    const entry = {
      ...inOne(kept.entry, other.entry, now),
      hasNote: (note?.text ?? '') !== '',
    };
    const { checks } = kept;
    const held: EntryAggregate = {
      entry,
      versions,
      alerts: alerts.sort((one, another) => another.raisedAt - one.raisedAt),
      checks: checksSince(kept.entry, { entry, checks }, newestVersion(versions), lib),
      history: mergeHistory(kept.history, other.history),
      quotes: joinQuotes(kept.quotes, other.quotes),
    };
    await writeEntry(writing, kept, recompute(held, lib));
    return () => split(lib, kept, other, { at: held.entry.editedAt, plain, newest });
  });
}

function newestOfWhole({ entry, note, quotes, versions }: Whole): Instant {
  return Math.max(
    newestEdit(entry),
    note?.editedAt ?? 0,
    newestQuoteEdit(quotes),
    ...versions.map(newestCorrection),
  );
}

/** When two entries were merged, and the newest version of both, before and with what the others gave it. */
interface Merge {
  at: Instant;
  plain: Version;
  newest: Version;
}

/** Undoes a merge. */
function split(
  lib: Library,
  kept: Whole,
  other: Whole,
  { at, plain, newest }: Merge,
): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const whole = await wholeOf(writing, kept.entry.id);
    if (!whole || (await writing.entry(other.entry.id))) return;
    const { corrections } = newest;
    const current = {
      ...whole,
      versions: mapVersions(whole.versions, (version) =>
        version.id === newest.id && deepEqual(version.corrections, corrections)
          ? { ...version, corrections: plain.corrections, correctedAt: plain.correctedAt }
          : version,
      ),
    };
    await writing.deleteEntry(current);
    const own = new Set([...kept.versions, ...other.versions].map(({ id }) => id));
    const added = current.versions.filter(({ id }) => !own.has(id));
    const first: Whole = {
      ...kept,
      entry: withLaterEdits(kept.entry, current.entry, at),
      versions: added.reduce(withVersion, kept.versions),
      checks: kept.checks.map((check) => askedAs(check, current.checks)),
      note: (current.note?.editedAt ?? 0) > at ? current.note : kept.note,
    };
    const second: Whole = { ...other, checks: other.checks.map(withoutRequest) };
    const told = new Set([...kept.alerts, ...other.alerts].map(({ id }) => id));
    const since = { ...current, alerts: current.alerts.filter(({ id }) => !told.has(id)) };
    for (const former of [first, second]) await putWhole(writing, former, since, lib);
    if (isRequested(current.checks) && !isRequested(first.checks))
      writing.answerAsked(current.entry);
    for (const pair of [...kept.distinct, ...other.distinct]) {
      const entries = await Promise.all(pair.ids.map((id) => writing.entry(id)));
      if (!entries.includes(undefined)) writing.putDistinct(pair);
    }
  });
}

/** Writes an entry anew, with what was corrected, learnt and quoted of its versions since the merge. */
async function putWhole(
  writing: WriteTx,
  { note, distinct, ...former }: Whole,
  since: EntryAggregate,
  lib: Library,
): Promise<void> {
  const { id } = former.entry;
  const corrected = (version: Version) => {
    const later = since.versions.find(({ id }) => id === version.id);
    return later ? mergeCorrections(version, later) : version;
  };
  const [oldest, ...others] = former.versions;
  const versions: VersionHistory = [corrected(oldest), ...others.map(corrected)];
  const learnt = since.alerts.filter(({ versionId }) =>
    versions.some(({ id }) => id === versionId),
  );
  const collections = new Set((await writing.collections()).map((collection) => collection.id));
  const entry: Entry = {
    ...former.entry,
    identities: await writing.unowned(former.entry.identities, id),
    key: await freeKey(former.entry.key, (key) => writing.isKeyTaken(key)),
    collections: former.entry.collections.filter((id) => collections.has(id)),
    hasNote: (note?.text ?? '') !== '',
  };
  const alerts = [...learnt.map((alert) => ({ ...alert, entryId: id })), ...former.alerts];
  const versionIds = new Set(versions.map((version) => version.id));
  const quotes = joinQuotes(former.quotes, quotesOf(since.quotes, former.quotes, versionIds));
  if (note) writing.putNote(note);
  await writeEntry(
    writing,
    undefined,
    recompute({ ...former, entry, versions, alerts, quotes }, lib),
  );
}

async function wholeOf(writing: WriteTx, id: string): Promise<Whole | undefined> {
  const entry = await writing.entry(id);
  if (!entry) return undefined;
  const index = writing.transaction.objectStore('distinct').index('entry');
  const [held, note, distinct] = await Promise.all([
    writing.held(entry),
    writing.note(id),
    index.getAll(id),
  ]);
  return { ...held, note, distinct };
}

/** The kept row with what is the other's. */
function inOne(kept: Entry, other: Entry, now: Instant): Entry {
  const tagged = withChange(kept, 'tags', { add: other.tags }, now);
  const filed = withChange(tagged, 'collections', { add: other.collections }, now);
  const takesKey = other.keyPinned === true && kept.keyPinned !== true;
  return {
    ...filed,
    ...(takesKey && {
      key: other.key,
      keyPinned: other.keyPinned,
      edits: { ...filed.edits, key: now },
    }),
    identities: [...new Set([...kept.identities, ...other.identities])],
    savedAt: Math.min(kept.savedAt, other.savedAt),
    editedAt: Math.max(now, newestEdit(filed)),
  };
}

/** Both notes, one after the other; undefined where there never was one. */
function united(kept: Whole, other: Whole, now: Instant): ReaderNote | undefined {
  const [mine = '', yours = ''] = [kept.note?.text, other.note?.text];
  if (yours === '' || yours === mine) return kept.note;
  const text = mine === '' ? yours : `${mine}\n\n${yours}`;
  return { entryId: kept.entry.id, text: text.slice(0, readerBounds.note), editedAt: now };
}

/**
 * The versions of both in the order in which they replaced each other, as far as their publishers
 * tell, else of their days. Those of the kept entry stay in their places.
 */
function inOneChain(kept: VersionHistory, other: VersionHistory): VersionHistory {
  const entryId = kept[0].entryId;
  const coming = [...other];
  let chain = kept;
  let below: number | undefined;
  for (const above of [...kept, undefined]) {
    const until = above ? coming.findIndex((one) => !isBefore(one, above)) : -1;
    const between = coming.splice(0, until === -1 ? coming.length : until);
    for (const [at, version] of between.entries()) {
      const share = (at + 1) / (between.length + 1);
      const place = placeBetween(below, above?.place, share);
      chain = withVersion(chain, { ...version, entryId, place });
    }
    below = above?.place ?? below;
  }
  return chain;
}

/** The newest version with what others of its date tell of where it stands in print. */
function printOfAll(newest: Version, chain: VersionHistory): Version {
  return chain
    .filter((version) => version !== newest && isOfOneDate(version, newest))
    .reduce(withPrintOf, newest);
}

/** Whether two versions may be one in print: of one year, or of none that is known. */
function isOfOneDate(one: Version, other: Version): boolean {
  const [year, otherYear] = [dayOf(one).slice(0, 4), dayOf(other).slice(0, 4)];
  return year === '' || otherYear === '' || year === otherYear;
}

function mapVersions(
  [first, ...rest]: VersionHistory,
  change: (version: Version) => Version,
): VersionHistory {
  return [change(first), ...rest.map(change)];
}

function placeBetween(below: number | undefined, above: number | undefined, share: number): number {
  if (below === undefined) return (above ?? 0) - 1 + share;
  return above === undefined ? below + share : below + (above - below) * share;
}

function isBefore(one: Version, other: Version): boolean {
  // What nobody can look at is not the newest where something else can be.
  const [isPlaced, isOtherPlaced] = [one, other].map(({ capture }) => capture.url !== '');
  if (isPlaced !== isOtherPlaced) return !isPlaced;
  const { kind } = compare(other.capture, one.capture);
  if (kind === 'older' || kind === 'newer') return kind === 'older';
  const [day, otherDay] = [dayOf(one), dayOf(other)];
  if (day === '' || otherDay === '' || day === otherDay) return one.savedAt < other.savedAt;
  return day < otherDay;
}

function dayOf({ capture }: Version): string {
  return capture.revised ?? capture.published ?? '';
}

/** The former row with what the reader has changed of it since. */
function withLaterEdits(former: Entry, current: Entry, at: Instant): Entry {
  const isLater = (field: 'muted' | 'trash' | 'key') => (current.edits[field] ?? 0) > at;
  const tagged = withChangesSince(former, current, 'tags', at);
  const { muted, trashedAt, keyPinned, ...rest } = withChangesSince(
    tagged,
    current,
    'collections',
    at,
  );
  const mute = isLater('muted') ? current.muted : muted;
  const trash = isLater('trash') ? current.trashedAt : trashedAt;
  const { key, keyPinned: isPinned = false } = isLater('key') ? current : former;
  const edits = { ...rest.edits };
  for (const field of ['muted', 'trash', 'key'] as const) {
    const stamp = current.edits[field];
    if (stamp !== undefined && isLater(field)) edits[field] = stamp;
  }
  return {
    ...rest,
    key,
    ...(isPinned && { keyPinned: isPinned }),
    edits,
    editedAt: current.editedAt > at ? current.editedAt : former.editedAt,
    ...(mute && { muted: mute }),
    ...(trash !== undefined && { trashedAt: trash }),
  };
}

/** A check that waits for the round that it waits for now, not for one that is over. */
function askedAs(check: CheckRecord, current: readonly CheckRecord[]): CheckRecord {
  const asked = current.find(({ source }) => source === check.source)?.asked;
  return asked ? withRequest(check, asked) : withoutRequest(check);
}
