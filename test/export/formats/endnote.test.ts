import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  citedKeywords,
  inverted,
  issued,
  issueStatements,
  people,
} from '../../../utils/export/citation';
import { toLine, toLines } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { endnote } from '../../../utils/export/formats/endnote';
import { anyText, bare, crowd, retracted, superseded, types, variant } from '../items';
import { file } from '../written';

/** The records of a file, as an independent parser reads XML; throws where it is not well-formed. */
async function records(items: readonly ExportItem[]): Promise<Element[]> {
  const { window } = new JSDOM(await file(endnote, items), { contentType: 'application/xml' });
  return [...window.document.querySelectorAll('xml > records > record')];
}

/** The texts at a path below a record, outermost element first. */
const texts = (record: Element | undefined, path: string): string[] =>
  [...(record?.querySelectorAll(`:scope > ${path.split(' ').join(' > ')}`) ?? [])].map(
    (element) => element.textContent ?? '',
  );

const some = (text: string | null | undefined): string[] =>
  toLines(text ?? '').length > 0 ? [toLines(text ?? '').join('\n\n')] : [];
const one = (text: string | undefined): string[] => [toLine(text ?? '')].filter(Boolean);

describe('endnote', () => {
  it('writes every field of an encyclopedia entry', async () => {
    const [record] = await records([retracted]);
    expect(record?.querySelector('ref-type')?.getAttribute('name')).toBe('Encyclopedia');
    expect(texts(record, 'ref-type')).toEqual(['53']);
    expect(texts(record, 'contributors authors author')).toEqual([
      'Harrow, Ines',
      'van der Meer, Joost',
      'Institute for Mills,, Weirs and Locks',
    ]);
    expect(texts(record, 'contributors secondary-authors author')).toEqual(['Quill, Ada']);
    expect(texts(record, 'titles secondary-title')).toEqual([superseded.capture.containerTitle]);
    expect(texts(record, 'dates year')).toEqual(['2018']);
    expect(texts(record, 'dates pub-dates date')).toEqual(['2018-11']);
    expect(texts(record, 'isbn')).toEqual(['9780000000002']);
    expect(texts(record, 'label')).toEqual(['harrowtidm2014']);
    expect(texts(record, 'notes')).toEqual([
      [
        'ISSN 1234-5679',
        'Version 0',
        'First published 2014-03-01',
        ...issueStatements(retracted),
      ].join('\n\n'),
    ]);
    expect(texts(record, 'research-notes')).toEqual([
      'Compare with the mill at Eling.\n\nAsk Joost.',
    ]);
  });

  it('leaves out what is unknown, and never takes the day of access for a date', async () => {
    const [record] = await records([bare]);
    expect([...(record?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
      ...['source-app', 'rec-number', 'ref-type', 'titles', 'label', 'urls', 'access-date'],
    ]);
  });

  it('knows the type of every capture, and a whole book’s editors from its series’', async () => {
    const read = await records(types.map((type) => variant({ type })));
    expect(read.map((record) => texts(record, 'ref-type')[0])).toEqual([
      ...['53', '5', '17', '34', '6', '12'],
    ]);
    expect(texts(read[4], 'contributors tertiary-authors author')).toEqual(['Quill, Ada']);
  });

  it('comes back field by field, whatever the texts hold', async () => {
    const items = crowd(200, 23);
    const read = await records(items);
    expect(read).toHaveLength(items.length);
    for (const [at, item] of items.entries()) {
      const { capture } = item;
      const record = read[at];
      const editors = capture.type === 'book' ? 'tertiary-authors' : 'secondary-authors';
      const named = (names: typeof capture.editors): string[] =>
        people(names).map((name) => {
          if (!('literal' in name)) return inverted(name).replaceAll(',,', ', ,');
          const [first, ...others] = name.literal.split(',');
          return others.length > 0 ? `${first},,${others.join(',')}` : `${name.literal},`;
        });
      expect(texts(record, 'label')).toEqual([item.key]);
      expect(texts(record, 'rec-number')).toEqual([String(at + 1)]);
      expect(texts(record, 'titles title')).toEqual(one(capture.title));
      expect(texts(record, 'titles secondary-title')).toEqual(one(capture.containerTitle));
      expect(texts(record, 'contributors authors author')).toEqual(named(capture.authors));
      expect(texts(record, `contributors ${editors} author`)).toEqual(named(capture.editors));
      expect(texts(record, 'dates year')).toEqual(one(issued(capture)?.slice(0, 4)));
      expect(texts(record, 'publisher')).toEqual(one(capture.publisher));
      const isSerial = capture.type === 'article-journal';
      expect(texts(record, 'isbn')).toEqual(one(isSerial ? capture.issn : capture.isbn));
      const other = isSerial ? capture.isbn : capture.issn;
      if (other) expect(texts(record, 'notes').join()).toMatch(new RegExp(`^IS[BS]N ${other}`));
      expect(texts(record, 'edition')).toEqual(one(capture.edition));
      expect(texts(record, 'pub-location')).toEqual(one(capture.place));
      expect(texts(record, 'electronic-resource-num')).toEqual(one(capture.doi));
      expect(texts(record, 'abstract')).toEqual(some(capture.summary));
      expect(texts(record, 'keywords keyword')).toEqual(citedKeywords(item));
      expect(texts(record, 'research-notes')).toEqual(some(item.note));
      expect(texts(record, 'language')).toEqual(one(capture.language));
      expect(texts(record, 'urls web-urls url')).toEqual([capture.url]);
      expect(texts(record, 'access-date')).toEqual(['2024-05-06']);
      for (const statement of issueStatements(item)) {
        expect(texts(record, 'notes').join()).toContain(statement);
      }
    }
  }, 30_000);

  it('brings any title and any abstract back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, summary) => {
        const [record] = await records([variant({ title, summary })]);
        expect(texts(record, 'titles title')).toEqual(one(title));
        expect(texts(record, 'abstract')).toEqual(some(summary));
      }),
      { seed: 7, numRuns: 50 },
    );
  }, 30_000);
});
