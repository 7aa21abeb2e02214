import { describe, expect, it } from 'vitest';
import { fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { chunked, unpack } from '../../../utils/library/db/index-chunk';
import type { IndexRow } from '../../../utils/library/db/index-row';
import type { Library } from '../../../utils/library/db/open-library';
import { readTransaction } from '../../../utils/library/db/transaction';
import { createMatcher } from '../../../utils/library/search/match-query';
import {
  type Overview,
  type Share,
  summarizeLibrary,
} from '../../../utils/library/search/overview';
import { parseQuery } from '../../../utils/library/search/parse-query';
import { catalogRow } from '../support/index-row';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

function row(at: number, facts: Partial<IndexRow> = {}): IndexRow {
  return catalogRow({ id: `entry-${String(at).padStart(6, '0')}`, savedAt: at, ...facts });
}

function shares({ encyclopedias, standing, years, undated, revisions }: Overview): Share[] {
  const revised = revisions.flatMap(({ held, newer }) => [held, newer]);
  return [...encyclopedias, ...standing, ...years, undated, ...revised];
}

/** How many of the rows a query finds. */
function found(rows: readonly IndexRow[], query: string): number {
  const matcher = createMatcher(parseQuery(query));
  expect(matcher.words).toEqual([]);
  return chunked(rows).reduce(
    (sum, page) => sum + page.ids.filter((_, at) => matcher.passes(page, at)).length,
    0,
  );
}

describe('the overview', () => {
  it('of nothing is nothing', () => {
    const { standing, ...rest } = summarizeLibrary([]);
    expect(rest).toEqual({
      entries: 0,
      encyclopedias: [],
      years: [],
      undated: { query: 'no:year', count: 0 },
      revisions: [],
    });
    expect(standing.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('counts an encyclopedia once however its name is written, by its commonest name', () => {
    const rows = ['Lexikon für Brücken', 'Lexikon fur Brucken', 'Lexikon für Brücken', ''].map(
      (container, at) => row(at, { container, encyclopedia: container && 'lexikon fur brucken' }),
    );
    expect(summarizeLibrary(rows).encyclopedias).toEqual([
      { name: 'Lexikon für Brücken', query: 'in:"=Lexikon für Brücken"', count: 3 },
    ]);
  });

  it('shows a few years each, and many in periods, without a gap', () => {
    const few = summarizeLibrary([row(1, { year: 2019 }), row(2, { year: 2021 }), row(3)]);
    expect(few.years).toEqual([
      { from: 2019, to: 2019, query: 'year:2019', count: 1 },
      { from: 2020, to: 2020, query: 'year:2020', count: 0 },
      { from: 2021, to: 2021, query: 'year:2021', count: 1 },
    ]);
    expect(few.undated.count).toBe(1);
    const many = summarizeLibrary([row(1, { year: 1911 }), row(2, { year: 2024 })]).years;
    expect(many).toHaveLength(23);
    expect(many[0]).toEqual({ from: 1910, to: 1914, query: 'year:1910..1914', count: 1 });
    expect(many.at(-1)).toMatchObject({ from: 2020, to: 2024, count: 1 });
    const odd = summarizeLibrary([row(1, { year: 1 }), row(2, { year: 9999 })]).years;
    expect(odd.length).toBeLessThanOrEqual(30);
    expect(odd.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('has a query for each of its parts that finds just these', () => {
    const containers = ['A "quoted" Work', 'Work, in Parts', 'Work', ''];
    const figures = ['stands', 'superseded', 'retracted', 'unknown'] as const;
    const rows = Array.from({ length: 600 }, (_, at) => {
      const container = containers[at % 4] ?? '';
      return row(at, {
        container,
        encyclopedia: container.toLowerCase(),
        figure: figures[at % 7] ?? 'stands',
        year: at % 5 === 0 ? 0 : 1960 + (at % 61),
        revised: at % 3 === 0 ? 2000 + (at % 11) : 0,
      });
    });
    const overview = summarizeLibrary(rows);
    const counted = shares(overview);
    expect(counted.map(({ query }) => found(rows, query))).toEqual(
      counted.map(({ count }) => count),
    );
    expect(overview.standing.reduce((sum, { count }) => sum + count, 0)).toBe(600);
    const revised = rows.filter((each) => each.revised !== 0).length;
    const told = overview.revisions.flatMap(({ held, newer }) => [held.count, newer.count]);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(revised);
  });

  it('goes through a hundred thousand rows once', () => {
    const counted = { reads: 0 };
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at, { year: 1990 + (at % 30) }));
    const watched = new Proxy(rows, {
      get(target, name, receiver) {
        if (name === Symbol.iterator) counted.reads += 1;
        return Reflect.get(target, name, receiver);
      },
    });
    expect(summarizeLibrary(watched).years).toHaveLength(30);
    expect(counted.reads).toBe(1);
  });
});

describe('the last revision of a work', () => {
  const rowsOf = (lib: Library) =>
    readTransaction(lib, async ({ transaction }) => {
      const pages = await transaction.objectStore('catalog').getAll();
      return pages.flatMap(unpack);
    });
  const revised = async (lib: Library, id: string) => (await fullEntry(lib, id))?.entry.revised;

  it('is that of the version held, or of what replaced it', async () => {
    const { lib } = await openWorld();
    const first = await saveCapture(lib, sampleCapture(1));
    expect(await revised(lib, first.entryId)).toBeUndefined();
    const second = await saveCapture(lib, supersededCapture(2));
    const [notice] = supersededCapture(2).notices;
    expect(await revised(lib, second.entryId)).toBe(notice?.date?.slice(0, 4));
    await saveCapture(lib, sampleCapture(2, 1));
    expect(await revised(lib, second.entryId)).toBe(sampleCapture(2, 1).revised?.slice(0, 4));
    const { revisions } = summarizeLibrary(await rowsOf(lib));
    expect(revisions.map(({ held, newer }) => [held.count, newer.count])).toEqual([[1, 0]]);
    await moveToTrash(lib, [second.entryId]);
    expect(summarizeLibrary(await rowsOf(lib)).revisions).toEqual([]);
  });
});
