/** What a format says that it lacks is what two entries may differ in while their files are the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../utils/export/all-formats';
import { type Detail, details, formatContent, partsOfPrint } from '../../utils/export/entry-parts';
import type { ExportItem, Format } from '../../utils/export/format';
import type { Capture, CaptureType } from '../../utils/model/capture';
import type { PrintDetails } from '../../utils/model/print-details';
import { quoted, types } from './items';
import { readable } from './written';

/** Two entries that differ in one detail alone. */
type Pair = readonly [ExportItem, ExportItem];

const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 3, maxLength: 8 });
const words = fc.uniqueArray(word, { minLength: 2, maxLength: 2 });
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const days = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 2, maxLength: 2 });
const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2019 }), { minLength: 2, maxLength: 2 });

const capturing = (item: ExportItem, changes: Partial<Capture>): ExportItem => ({
  ...item,
  capture: { ...item.capture, ...changes },
});

/** Pairs of entries that differ by one of two values. */
function pairs<T>(
  values: fc.Arbitrary<readonly T[]>,
  change: (item: ExportItem, value: T, index: number) => ExportItem,
): (item: ExportItem) => fc.Arbitrary<Pair> {
  return (item) =>
    values.map((list) => {
      const [one, other] = list.map((value, index) => change(item, value, index));
      if (!one || !other) throw new Error('no pair of values');
      return [one, other];
    });
}

const text = (change: (value: string) => Partial<Capture>) =>
  pairs(words, (item, value) => capturing(item, change(value)));

const printed = (change: (value: string) => Partial<PrintDetails>) =>
  pairs(words, (item, value) => ({ ...item, details: change(value) }));

/** Which kinds of work have a detail that not every one has; who has it is told of the others. */
const havers: { [Of in Detail]?: readonly CaptureType[] } = {
  volume: ['entry-encyclopedia', 'chapter', 'article-journal', 'book'],
  issue: ['article-journal'],
  pages: ['entry-encyclopedia', 'chapter', 'article-journal'],
  series: ['entry-encyclopedia', 'chapter'],
  seriesNumber: ['entry-encyclopedia', 'chapter', 'book'],
  seriesEditors: ['entry-encyclopedia', 'chapter', 'book'],
};

const differing: Record<Exclude<Detail, 'kind'>, (item: ExportItem) => fc.Arbitrary<Pair>> = {
  title: text((title) => ({ title })),
  authors: text((family) => ({ authors: [{ family, given: 'Ines' }] })),
  editors: text((family) => ({ editors: [{ family, given: 'Ines' }] })),
  container: text((containerTitle) => ({ containerTitle })),
  edition: text((edition) => ({ edition })),
  publisher: text((publisher) => ({ publisher })),
  place: text((place) => ({ place })),
  print: printed((value) => ({
    volume: value,
    issue: value,
    pages: value,
    series: value,
    seriesNumber: value,
    translators: [{ family: value }],
    seriesEditors: [{ family: value }],
  })),
  volume: printed((volume) => ({ volume })),
  issue: printed((issue) => ({ issue })),
  pages: printed((pages) => ({ pages })),
  series: printed((series) => ({ series })),
  seriesNumber: printed((seriesNumber) => ({ seriesNumber })),
  translators: printed((family) => ({ translators: [{ family, given: 'Ines' }] })),
  seriesEditors: printed((family) => ({ seriesEditors: [{ family, given: 'Ines' }] })),
  isbn: pairs(words, (item, _, at) => capturing(item, { isbn: `978000000000${at + 2}` })),
  issn: pairs(words, (item, _, at) => capturing(item, { issn: `1234-567${at + 8}` })),
  doi: text((doi) => ({ doi: `10.5555/${doi}` })),
  url: pairs(words, (item, path) => {
    const url = `https://tides.example/${path}`;
    const quotes = item.quotes.map((quote) => ({ ...quote, source: url }));
    return { ...capturing(item, { url }), quotes };
  }),
  language: pairs(fc.constant(['de', 'fr']), (item, language) => capturing(item, { language })),
  date: pairs(years, (item, year) => capturing(item, { revised: `${year}` })),
  day: pairs(
    fc.tuple(month, days).map(([of, two]) => two.map((day) => `2018-${of}-${day}`)),
    (item, revised) => capturing(item, { revised }),
  ),
  firstDate: pairs(years, (item, year) => capturing(item, { published: `${year}` })),
  version: pairs(fc.constant([1, 2]), (item, number) => capturing(item, { version: { number } })),
  archive: pairs(words, (item, path) =>
    capturing(item, { archive: { url: `https://web.archive.org/web/2018/${path}`, date: '2018' } }),
  ),
  standing: pairs(words, (item, _, at) => ({ ...item, issues: at === 0 ? [] : item.issues })),
  abstract: text((summary) => ({ summary })),
  paragraphs: pairs(
    words.map((two) => [two.join('\n\n'), two.join(' ')]),
    (item, summary) => capturing(item, { summary }),
  ),
  keywords: text((keyword) => ({ keywords: [keyword] })),
  keywordCommas: pairs(
    words.map((two) => [two.join(', '), two.join(' ')]),
    (item, keyword) => capturing(item, { keywords: [keyword] }),
  ),
  tags: pairs(
    word.map((tag) => [
      [[tag], []],
      [[], [tag]],
    ]),
    (item, [keywords = [], tags = []]) => ({
      ...capturing(item, { keywords }),
      tags,
    }),
  ),
  note: pairs(words, (item, note) => ({ ...item, note })),
  noteParagraphs: pairs(
    words.map((two) => [two.join('\n\n'), two.join(' ')]),
    (item, note) => ({
      ...item,
      note,
    }),
  ),
  quotes: pairs(words, (item, exact) => ({
    ...item,
    quotes: item.quotes.map((quote) => ({ ...quote, exact })),
  })),
  collections: pairs(words, (item, name) => ({ ...item, collections: [[name]] })),
  citationKey: pairs(words, (item, key) => ({ ...item, key })),
  accessed: pairs(
    days.map((two) => two.map((day) => `2019-09-${day}`)),
    (item, accessed) => ({
      ...item,
      accessed,
    }),
  ),
  bodies: pairs(
    words.map(([one = '', other = '']) => [
      [{ literal: `${one}, ${other}` }],
      [{ family: one, given: other }],
    ]),
    (item, authors) => capturing(item, { authors }),
  ),
};

/** Whether two entries that differ in a detail have the same file, for some kind of work that has it. */
async function isLost(format: Format, detail: keyof typeof differing): Promise<boolean> {
  let lost = false;
  for (const type of havers[detail] ?? types) {
    const item = capturing(quoted, { type });
    await fc.assert(
      fc.asyncProperty(differing[detail](item), async ([one, other]) => {
        lost ||= (await readable(format, [one])) === (await readable(format, [other]));
      }),
      { seed: 7, numRuns: 2 },
    );
  }
  return lost;
}

/** Whether two kinds of work have the same file. */
async function losesKind(format: Format): Promise<boolean> {
  const files = new Set<string>();
  for (const type of types) files.add(await readable(format, [capturing(quoted, { type })]));
  return files.size < new Set<CaptureType>(types).size;
}

describe.each(formats.map((format): [string, Format] => [format.id, format]))('%s', (_, format) => {
  it('lacks what it says, and nothing else', async () => {
    const lost: Detail[] = [];
    for (const detail of details) {
      const isGone = detail === 'kind' ? losesKind(format) : isLost(format, detail);
      if (await isGone) lost.push(detail);
    }
    expect([...format.lacks].sort()).toEqual(lost.sort());
  });
});

describe('what a reader is told', () => {
  it('is one word on all of print, and a word each on parts of it', () => {
    expect(formatContent(['print', ...partsOfPrint])?.details).toEqual(['print']);
    expect(formatContent(['seriesEditors'])?.details).toEqual(['seriesEditors']);
  });

  it('is the shorter list, and nothing where all is carried', () => {
    expect(formatContent([])).toBeUndefined();
    expect(formatContent(['tags', 'collections'])).toEqual({
      kind: 'lacks',
      details: ['collections', 'tags'],
    });
    expect(formatContent(['note', 'noteParagraphs'])).toMatchObject({ details: ['note'] });
    const most = details.filter((detail) => detail !== 'title' && detail !== 'url');
    expect(formatContent(most)).toEqual({ kind: 'only', details: ['title', 'url'] });
  });
});
