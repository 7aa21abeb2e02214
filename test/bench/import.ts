import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parseBibtex } from '../../utils/import/bibtex/read-bibtex';
import { random } from '../tools/random';
import { type Figure, figure } from './figures';
import { inTurns } from './interleave';

/** Entries of the file that is read. */
const count = 2_000;

/**
 * A bibliography in BibTeX as a thesis has it, read to its fields, names and dates: against the fastest
 * parser that is kept and reads as much (citation-js; the others took up to ten times as long).
 */
export async function importFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const hasAbstracts of [false, true]) {
    const text = bibliography(hasAbstracts);
    const { ours, theirs } = await inTurns(
      { warmUps: 1, runs: 5 },
      {
        ours: async () => time(() => [...steps(text)].reduce((sum, items) => sum + items, 0)),
        theirs: async () => time(() => readByPeer(text)),
      },
    );
    figures.push(
      figure({
        name: `${count} entries of BibTeX${hasAbstracts ? ' with abstracts' : ''}`,
        unit: 'ms',
        ours,
        against: 'citation-js',
        theirs,
        limit: 2,
      }),
    );
  }
  return [...figures, memoryFigure()];
}

/**
 * What abstracts add to the most that lives while a file is read, held against the abstracts themselves: the
 * file's text is there once, and what was handed on is not kept.
 */
function memoryFigure(): Figure {
  const texts = [bibliography(false), bibliography(true)].map((text) => Buffer.from(text));
  const [without = 0, within = 0] = texts.map((bytes) => mostLiving(bytes));
  const [shorter, longer] = texts;
  return figure({
    name: 'memory for the abstracts of these entries',
    unit: 'bytes',
    ours: within - without,
    against: 'their text',
    theirs: (longer?.length ?? 0) - (shorter?.length ?? 0),
    limit: 2,
  });
}

/** Bytes that live at most while a file is read from its bytes, beyond those that lived before. */
function mostLiving(bytes: Buffer): number {
  collectGarbage();
  const before = living();
  let most = 0;
  let found = 0;
  for (const items of steps(bytes.toString('latin1'))) {
    collectGarbage();
    found += items;
    most = Math.max(most, living() - before);
  }
  if (found !== count) throw new Error(`${found} of ${count} entries were read.`);
  return most;
}

/** Long texts stand outside of the heap. */
function living(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function readByPeer(text: string): number {
  return new Cite(text).data.length;
}

function* steps(text: string): Generator<number> {
  for (const { items } of parseBibtex(text) as Generator<{ items: unknown[] }>) yield items.length;
}

/** Milliseconds that a reading takes; all entries must come of it. */
function time(read: () => number): number {
  const begun = performance.now();
  const found = read();
  const taken = performance.now() - begun;
  if (found !== count) throw new Error(`${found} of ${count} entries were read.`);
  return taken;
}

const words = 'weirs locks tolls ferries barges mills sluices rivers towpaths of and in the'.split(
  ' ',
);

function bibliography(hasAbstracts: boolean): string {
  const chance = random(7);
  const some = (length: number) => Array.from({ length }, () => chance.pick(words)).join(' ');
  const entry = (at: number) => `@incollection{osier${at},
  author = {Osier, Ad{\\'e}le and M{\\"u}ller, J{\\"o}rg and {Institute of Mills}},
  title = {${some(6)} {NATO} \\& {R}ivers},
  booktitle = {Invented Encyclopedia of {R}ivers},
  year = ${1960 + (at % 60)},
  month = mar,
  pages = {${at}--${at + 12}},
  publisher = {Quay Press},
  doi = {10.5555/bench.${at}},
  keywords = {rivers, ${some(1)}, tolls},${hasAbstracts ? `\n  abstract = {${some(200)}. About 50\\% of it.},` : ''}
}
`;
  return Array.from({ length: count }, (_, at) => entry(at)).join('\n');
}
