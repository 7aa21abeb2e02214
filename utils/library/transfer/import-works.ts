/** Takes a file's works into the library, as the reader has seen and chosen them: one transaction. */

import { citationKey } from '../../export/citekey';
import type { Backup, BackupEntry, BackupVersion } from '../../model/backup-schema';
import type { Capture } from '../../model/capture';
import { correctables } from '../../model/correctable-fields';
import { type Instant, isInstant } from '../../model/instant';
import type { PrintDetails } from '../../model/print-details';
import {
  type Collection,
  type Correctable,
  type Entry,
  readerBounds,
  type Version,
} from '../../model/records';
import { entriesByIds } from '../db/entry-queries';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction } from '../db/transaction';
import { createEntry } from '../entry/apply-capture';
import { newestCorrection, newestEdit, stampAfter } from '../entry/edit-times';
import { claimableNames, shareOwner } from '../entry/may-speak-for-entry';
import { withChange } from '../entry/merge-sets';
import {
  bounded,
  type ImportDifference,
  type ImportPlan,
  type Incoming,
  type PlannedImport,
} from './import-plan';
import { type Restored, restoreBackup } from './restore-backup';

/** Where what comes in is put: as the file has it, all in one new collection, or nowhere. */
export type ImportOptions = { kind: 'file' } | { kind: 'one'; name: string } | { kind: 'none' };

/** What the reader chose of a plan. */
export interface ImportChoice {
  filing: ImportOptions;
  /** Id of a collection of the library that holds all of them besides. */
  collection?: string;
  /** The fields of a conflicting work in which the file's word shall hold, as a correction. */
  theirs(work: PlannedImport): ReadonlySet<ImportDifference['field']>;
}

/**
 * Takes a plan's works in, in one transaction: new ones as entries, versions that are not held into
 * their entry's chain, and of what is here already the file's tags, collections, and those fields
 * that the reader chose, as corrections. A version held is never overwritten. The undo takes back
 * all of it, and nothing else.
 * @throws LibraryError `quota`, `closed`; then nothing has changed.
 */
export async function importWorks(
  lib: Library,
  { works }: ImportPlan,
  choice: ImportChoice,
): Promise<Restored> {
  const held = await readTransaction(lib, (reading) => reading.collections());
  const filing = new Filing(held, lib);
  const entries: BackupEntry[] = [];
  for (let from = 0; from < works.length; from += stride) {
    await new Promise((resolve) => setTimeout(resolve));
    const some = works.slice(from, from + stride);
    const rows = await rowsOf(lib, some);
    for (const work of some) {
      const collections = filing.of(work.incoming, choice.filing);
      if (choice.collection !== undefined) collections.push(choice.collection);
      entries.push(
        work.kind === 'new'
          ? await fresh(work, collections, lib)
          : changed({ ...work, ...rows.get(work) }, collections, choice.theirs(work), lib),
      );
    }
  }
  return restoreBackup(lib, { collections: filing.all, entries });
}

/** Works that are made ready before whatever else the page has to do gets its turn. */
const stride = 200;

/** The entries of works as they are now: the reader may have edited them since the plan was shown. */
async function rowsOf(
  lib: Library,
  works: readonly PlannedImport[],
): Promise<Map<PlannedImport, { entry: Entry }>> {
  const held = works.flatMap((work) => (work.kind === 'new' ? [] : [work]));
  const entries = await entriesByIds(
    lib,
    held.map(({ entry }) => entry.id),
  );
  return new Map(held.map((work, at) => [work, { entry: entries[at] ?? work.entry }]));
}

/** The collections that an import files into: those held, and those that it makes. */
class Filing {
  readonly all: Collection[];
  readonly #ids = new Map<string, string>();
  readonly #lib: Library;

  constructor(held: readonly Collection[], lib: Library) {
    this.all = [...held];
    this.#lib = lib;
  }

  /** Ids of the collections that a work is filed under. */
  of({ collections }: Incoming, filing: ImportOptions): string[] {
    if (filing.kind === 'none') return [];
    const paths = filing.kind === 'one' ? [[filing.name]] : collections;
    return paths.flatMap((path) => this.#place(path) ?? []);
  }

  #place(path: readonly string[]): string | undefined {
    let parent: string | undefined;
    for (const word of path) {
      const name = word.replace(/\s+/g, ' ').trim().slice(0, readerBounds.collection);
      if (name !== '') parent = this.#within(parent, name);
    }
    return parent;
  }

  #within(parent: string | undefined, name: string): string {
    const key = `${parent ?? ''}\n${name}`;
    const known =
      this.#ids.get(key) ??
      this.all.find((other) => other.parent === parent && other.name === name)?.id;
    const id = known ?? this.#lib.newId();
    this.#ids.set(key, id);
    if (known === undefined) {
      const now = this.#lib.now();
      const within = parent === undefined ? {} : { parent };
      this.all.push({ id, name, ...within, createdAt: now, editedAt: now });
    }
    return id;
  }
}

/** An entry as the file tells of it, saved when it was looked at. */
async function fresh(
  { incoming, names }: PlannedImport,
  collections: string[],
  lib: Library,
): Promise<BackupEntry> {
  const { capture } = incoming;
  const { tags, note } = bounded(incoming);
  const now = lib.now();
  const savedAt = lookedAt(incoming, now);
  const blank = {
    id: lib.newId(),
    identities: [...names],
    key:
      incoming.key?.slice(0, readerBounds.key) || (await citationKey(capture, async () => false)),
    savedAt,
    editedAt: now,
    edits: {},
    tags: [],
    collections: [],
  };
  const own = withSets(blank, { tags, collections }, now);
  const { held, version } = createEntry({ ...own, hasNote: note !== '' }, capture, lib);
  return {
    ...own,
    ...(note !== '' && { note: { text: note, editedAt: now } }),
    versions: [copyOf({ ...version, savedAt, ...originOf(incoming), ...withDetails(incoming) })],
    alerts: held.alerts.map(({ entryId: _, untold: __, ...alert }) => alert),
  };
}

/** The entry that is held with what the file brings to it. */
function changed(
  work: Exclude<PlannedImport, { kind: 'new' }>,
  filed: readonly string[],
  theirs: ReadonlySet<ImportDifference['field']>,
  lib: Library,
): BackupEntry {
  const { entry, incoming } = work;
  const versions = work.kind === 'version' ? [] : [work.version];
  const now = stampAfter(lib.now(), newestEdit(entry), ...versions.map(newestCorrection));
  const { tags, note } = bounded(incoming);
  const takesNote = note !== '' && (theirs.has('note') || !entry.hasNote);
  const own = {
    id: entry.id,
    identities: [...work.names],
    key: entry.key,
    ...(entry.keyPinned && { keyPinned: entry.keyPinned }),
    savedAt: entry.savedAt,
    editedAt: entry.editedAt,
    edits: { ...entry.edits, ...(entry.trashedAt !== undefined && { trash: now }) },
    tags: entry.tags,
    collections: entry.collections,
  };
  return {
    ...withSets(own, { tags, collections: filed }, now),
    ...(entry.muted && { muted: entry.muted }),
    ...(takesNote && { note: { text: note, editedAt: now } }),
    versions: [
      work.kind === 'version' ? newVersion(incoming, lib) : copyOf(correctedBy(work, theirs, now)),
    ],
    alerts: [],
  };
}

/** With what a file brings in, as the reader's own edit. */
function withSets<Row extends Pick<Entry, 'tags' | 'collections' | 'edits'>>(
  row: Row,
  brought: { tags: readonly string[]; collections: readonly string[] },
  now: Instant,
): Row {
  const tagged = withChange(row, 'tags', { add: brought.tags }, now);
  return withChange(tagged, 'collections', { add: brought.collections }, now);
}

/** Its place in the chain is found when it is written. */
function newVersion(incoming: Incoming, lib: Library): BackupVersion {
  const savedAt = lookedAt(incoming, lib.now());
  const { capture } = incoming;
  const id = lib.newId();
  return { id, place: 0, savedAt, ...originOf(incoming), capture, ...withDetails(incoming) };
}

/** That nobody has read its page, and which registry told of it, if one did. */
function originOf({ registry }: Incoming): Pick<Version, 'imported' | 'registry'> {
  return { imported: true, ...(registry && { registry }) };
}

/** Where a record stands in print, as the reader's own, which whatever the reader edits later replaces. */
function withDetails({ details }: Incoming): Pick<Version, 'corrections' | 'correctedAt'> {
  return { corrections: { ...details }, correctedAt: {} };
}

/** A version with what the file adds, and its word for the fields that the reader chose. */
function correctedBy(
  { version, incoming, added }: Extract<PlannedImport, { version: Version }>,
  theirs: ReadonlySet<ImportDifference['field']>,
  now: Instant,
): Version {
  const { capture, details } = incoming;
  const told: Capture & Partial<PrintDetails> = { ...capture, ...details };
  const corrections: Partial<Correctable> = { ...added };
  const correctedAt: Version['correctedAt'] = {};
  for (const field of correctables) if (field in added) correctedAt[field] = now;
  for (const field of theirs) {
    if (field === 'note') continue;
    correctedAt[field] = now;
    if (field === 'published') Object.assign(corrections, datesOf(version, capture));
    else Object.assign(corrections, { [field]: told[field] });
  }
  if (corrections.revised !== undefined) correctedAt.revised = now;
  return {
    ...version,
    corrections: { ...version.corrections, ...corrections },
    correctedAt: { ...version.correctedAt, ...correctedAt },
  };
}

/** The date that a citation gives is the last revision's where there is one. */
function datesOf(
  { capture: { revised } }: Version,
  theirs: Incoming['capture'],
): Partial<Correctable> {
  const date = theirs.revised ?? theirs.published;
  if (date === undefined) return {};
  return revised === undefined ? { published: date } : { revised: date };
}

function copyOf({ entryId: _, ...version }: Version): BackupVersion {
  return version;
}

/** When a work was looked at, the beginning of its day in UTC; now, where none is told, or it is yet to come or before 1970. */
function lookedAt({ accessed }: Incoming, now: Instant): Instant {
  const at = accessed === undefined ? Number.NaN : Date.parse(`${accessed.padEnd(10, '-01')}`);
  return isInstant(at) && at <= now ? at : now;
}

/** How many entries of a backup are new to the library, and how many it has already. */
export function previewBackup(
  lib: Library,
  { entries }: Backup,
): Promise<{ added: number; here: number }> {
  return readTransaction(lib, async (reading) => {
    const counts = { added: 0, here: 0 };
    for (let at = 0; at < entries.length; at += 200) {
      const rows = await Promise.all(
        entries
          .slice(at, at + 200)
          .map(
            async (copy) =>
              (await reading.entry(copy.id)) ??
              sameWork(reading, { ...copy, identities: claimableNames(copy) }),
          ),
      );
      for (const row of rows) counts[row ? 'here' : 'added'] += 1;
    }
    return counts;
  });
}

/** The entry held that has one of these names and came from the same publisher. */
async function sameWork(reading: ReadTx, copy: BackupEntry): Promise<Entry | undefined> {
  for (const name of copy.identities) {
    const entry = await reading.entryBy([name]);
    if (entry && shareOwner(copy, entry)) return entry;
  }
  return undefined;
}
