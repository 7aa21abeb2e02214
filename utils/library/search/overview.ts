/** The library at a glance: what it holds in a few counts, each with the query that finds it. */

import type { StatusGroup } from '../../model/records';
import type { IndexRow } from '../db/index-row';
import { quoted } from './parse-query';
import { statusOrder, statusQueries } from './status-queries';

/** Some of the entries. */
export interface Share {
  /** In the search's language: finds these entries, and no others. */
  query: string;
  count: number;
}

/** Some years, both ends included, and what falls into them. */
export interface Period {
  from: number;
  to: number;
}

/** The entries of one encyclopedia. */
interface Encyclopedia extends Share {
  /** As it is written in most of its entries. */
  name: string;
}

/** Entries by how they are counted in the foot. */
interface Standing extends Share {
  figure: StatusGroup;
}

/** Entries whose newest version held dates from a period. */
interface Years extends Period, Share {}

/** Entries of works that were last revised in a period. */
interface Revisions extends Period {
  /** The reader holds the revised version. */
  held: Share;
  /** The reader holds an older one. */
  newer: Share;
}

/** Everything that is counted. */
export interface Overview {
  entries: number;
  /** The largest first. */
  encyclopedias: Encyclopedia[];
  /** Every figure, also of none. */
  standing: Standing[];
  /** Without a gap; empty where no entry has a year. */
  years: Years[];
  undated: Share;
  /** The first and the last year that any entry dates from; absent where none is known. */
  firstYear?: number;
  lastYear?: number;
  /** Without a gap; empty where nothing is known to have been revised. */
  revisions: Revisions[];
}

/** What a library holds, in one pass over its rows. */
export function summarizeLibrary(rows: readonly IndexRow[]): Overview {
  const encyclopedias = new Map<string, Map<string, number>>();
  const figures = new Map<StatusGroup, number>();
  const years = new Map<number, number>();
  const held = new Map<number, number>();
  const newer = new Map<number, number>();
  for (const row of rows) {
    add(figures, row.figure);
    add(years, row.year);
    add(row.figure === 'superseded' ? newer : held, row.revised);
    if (row.encyclopedia === '') continue;
    const spellings = encyclopedias.get(row.encyclopedia);
    if (spellings) add(spellings, row.container);
    else encyclopedias.set(row.encyclopedia, new Map([[row.container, 1]]));
  }
  const undated = years.get(0) ?? 0;
  const known = [...years.keys()].filter((year) => year !== 0);
  return {
    entries: rows.length,
    encyclopedias: [...encyclopedias.values()]
      .map(encyclopediaOf)
      .sort((one, other) => other.count - one.count || inWords(one.name, other.name)),
    standing: statusOrder.map((figure) => ({
      figure,
      query: statusQueries[figure],
      count: figures.get(figure) ?? 0,
    })),
    years: periods([years]).map((period) => ({
      ...period,
      query: yearsQuery('year', period),
      count: within(years, period),
    })),
    undated: { query: 'no:year', count: undated },
    ...(known.length > 0 && { firstYear: Math.min(...known), lastYear: Math.max(...known) }),
    revisions: periods([held, newer]).map((period) => {
      const query = yearsQuery('revised', period);
      return {
        ...period,
        held: { query: `${query} -is:superseded`, count: within(held, period) },
        newer: { query: `${query} is:superseded`, count: within(newer, period) },
      };
    }),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const inWords = new Intl.Collator(undefined, { numeric: true }).compare;

function encyclopediaOf(spellings: ReadonlyMap<string, number>): Encyclopedia {
  let [name, most, count] = ['', 0, 0];
  for (const [spelling, times] of spellings) {
    count += times;
    if (times > most) [name, most] = [spelling, times];
  }
  return { name, query: quoted('encyclopedia', name), count };
}

/** How many periods are told apart at most: more are no picture. */
const mostPeriods = 30;

/** How long periods are, in years. */
const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;

/** Periods of one length, from the first year counted to the last; 0 is no year. */
function periods(counts: readonly ReadonlyMap<number, number>[]): Period[] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const year of counts.flatMap((each) => [...each.keys()])) {
    if (year === 0) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (last === 0) return [];
  const starts = (length: number) => Math.floor(first / length) * length;
  const count = (length: number) => Math.floor((last - starts(length)) / length) + 1;
  const length = lengths.find((each) => count(each) <= mostPeriods) ?? 1_000;
  return Array.from({ length: count(length) }, (_, at) => {
    const from = starts(length) + at * length;
    return { from, to: from + length - 1 };
  });
}

function within(counts: ReadonlyMap<number, number>, { from, to }: Period): number {
  let sum = 0;
  for (let year = from; year <= to; year++) sum += counts.get(year) ?? 0;
  return sum;
}

function yearsQuery(field: 'year' | 'revised', { from, to }: Period): string {
  return from === to ? `${field}:${from}` : `${field}:${from}..${to}`;
}
