/** The entries as export formats write them. */
import type { ExportItem, Lapse } from '../export/format';
import { alertOn, kinds } from './alerting';
import { lineage, subtree } from './collections';
import { corrected } from './corrections';
import type { Library } from './database';
import { fullOf, newest } from './entries';
import type { Reading } from './reading';
import type { Alert, Collection, FullEntry, Version } from './records';
import { read } from './transaction';

/** What to export: everything listed, a collection with all within it, or some entries. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'collection'; id: string }
  | { kind: 'entries'; ids: readonly string[] };

/** Entries read in one transaction, so that a long export never holds all of them. */
const batch = 200;

/**
 * The newest version held of each entry in the scope, newest entry first (or in the order of the
 * ids given), with corrections in place. Nothing from the trash.
 * @throws LibraryError where the database fails.
 */
export async function* items(lib: Library, scope: Scope): AsyncGenerator<ExportItem> {
  const collections = await read(lib, (reading) => reading.collections());
  for await (const ids of idsIn(lib, scope, collections)) {
    const full = await read(lib, (reading) => listedOf(reading, ids));
    for (const entry of full) yield itemOf(entry, collections);
  }
}

async function* idsIn(
  lib: Library,
  scope: Scope,
  collections: readonly Collection[],
): AsyncGenerator<string[]> {
  if (scope.kind === 'all') {
    let page = await newest(lib, { limit: batch });
    for (let last = page.at(-1); last; last = page.at(-1)) {
      yield page.map(({ id }) => id);
      page = await newest(lib, { limit: batch, before: last });
    }
    return;
  }
  const ids =
    scope.kind === 'entries' ? scope.ids : await membersOf(lib, subtree(collections, scope.id));
  for (let from = 0; from < ids.length; from += batch) yield ids.slice(from, from + batch);
}

function membersOf(lib: Library, collections: readonly Collection[]): Promise<string[]> {
  return read(lib, async ({ transaction }) => {
    const index = transaction.objectStore('entries').index('collections');
    const lists = await Promise.all(collections.map(({ id }) => index.getAll(id)));
    const members = lists.flat().sort((one, other) => other.savedAt - one.savedAt);
    return [...new Set(members.map(({ id }) => id))];
  });
}

async function listedOf(reading: Reading, ids: readonly string[]): Promise<FullEntry[]> {
  const rows = await Promise.all(ids.map((id) => reading.entry(id)));
  const listed = rows.flatMap((row) => (row && row.trashedAt === undefined ? [row] : []));
  return Promise.all(listed.map((row) => fullOf(reading, row)));
}

function itemOf(full: FullEntry, collections: readonly Collection[]): ExportItem {
  const { entry, versions, note, alerts } = full;
  const version = versions.find(({ id }) => id === entry.current) ?? versions[0];
  return {
    key: entry.key,
    entryId: entry.id,
    versionId: version.id,
    capture: corrected(version),
    accessed: new Date(version.savedAt).toISOString().slice(0, 10),
    tags: entry.tags,
    collections: collections
      .filter(({ id }) => entry.collections.includes(id))
      .map((collection) => lineage(collections, collection)),
    note,
    lapses: lapsesOf(version, alerts),
  };
}

/** What is known against a version, one lapse a kind; of several alerts the newest that is open. */
function lapsesOf(version: Version, alerts: readonly Alert[]): Lapse[] {
  const own = alerts.filter(({ versionId }) => versionId === version.id);
  return kinds.flatMap((kind): Lapse[] => {
    const alert = alertOn(
      version,
      own.filter((alert) => alert.kind === kind),
    );
    if (!alert) return [];
    const { evidence, date, successor } = alert.supersession;
    return [
      {
        kind,
        text: evidence.text,
        source: evidence.url,
        ...(date !== undefined && { date }),
        ...(successor !== undefined && { successor }),
      },
    ];
  });
}
