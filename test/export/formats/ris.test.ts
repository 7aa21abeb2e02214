import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citedKeywords,
  inverted,
  issued,
  people,
  statementsOn,
} from '../../../utils/export/citation';
import { toLine, toLines } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { ris } from '../../../utils/export/formats/ris';
import { anyText, bare, crowd, superseded, variant } from '../items';
import { written } from '../written';

const write = (item: ExportItem): string => written(ris, item);

type Tags = Partial<Record<string, string | string[]>>;

/** Records by tag, as an independent parser reads them: repeated tags as lists, lines joined. */
function records(text: string): Tags[] {
  const read = plugins.input.data(text, '@ris/file');
  if (!Array.isArray(read)) throw new Error('no RIS file');
  return read;
}

const list = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [value].flat();

describe('ris', () => {
  it('writes every field of an encyclopedia entry', () => {
    expect(write(superseded).split('\r\n')).toEqual([
      'TY  - ENCYC',
      'ID  - harrowtidm2014',
      'AU  - Harrow, Ines',
      'AU  - van der Meer, Joost',
      'AU  - Institute for Mills, Weirs and Locks',
      'A2  - Quill, Ada',
      'TI  - Tidal Mills and NATO: A History',
      'T2  - Invented Research Encyclopedia of Tidal Studies',
      'DA  - 2018/11//',
      'PY  - 2018',
      'Y2  - 2019/09/16/',
      'PB  - Taylor and Fenwick',
      'SN  - 9780000000002',
      'SN  - 1234-5679',
      'DO  - 10.1093/acrefore/9780000000002.013.77',
      `UR  - ${superseded.capture.url}`,
      'LA  - en-GB',
      'AB  - Tidal mills ground 50% of the grain. A second paragraph follows.',
      'KW  - mills',
      'KW  - tides, spring',
      'KW  - NATO',
      'KW  - to read',
      `N1  - Version 0. First published 2014-03-01. Superseded: replaced on 2019-03-26 by ${superseded.issues[0]?.successor}`,
      'N1  - Compare with the mill at Eling. Ask Joost.',
      'ER  - ',
      '',
      '',
    ]);
  });

  it('leaves out what is unknown, and never takes the day of access for a date', () => {
    expect(write(bare)).toBe(
      'TY  - ELEC\r\nID  - anon\r\nTI  - Untold\r\nY2  - 2020/02/29/\r\n' +
        'UR  - https://example.org/\r\nER  - \r\n\r\n',
    );
  });

  it('writes no J2 and no bare line feed, whatever the texts hold', () => {
    const text = crowd(200, 17).map(write).join('');
    expect(text).not.toMatch(/^J2/m);
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  });

  it.each([
    ['entry-encyclopedia', 'ENCYC', 'A2'],
    ['chapter', 'CHAP', 'A2'],
    ['article-journal', 'JOUR', 'A2'],
    ['article', 'UNPB', 'A2'],
    ['book', 'BOOK', 'A3'],
    ['webpage', 'ELEC', 'A2'],
  ] as const)('writes %s as %s with its editors in %s', (type, reference, editor) => {
    const text = write(variant({ type }));
    expect(text.startsWith(`TY  - ${reference}\r\n`)).toBe(true);
    expect(text).toContain(`\r\n${editor}  - Quill, Ada\r\n`);
  });

  it('says which edition and where', () => {
    const text = write(variant({ edition: 'Summer 2018', place: 'Ely' }));
    expect(text).toContain('\r\nET  - Summer 2018\r\nPB  - Taylor and Fenwick\r\nCY  - Ely\r\n');
  });

  it('gives each line a tag of its own', () => {
    const summary = 'Before.\n\nER  - \n\nTY - BOOK\n\nAfter.';
    expect(write(variant({ summary }))).toContain('AB  - Before. ER - TY - BOOK After.\r\n');
  });

  it('is understood by a citation library', () => {
    expect(new Cite(write(superseded)).data[0]).toMatchObject({
      type: 'entry-encyclopedia',
      title: superseded.capture.title,
      'container-title': superseded.capture.containerTitle,
      publisher: superseded.capture.publisher,
      DOI: superseded.capture.doi,
      URL: superseded.capture.url,
      issued: { 'date-parts': [[2018, 11]] },
      accessed: { 'date-parts': [[2019, 9, 16]] },
      editor: [{ family: 'Quill', given: 'Ada' }],
    });
  });

  it('comes back field by field, whatever the texts hold', () => {
    const items = crowd(200, 19);
    const read = records(items.map(write).join(''));
    expect(read).toHaveLength(items.length);
    items.forEach((item, at) => {
      const { capture } = item;
      const record = read[at] ?? {};
      const one = (text: string | null | undefined): string[] =>
        [toLine(text ?? '')].filter(Boolean);
      expect(list(record.ID)).toEqual([item.key]);
      expect(list(record.TI)).toEqual(one(capture.title));
      expect(list(record.T2)).toEqual(one(capture.containerTitle));
      expect(list(record.PB)).toEqual(one(capture.publisher));
      expect(list(record.AU)).toEqual(people(capture.authors).map(inverted));
      expect(list(record[capture.type === 'book' ? 'A3' : 'A2'])).toEqual(
        people(capture.editors).map(inverted),
      );
      expect(list(record.DO)).toEqual(one(capture.doi));
      expect(list(record.UR)).toEqual([capture.url]);
      expect(list(record.AB).map(toLine)).toEqual(one(capture.summary));
      expect(list(record.KW)).toEqual(citedKeywords(item));
      expect(list(record.PY)).toEqual(one(issued(capture)?.slice(0, 4)));
      expect(list(record.Y2)).toEqual(['2024/05/06/']);
      expect(list(record.N1).map(toLine)).toEqual(
        [statementsOn(item).join('. '), toLines(item.note).join(' ')].flatMap(one),
      );
    });
  });

  it('brings any title and any abstract back, and no more records than were written', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, summary) => {
        const item = variant({ title, summary });
        const [record, ...rest] = records(write(item) + write(bare));
        expect(rest).toHaveLength(1);
        expect(list(record?.TI)).toEqual([toLine(title)].filter(Boolean));
        expect(toLine(list(record?.AB).join(''))).toBe(toLine(summary));
      }),
      { seed: 7 },
    );
  });
});
