import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../utils/export/formats/bibtex';
import { expected, read, readBack, readBib } from '../bib';
import { bare, crowd, superseded, variant } from '../items';
import { written } from '../written';

const write = (item: typeof superseded): string => written(bibtex, item);

describe('bibtex', () => {
  it('writes every field of an encyclopedia entry', () => {
    expect(write(superseded)).toBe(
      String.raw`@incollection{harrowtidm2014,
  author = {Harrow, Ines and van der Meer, Joost and {Institute for Mills, Weirs and Locks}},
  editor = {Quill, Ada},
  title = {Tidal {Mills} and {NATO:} {A} {History}},
  booktitle = {Invented {Research} {Encyclopedia} of {Tidal} {Studies}},
  year = {2018},
  month = nov,
  publisher = {{Taylor and Fenwick}},
  isbn = {9780000000002},
  issn = {1234-5679},
  doi = {10.1093/acrefore/9780000000002.013.77},
  url = {https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77/version/0},
  urldate = {2019-09-16},
  abstract = {Tidal mills ground 50\% of the grain.

A second paragraph follows.},
  keywords = {mills, tides spring, NATO, to read},
  language = {en-GB},
  note = {Version 0. First published 2014-03-01. Superseded: replaced on 2019-03-26 by https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77},
  annote = {Compare with the mill at Eling.

Ask Joost.},
}
`,
    );
  });

  it('never names an encyclopedia as a journal', () => {
    expect(write(superseded)).not.toContain('journal');
  });

  it.each([
    ['entry-encyclopedia', 'incollection', 'booktitle'],
    ['chapter', 'incollection', 'booktitle'],
    ['article-journal', 'article', 'journal'],
    ['article', 'misc', 'howpublished'],
    ['book', 'book', 'series'],
    ['webpage', 'misc', 'howpublished'],
  ] as const)('writes %s as @%s with its container in %s', (type, entryType, container) => {
    const text = write(variant({ type, containerTitle: 'The Whole' }));
    expect(text.startsWith(`@${entryType}{`)).toBe(true);
    expect(text).toContain(`  ${container} = {The {Whole}},\n`);
  });

  it('says which edition and where', () => {
    expect(write(variant({ edition: 'Summer 2018', place: 'Ely' }))).toContain(
      '  edition = {Summer 2018},\n  address = {Ely},\n',
    );
  });

  it('gives a corporate author braces of its own', () => {
    const authors = [{ literal: 'Weir & Sons' }];
    expect(write(variant({ authors }))).toContain(String.raw`author = {{Weir \& Sons}},`);
  });

  it('keeps a key that BibTeX could not read from breaking the file', () => {
    expect(write({ ...bare, key: 'a b},{c%\\d' })).toMatch(/^@misc\{abcd,\n/);
  });

  it('comes back field by field, whatever the texts hold', () => {
    const items = crowd(200, 3);
    const entries = readBib(items.map(write).join('\n'));
    expect(entries).toHaveLength(items.length);
    items.forEach((item, at) => {
      const entry = entries[at];
      const date = item.capture.revised ?? item.capture.published ?? '';
      expect(entry && readBack(entry)).toEqual(expected(item));
      expect(entry && read(entry, 'year')).toBe(date.slice(0, 4));
    });
  }, 30_000);
});
