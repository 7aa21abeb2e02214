import type { Capture } from '../model/capture';
import type { Instant } from '../model/instant';

/**
 * How long a publisher's versions last: a life table. The row of an age tells how many versions
 * were replaced at it, and for how many years, taken together, versions of it were watched.
 * Publishers that ask their authors for a revision every few years show it: hardly any of their
 * versions is replaced before its time, and most are soon after.
 */
export interface LifeTable {
  replaced: readonly number[];
  /** In years. */
  stood: readonly number[];
}

/** What was seen of one version between two looks at it. */
export interface Observation {
  /** When the version was published. */
  since: Instant;
  /** The look before, or when the version was saved. */
  from: Instant;
  to: Instant;
  /** When it was replaced, where `to` showed that it was. */
  replaced?: Instant;
}

export const oneDay = 86_400_000;
const year = 365.25 * oneDay;

/** Rows are of half a year; the last one has all that is older. */
const rows = 25;
const rowLength = year / 2;

/** A publisher of whom nothing was seen yet. */
export const emptyLifeTable: LifeTable = {
  replaced: Array.from({ length: rows }, () => 0),
  stood: Array.from({ length: rows }, () => 0),
};

/**
 * What is known of publishers before a reader's own checks, by the site's id. Stanford's
 * encyclopedia: the dates that 1,760 of its entries stated in June 2022 and in February 2024;
 * versions are replaced from the fourth year on.
 */
const known: Readonly<Record<string, LifeTable>> = {
  sep: {
    replaced: [1, 5, 3, 3, 4, 7, 3, 34, 168, 64, 46, 32, 29, 9, 8, 6, 5, 6, 6, 5, 2, 2, 1, 3, 7],
    stood: [
      42, 127, 204, 258, 256, 245, 257, 252, 199, 134, 99, 73, 56, 42, 37, 33, 29, 29, 24, 17, 13,
      8, 7, 8, 64,
    ],
  },
};

/** The name that a publisher's lifeTable is kept under: its site's id, else the host of the page. */
export function publisherKey({ site, url }: Pick<Capture, 'site' | 'url'>): string {
  return site === 'generic' ? new URL(url).host : site;
}

/** The life table to begin with for a publisher, by the name that `publisherKey` gives. */
export function seedLifeTable(name: string): LifeTable {
  return Object.hasOwn(known, name) ? (known[name] ?? emptyLifeTable) : emptyLifeTable;
}

/**
 * A lifeTable with one more sight of one of the publisher's versions. What was replaced before the look
 * before is no sight: it was seen then, or the version was an old one when it was saved.
 */
export function addObservation(
  lifeTable: LifeTable,
  { since, from, to, replaced }: Observation,
): LifeTable {
  // A replacement is known by its day, and the look before may have been on that day.
  if (replaced !== undefined && replaced < from - oneDay) return lifeTable;
  const end = Math.min(to, replaced ?? to);
  const stood = lifeTable.stood.map((years, row) => {
    const [begins, ends] = [since + row * rowLength, since + (row + 1) * rowLength];
    const last = row === rows - 1 ? end : Math.min(end, ends);
    return years + Math.max(0, last - Math.max(from, begins)) / year;
  });
  if (replaced === undefined) return { ...lifeTable, stood };
  const at = rowOf(replaced - since);
  return {
    stood,
    replaced: lifeTable.replaced.map((count, row) => (row === at ? count + 1 : count)),
  };
}

/**
 * Of a publisher that nothing is known of: the longer a version has stood, the longer it is likely
 * to stand. With `longAge` at nought, the first look comes after a week; later ones wait half as
 * long again as the version has stood.
 */
const unknown = { weight: 0.1, longAge: 14 * oneDay };

/** How many years of watching at an age are needed until they count as much as what is assumed. */
const doubt = 4;

/**
 * How often versions of an age are replaced, a millisecond: a Gamma-Poisson estimate, of what was
 * seen at that age and of what is assumed where too little was.
 *
 * @param age milliseconds since the version was published
 */
export function hazardRate({ replaced, stood }: LifeTable, age: number): number {
  const row = rowOf(age);
  const assumed = (unknown.weight / (unknown.longAge + Math.max(0, age))) * year;
  const rateAYear = ((replaced[row] ?? 0) + doubt * assumed) / ((stood[row] ?? 0) + doubt);
  return rateAYear / year;
}

/**
 * When a version was published, as far as its page tells: the middle of a month or year that has
 * no day; when it was saved, where the page told nothing or a day yet to come.
 */
export function publishedAt(
  { revised, published }: Pick<Capture, 'revised' | 'published'>,
  savedAt: Instant,
): Instant {
  const date = revised ?? published;
  if (date === undefined) return savedAt;
  const [y = 0, m, d] = date.split('-').map(Number);
  const at = m === undefined ? Date.UTC(y, 6, 1) : Date.UTC(y, m - 1, d ?? 15);
  return Number.isNaN(at) ? savedAt : Math.min(at, savedAt);
}

function rowOf(age: number): number {
  return Math.min(rows - 1, Math.max(0, Math.floor(age / rowLength)));
}
