import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLine } from '../../../utils/export/clean-text';
import { biblatex } from '../../../utils/export/formats/biblatex';
import { expected, read, readBack, readBib } from '../bib';
import { anyText, bare, crowd, current, superseded, types, variant } from '../items';
import { written } from '../written';

const write = (item: typeof superseded): string => written(biblatex, item);

describe('biblatex', () => {
  it('writes every field of an encyclopedia entry', () => {
    expect(write(superseded)).toBe(
      String.raw`@inreference{harrowtidm2014,
  author = {Harrow, Ines and van der Meer, Joost and {Institute for Mills, Weirs and Locks}},
  editor = {Quill, Ada},
  title = {Tidal {Mills} and {NATO:} {A} {History}},
  booktitle = {Invented {Research} {Encyclopedia} of {Tidal} {Studies}},
  date = {2018-11},
  origdate = {2014-03-01},
  publisher = {{Taylor and Fenwick}},
  isbn = {9780000000002},
  userc = {1234-5679},
  doi = {10.1093/acrefore/9780000000002.013.77},
  url = {https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77/version/0},
  urldate = {2019-09-16},
  abstract = {Tidal mills ground 50\% of the grain.

A second paragraph follows.},
  keywords = {mills, tides spring, NATO, to read},
  langid = {british},
  language = {english},
  note = {Version 0. First published 2014-03-01. Superseded: replaced on 2019-03-26 by https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77},
  annote = {Compare with the mill at Eling.

Ask Joost.},
}
`,
    );
  });

  it('leaves out what is unknown, and never takes the day of access for a date', () => {
    expect(write(bare)).toBe(
      '@online{anon,\n  title = {Untold},\n  url = {https://example.org/},\n' +
        '  urldate = {2020-02-29},\n}\n',
    );
  });

  it('says nothing of how a version stands where nothing is known', () => {
    expect(write(current)).toContain('note = {Version 1. First published 2019-03-26},');
  });

  it.each([
    ['entry-encyclopedia', 'inreference', 'booktitle'],
    ['chapter', 'incollection', 'booktitle'],
    ['article-journal', 'article', 'journaltitle'],
    ['article', 'online', 'titleaddon'],
    ['book', 'book', 'series'],
    ['webpage', 'online', 'titleaddon'],
  ] as const)('writes %s as @%s with its container in %s', (type, entryType, container) => {
    expect(types).toContain(type);
    const [entry] = readBib(write(variant({ type, containerTitle: 'The Whole' })));
    expect(entry?.type).toBe(entryType);
    expect(entry && read(entry, container)).toBe('The Whole');
  });

  it('marks a preprint as one', () => {
    expect(write(variant({ type: 'article' }))).toContain('pubstate = {prepublished}');
  });

  it.each([
    ['de', 'ngerman', 'german'],
    ['de-AT', 'naustrian', 'german'],
    ['pt-BR', 'brazilian', 'portuguese'],
    ['nn', 'nynorsk', 'norwegian'],
    ['zh-Hant-TW', undefined, 'zh-Hant-TW'],
    ['constructor', undefined, 'constructor'],
  ])('names %s for Biber and for all others', (language, langid, name) => {
    const [entry] = readBib(write(variant({ language })));
    expect(entry && read(entry, 'langid')).toBe(langid ?? '');
    expect(entry && read(entry, 'language')).toBe(name);
  });

  it('says which edition and where, as styles print it', () => {
    const text = write(variant({ edition: 'Summer 2018', place: 'Ely' }));
    expect(text).toContain('  edition = {Summer 2018 ed.},\n  location = {Ely},\n');
    expect(write(variant({ edition: '3rd' }))).toContain('  edition = {3rd},\n');
  });

  it('comes back field by field, whatever the texts hold', () => {
    const items = crowd(200);
    const entries = readBib(items.map(write).join('\n'));
    expect(entries).toHaveLength(items.length);
    items.forEach((item, at) => {
      const entry = entries[at];
      expect(entry && readBack(entry)).toEqual(expected(item));
      expect(entry && read(entry, 'date')).toBe(
        item.capture.revised ?? item.capture.published ?? '',
      );
      const number = item.capture.version?.number;
      const told = entry && `${read(entry, 'version')} ${read(entry, 'note')}`;
      expect(told).toMatch(
        number === undefined ? /^ / : new RegExp(`^(${number} | Version ${number})`),
      );
      expect(entry && (read(entry, 'isbn') || read(entry, 'userb'))).toBe(item.capture.isbn ?? '');
      expect(entry && (read(entry, 'issn') || read(entry, 'userc'))).toBe(item.capture.issn ?? '');
    });
  }, 30_000);

  it('brings any title back', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [entry] = readBib(write({ ...bare, capture: { ...bare.capture, title } }));
        // The parser composes what Unicode holds for equal, and knows no wider white space.
        const same = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
        expect(entry && same(read(entry, 'title'))).toBe(same(toLine(title).replaceAll('ˋ', '`')));
      }),
      { numRuns: 200, seed: 7 },
    );
  }, 30_000);
});
