import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import wtf from 'wtf_wikipedia';
import { people } from '../../../utils/export/citation';
import { toLine } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { wikipediaTemplate } from '../../../utils/export/formats/wikipedia';
import { anyText, bare, crowd, retracted, superseded, types, variant } from '../items';
import { file, written } from '../written';

/** Citations as an independent parser reads them, entities shown as what they stand for. */
async function citations(items: readonly ExportItem[]): Promise<Record<string, string>[]> {
  return wtf(await file(wikipediaTemplate, items))
    .references()
    .map((reference) => Object.fromEntries(Object.entries(reference.json()).map(shown)));
}

const shown = ([name, value]: [string, unknown]): [string, string] => [
  name,
  toLine(JSDOM.fragment(String(value)).textContent ?? ''),
];

/** The parser drops the space before a comma. */
const one = (text: string | null | undefined): string | undefined =>
  toLine(text ?? '').replace(/ +,/g, ',') || undefined;

describe('wikipedia', () => {
  it('writes a template with every parameter that it knows', () => {
    expect(written(wikipediaTemplate, superseded)).toBe(
      '* {{Cite encyclopedia |last1=Harrow |first1=Ines |last2=van der Meer |first2=Joost' +
        ' |author3=((Institute for Mills, Weirs and Locks)) |editor-last1=Quill |editor-first1=Ada' +
        ' |title=Tidal Mills and NATO: A History' +
        ' |encyclopedia=Invented Research Encyclopedia of Tidal Studies |version=Version 0' +
        ' |publisher=Taylor and Fenwick |date=November 2018 |orig-date=2014-03-01 |language=en-GB' +
        ' |isbn=9780000000002 |issn=1234-5679 |doi=10.1093/acrefore/9780000000002.013.77' +
        ` |url=${superseded.capture.url} |access-date=2019-09-16}}` +
        ` Superseded: replaced on 2019-03-26 by ${superseded.issues[0]?.successor}.\n`,
    );
  });

  it('leaves out what is unknown, and never takes the day of access for a date', () => {
    expect(written(wikipediaTemplate, bare)).toBe(
      '* {{Cite web |title=Untold |url=https://example.org/ |access-date=2020-02-29}}\n',
    );
  });

  it('has a template for every type', async () => {
    const read = await citations(types.map((type) => variant({ type })));
    expect(read.map(({ type }) => type)).toEqual([
      ...['cite encyclopedia', 'cite book', 'cite journal', 'cite web', 'cite book', 'cite web'],
    ]);
  });

  it('says all that is known against a version behind the template', () => {
    expect(written(wikipediaTemplate, retracted)).toMatch(
      /\}\} Retracted on 2020-01-02\. Superseded: replaced on \S+ by \S+\.\n$/,
    );
  });

  it('comes back field by field, whatever the texts hold', async () => {
    const items = crowd(200, 43);
    const read = await citations(items);
    expect(read).toHaveLength(items.length);
    for (const [at, { capture, accessed }] of items.entries()) {
      const citation = read[at] ?? {};
      const title = capture.type === 'chapter' ? citation.chapter : citation.title;
      expect(one(title)).toBe(one(capture.title));
      expect(one(citation.publisher)).toBe(one(capture.publisher));
      expect(one(citation.doi)).toBe(one(capture.doi));
      expect(one(citation.isbn)).toBe(one(capture.isbn));
      expect(decodeURI(citation.url ?? '')).toBe(decodeURI(capture.url));
      expect(citation['access-date']).toBe(accessed);
      people(capture.authors).forEach((name, place) => {
        const [last, first, author] = [
          `last${place + 1}`,
          `first${place + 1}`,
          `author${place + 1}`,
        ];
        if ('literal' in name) {
          expect(one(citation[author]?.replace(/^\(\((.*)\)\)$/, '$1'))).toBe(one(name.literal));
        } else {
          expect([one(citation[last]), one(citation[first])]).toEqual([
            one(name.family),
            one(name.given),
          ]);
        }
      });
    }
  }, 30_000);

  it('keeps any text within its parameter', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (title, publisher) => {
        const text = written(wikipediaTemplate, variant({ title, publisher }));
        const value = (name: string) =>
          new RegExp(` \\|${name}=(.*?)(?= \\||\\}\\})`).exec(text)?.[1];
        for (const [name, given] of [
          ['title', title],
          ['publisher', publisher],
        ] as const) {
          expect(value(name) ?? '').not.toMatch(/[[\]{}|<>]|''|~~~/);
          expect(shown([name, value(name) ?? ''])[1]).toBe(toLine(given));
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
