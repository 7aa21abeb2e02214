/** Values gone wild: any place of a record with anything in it, and what must hold all the same. */
import { expect } from 'vitest';
import { createTexts } from '../../../components/ui/i18n';
import { formatById } from '../../../utils/export/all-formats';
import { defaultOptions } from '../../../utils/export/format';
import { writeExport } from '../../../utils/export/write-export';
import { alerts } from '../../../utils/library/commands/alerts';
import { listCollections } from '../../../utils/library/commands/collections';
import { countEntries, listTags } from '../../../utils/library/commands/entries';
import { listSearches } from '../../../utils/library/commands/saved-searches';
import { listByStatus, statusCounts } from '../../../utils/library/commands/status-counts';
import { listTrash } from '../../../utils/library/commands/trash';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import type { Library } from '../../../utils/library/db/open-library';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { openExportItems } from '../../../utils/library/transfer/export-items';
import { backupOf } from './backup-of';
import { unhurried } from './never-yield';

type Path = readonly (string | number)[];

/** Every place in a value, its innermost ones and those that hold others. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const inner = entries.flatMap(([name, item]) => placesIn(item, [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** Of places that differ by their number in a list alone, the first: what stands there is of one kind. */
export function kindsOf(places: readonly Path[]): Path[] {
  const kinds = new Map<string, Path>();
  for (const path of places) {
    const kind = path.map((name) => (typeof name === 'number' ? '*' : name)).join('.');
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** A copy of a value with another in one of its places. */
export function withWild<T>(value: T, path: Path, wild: unknown): T {
  const copy = structuredClone(value);
  let holder: unknown = copy;
  for (const name of path.slice(0, -1)) holder = memberOf(holder, name);
  const last = path.at(-1);
  if (last === undefined || typeof holder !== 'object' || holder === null) return copy;
  Reflect.set(holder, last, wild);
  return copy;
}

function memberOf(value: unknown, name: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** What JSON can hold. */
export const wildInFiles: readonly [what: string, wild: unknown][] = [
  ['a time beyond all calendars', 1e300],
  ['a negative number', -1],
  ['the year 275760', 8.64e15],
  ['null', null],
  ['an empty text', ''],
  ['a text of a million signs', 'x'.repeat(1_000_000)],
  ['an object', {}],
  ['a list', []],
  ['an id of nothing', 'no-such-id'],
];

/** What a database can hold, too. */
export const wildInStores: readonly [what: string, wild: unknown][] = [
  ['a time beyond all calendars', 1e300],
  ['no number', Number.NaN],
  ['nothing', undefined],
  ['an empty text', ''],
  ['an object', {}],
  ['a list', []],
];

/** An entry by what a reader knows it by. */
export interface Known {
  id: string;
  title: string;
}

/**
 * That a library can be looked at all over, and that these entries are listed, counted, found, exported
 * and backed up.
 * @param listed how many entries its list has at the least
 */
export async function isAllThere(lib: Library, others: readonly Known[]): Promise<void> {
  const texts = createTexts({ getMessage: (key) => key, locale: 'en', now: lib.now });
  const catalog = openSearchIndex(lib, unhurried);
  const sort = { by: 'title', descending: false } as const;
  const listing = await catalog.list({ query: '', sort, grouped: true });
  const shown = listing.ids.map((_, place) => listing.entryAt(place));
  for (const entry of shown) {
    texts.day(entry?.savedAt ?? 0);
    texts.names([{ literal: entry?.byline ?? '' }]);
  }
  expect(await countEntries(lib)).toMatchObject({ entries: listing.ids.length });
  for (const { id, title } of others) {
    expect(listing.ids).toContain(id);
    expect(shown).toContainEqual(expect.objectContaining({ id, title }));
    expect((await catalog.find(`"${title}"`, 20)).map((found) => found.id)).toContain(id);
  }
  const top = await newestEntries(lib, { limit: 50 });
  expect(top.map(({ id }) => id)).toEqual(expect.arrayContaining(others.map(({ id }) => id)));

  const items = await openExportItems(lib, { kind: 'all' }, 'both');
  const format = formatById('csl');
  if (!format) throw new Error('no such format');
  let file = '';
  for await (const piece of writeExport(format, items, {
    today: '2024-01-01',
    ...defaultOptions,
  })) {
    file += piece;
  }
  for (const { title } of others) expect(file).toContain(JSON.stringify(title));

  const copies = (await backupOf(lib)).entries.map(({ id }) => id);
  expect(copies).toEqual(expect.arrayContaining(others.map(({ id }) => id)));

  await Promise.all([
    statusCounts(lib),
    listByStatus(lib, 'superseded', 10),
    alerts(lib),
    listTrash(lib, 10),
    listTags(lib),
    listCollections(lib),
    listSearches(lib),
  ]);
}
