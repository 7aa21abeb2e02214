import type { AdaptivePolicy } from '../../utils/watch/schedule/next-check';
import { arxivSource } from '../../utils/watch/sources/arxiv';
import { crossrefSource } from '../../utils/watch/sources/crossref';
import { dataciteSource } from '../../utils/watch/sources/datacite';
import {
  addObservation,
  emptyLifeTable,
  type LifeTable,
  oneDay,
} from '../../utils/watch/version-lifetimes';
import { type Random, random } from '../tools/random';
import { type Figure, figure } from './figures';
import { type Lives, lives } from './watch-dates';
import { load, registryRequests } from './watch-load';
import { adaptive, fixed, joined, quantile, type Result } from './watch-simulation';

/** Each way of checking is played so often, with other halves and other chances. */
const plays = 4;

/** The reader's library where the lifeTable is learnt by its own checks alone. */
const librarySize = 300;

/**
 * Requests and days until a reader learns, adaptive against fixed intervals. The publisher's lifeTable
 * is taken from one half of the entries and judged by the other, both ways round.
 */
export async function watchFigures(): Promise<Figure[]> {
  const all = lives();
  const { next, below } = random(2026);
  const many = (play: () => Result[]) => joined(Array.from({ length: plays }, play).flat());
  const known = (eager?: AdaptivePolicy) =>
    many(() => {
      const [one, other] = split(all, below);
      return [
        adaptive(one, habitOf(other), next, eager),
        adaptive(other, habitOf(one), next, eager),
      ];
    });
  const steady = [7, 14, 30, 60, 90].map((days) => ({
    name: `fixed, ${days} days`,
    result: many(() => [fixed(all, days, next)]),
  }));
  const ours = known();
  const rows = [
    ...steady,
    { name: 'adaptive', result: ours },
    ...[0.01, 0.02, 0.03, 0.05, 0.07].map((chance) => ({
      name: `adaptive, chance ${chance}`,
      result: known({ chance, longest: 90 * oneDay }),
    })),
    ...[120, 180].map((longest) => ({
      name: `adaptive, at most ${longest} days`,
      result: known({ chance: 0.04, longest: longest * oneDay }),
    })),
    {
      name: `adaptive, publisher unknown, libraries of ${librarySize}`,
      result: joined(
        libraries(all, below).map((library) => adaptive(library, emptyLifeTable, next)),
      ),
    },
  ];
  console.log(`\n${all.of}: requests an entry, and days until the reader learns\n`);
  console.log(shown(rows));

  const monthly = steady.find(({ name }) => name === 'fixed, 30 days')?.result;
  if (!monthly) throw new Error('The fixed 30 days were not played.');
  console.log(`\n${load(ours.requests / ((all.to - all.from) / oneDay))}`);
  // At a fixed interval the median delay is half of it.
  const median = quantile(ours, 0.5);
  const equal = (all.to - all.from) / oneDay / (2 * median);
  return [
    figure({
      name: `requests an entry, ${all.of}`,
      unit: 'requests',
      ours: ours.requests,
      against: `every ${(2 * median).toFixed(1)} days, as late at the median`,
      theirs: equal,
      limit: 0.5,
    }),
    figure({
      name: 'median days until a reader learns',
      unit: 'days',
      ours: median,
      against: 'every 30 days',
      theirs: quantile(monthly, 0.5),
      limit: 1.1,
    }),
    ...[crossrefSource, dataciteSource, arxivSource].map((source) =>
      figure({
        name: `requests for 1,000 entries, each asked about once at ${source.id}`,
        unit: 'requests',
        ours: registryRequests(source, random(7).next),
        against: 'what is allowed',
        theirs: 20,
        limit: 1,
      }),
    ),
  ];
}

/** The entries in two halves, by chance. */
function split(all: Lives, below: Random['below']): [Lives, Lives] {
  const shuffled = shuffle(all.lives, below);
  const half = Math.floor(shuffled.length / 2);
  return [
    { ...all, lives: shuffled.slice(0, half) },
    { ...all, lives: shuffled.slice(half) },
  ];
}

function libraries(all: Lives, below: Random['below']): Lives[] {
  const shuffled = shuffle(all.lives, below);
  return Array.from({ length: Math.floor(shuffled.length / librarySize) }, (_, at) => ({
    ...all,
    lives: shuffled.slice(at * librarySize, (at + 1) * librarySize),
  }));
}

function shuffle<T>(items: readonly T[], below: Random['below']): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(below(left.length), 1));
}

/** What is learnt of a publisher by watching these entries to the last day. */
function habitOf({ from, to, lives: watched }: Lives): LifeTable {
  return watched.reduce(
    (lifeTable, life) => addObservation(lifeTable, { ...life, from, to }),
    emptyLifeTable,
  );
}

function shown(rows: readonly { name: string; result: Result }[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  return [
    line('', ['requests', 'median', 'p95']),
    ...rows.map(({ name, result }) =>
      line(name, [
        result.requests.toFixed(1),
        quantile(result, 0.5).toFixed(1),
        quantile(result, 0.95).toFixed(1),
      ]),
    ),
  ].join('\n');
}
