/** Whether a library is whole: every record against those that it belongs to. */
import type { StoreNames } from 'idb';
import type { LibrarySchema } from '../../../utils/library/db/schema';

/** Every record of every store. */
export type Records = { [Name in StoreNames<LibrarySchema>]: LibrarySchema[Name]['value'][] };

/** What is held, and what is not as it should be. */
export interface Audit {
  titles: string[];
  /** Listed entries by tag. */
  tags: Record<string, number>;
  listed: number;
  trashed: number;
  muted: number;
  /** Titles or names that stand twice. */
  doubled: string[];
  /** Records that belong to nothing, or lack what belongs to them. */
  halves: string[];
}

/** Looks through all of it. */
export function audit(records: Records): Audit {
  const { entries } = records;
  const listed = entries.filter((entry) => entry.listed !== undefined);
  const tags = counted(listed.flatMap((entry) => entry.tags));
  return {
    titles: entries.map(({ title }) => title),
    tags: Object.fromEntries(tags),
    listed: listed.length,
    trashed: entries.length - listed.length,
    muted: entries.filter(({ muted }) => muted).length,
    doubled: [
      ...twice(entries.map(({ title }) => title)),
      ...twice(entries.flatMap(({ identities }) => identities)),
      ...twice(entries.map(({ key }) => key)),
      ...twice(records.collections.map(({ name, parent }) => `${parent ?? ''}/${name}`)),
    ],
    halves: [...halvesOf(records), ...miscounted(records, tags)],
  };
}

function halvesOf(records: Records): string[] {
  const { entries, versions, alerts, notes, checks, history, collections, texts } = records;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const versionIds = new Set(versions.map(({ id }) => id));
  const chains = counted(versions.map(({ entryId }) => entryId));
  const checked = new Set(checks.map(({ entryId }) => entryId));
  const noted = new Set(notes.filter(({ text }) => text !== '').map(({ entryId }) => entryId));
  const collectionIds = new Set(collections.map(({ id }) => id));
  const pages = new Map(texts.flatMap(({ page, ids }) => ids.map((id) => [id, page] as const)));
  const found: string[] = [];
  for (const entry of entries) {
    const { id, current, listed, trashedAt, textPage, hasNote } = entry;
    const faults = {
      'no newest version': !versionIds.has(current),
      'another number of versions': chains.get(id) !== entry.versions,
      'no check': !checked.has(id),
      'neither listed nor in the trash': (listed === undefined) === (trashedAt === undefined),
      'no summary for the search': textPage !== undefined && pages.get(id) !== textPage,
      'a note that is not there': hasNote !== noted.has(id),
      'a collection that is not there': entry.collections.some(
        (collection) => !collectionIds.has(collection),
      ),
    };
    for (const [fault, isSo] of Object.entries(faults)) if (isSo) found.push(`${id}: ${fault}`);
  }
  const hanging = { versions, alerts, notes, checks, history };
  for (const [store, all] of Object.entries(hanging)) {
    for (const { entryId } of all) if (!byId.has(entryId)) found.push(`${store} of ${entryId}`);
  }
  for (const id of pages.keys()) if (!byId.has(id)) found.push(`text of ${id}`);
  for (const { parent } of collections) {
    if (parent !== undefined && !collectionIds.has(parent)) found.push(`collection in ${parent}`);
  }
  return found;
}

/** Counters and the catalog against the rows. */
function miscounted({ entries, catalog, meta }: Records, tags: Map<string, number>): string[] {
  const found: string[] = [];
  const listed = entries.filter((entry) => entry.listed !== undefined);
  const rows = catalog.flatMap(({ ids }) => ids);
  const known = new Set(rows);
  if (rows.length !== listed.length || listed.some(({ id }) => !known.has(id))) {
    found.push(`catalog of ${rows.length}, list of ${listed.length}`);
  }
  for (const record of meta) {
    if (record.id === 'counts') {
      const unseen = listed.reduce((sum, entry) => sum + entry.unseen, 0);
      const { length } = entries;
      const isSo =
        record.entries === listed.length &&
        record.trashed === length - listed.length &&
        record.unseen === unseen;
      if (!isSo) found.push(`counters ${JSON.stringify(record)}`);
    }
    if (record.id === 'tags') {
      for (const [tag, count] of tags) {
        if (record.counts.get(tag) !== count) found.push(`counter of the tag ${tag}`);
      }
    }
  }
  return found;
}

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function twice(all: readonly string[]): string[] {
  return [...counted(all)].flatMap(([each, count]) => (count > 1 ? [each] : []));
}
