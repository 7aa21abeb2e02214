/** Files as programs and people really write them: bent, spoilt, and old. Their contents are invented. */
import { describe, expect, it } from 'vitest';
import { decode } from '../../utils/import/decode';
import { recognise } from '../../utils/import/detect-format';
import { itemsIn, recordsIn } from './read';

/** Titles and lines of what can be read, and lines of what cannot. */
async function summary(text: string) {
  const format = recognise(text);
  if (format === undefined || format === 'backup') throw new Error(`recognised as ${format}`);
  return (await itemsIn(text, format)).map((item) =>
    item.kind === 'record' ? [item.place.line, item.work.title] : [item.line, 'unreadable'],
  );
}

describe('what a text is', () => {
  it.each([
    ['backup', '{"format":"stet-backup","version":1}'],
    ['bibtex', '% my books\n@book{a, title={B}}'],
    ['bibtex', '\ufeff@article(a, title="TY  - JOUR in a value")'],
    ['bibtex', '@comment{jabref}\n\nTY  - no record here'],
    ['csl', ' [{"id":"a"}]'],
    ['csl', '{"items":[{"id":"a"}]}'],
    ['dois', 'as in doi:10.1000/182, p. 4'],
    ['ris', 'Provider: a database\r\n\r\nTY  - JOUR\r\nTI  - A\r\nER  - '],
    ['ris', 'TY - CHAP\nTI - @book{a}\nER -'],
    ['zotero-rdf', '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="x"></rdf:RDF>'],
    [undefined, 'Dear all,'],
    [undefined, ''],
    [undefined, '<html><p>TY</p></html>'],
  ])('%s', (format, text) => {
    expect(recognise(text)).toBe(format);
  });
});

describe('bytes', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x5a, 0xc3, 0xbc]],
    ['utf-16le', [0xff, 0xfe, 0x5a, 0x00, 0xfc, 0x00]],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x5a, 0x00, 0xfc]],
    ['windows-1252', [0x5a, 0xfc]],
  ])('in %s', (encoding, bytes) => {
    expect(decode(new Uint8Array(bytes))).toMatchObject({ text: 'Zü', encoding });
  });

  it('that an XML declaration names', () => {
    const head = '<?xml version="1.0" encoding="ISO-8859-2"?>';
    const bytes = new Uint8Array([...new TextEncoder().encode(head), 0xb3]);
    expect(decode(bytes)).toMatchObject({ text: `${head}ł`, encoding: 'ISO-8859-2' });
  });

  it('of an encoding that nobody knows are read as what they are', () => {
    const text = '<?xml version="1.0" encoding="made-up"?>é';
    expect(decode(new TextEncoder().encode(text))).toMatchObject({ text, encoding: 'utf-8' });
  });
});

describe('BibTeX', () => {
  it('with abbreviations, joined values, parents behind their children, and both delimiters', async () => {
    const [child, parent] = await recordsIn(
      '@string{ency = "Invented Encyclopedia"}\r\n' +
        '@string(of = { of Tides})\r\n' +
        '@incollection{child, crossref = {parent}, author = "Le Goff, Jo{\\"e}l and others",\r\n' +
        '  title = {Ebb \\& {\\em flow}}, pages = 1--2, month = mar, year = 2011}\r\n' +
        '@book(parent, booktitle = ency # of, title = ency # of, editor = {Quill, Ada}, publisher={P})\r\n',
    ).then((records) => records.sort((one, other) => one.place.from - other.place.from));
    expect(child?.work).toMatchObject({
      type: 'entry-encyclopedia',
      title: 'Ebb & flow',
      authors: [{ family: 'Le Goff', given: 'Joël' }],
      editors: [{ family: 'Quill', given: 'Ada' }],
      containerTitle: 'Invented Encyclopedia of Tides',
      published: '2011-03',
    });
    expect(child?.place.line).toBe(3);
    expect(parent?.work).toMatchObject({ type: 'book', title: 'Invented Encyclopedia of Tides' });
  });

  it('with names of every make', async () => {
    const [record] = await recordsIn(
      '@misc{a, title={T}, author={Ludwig van der Berg and {Institute of A and B} and ' +
        "de la Tour, Jr., Ana and Voltaire and {O'Neill}, S\\'ean}}",
    );
    expect(record?.work.authors).toEqual([
      { family: 'van der Berg', given: 'Ludwig' },
      { literal: 'Institute of A and B' },
      { family: 'de la Tour', given: 'Ana, Jr.' },
      { family: 'Voltaire' },
      { family: "O'Neill", given: 'Séan' },
    ]);
  });

  it.each([
    ['{2019-03-26}', '2019-03-26'],
    ['{2018-11/2019-02}', '2018-11'],
    ['{2019~}', '2019'],
    ['{2018-21}', '2018'],
    ['{1832?/}', '1832'],
    ['{March 2019}', '2019-03'],
    ['{forthcoming}', undefined],
  ])('dated %s', async (date, published) => {
    const [record] = await recordsIn(`@online{a, title={T}, date=${date}}`);
    expect(record?.work.published).toBe(published);
  });

  it('with names and lists that tell BibLaTeX how to take them, and without the others’', async () => {
    const [record] = await recordsIn(
      '@misc{a, title={T}, author={useprefix=false, family=Berg, given=Ludwig, prefix=van and ' +
        'sortingnamekeytemplatename=snks1, given=Ada, family=Osier and uniquelist=false and Weir, A. et al.}}',
    );
    expect(record?.work.authors).toEqual([
      { family: 'van Berg', given: 'Ludwig' },
      { family: 'Osier', given: 'Ada' },
      { family: 'Weir', given: 'A.' },
    ]);
  });

  it('of a kind whose name has a stroke, as Mendeley writes it', async () => {
    const [record] = await recordsIn('@web_page{weir2018,\n   title = {Weirs},\n}\n');
    expect(record).toMatchObject({ key: 'weir2018', work: { title: 'Weirs', type: 'webpage' } });
  });

  it('of which one entry lost its end, and one its equals sign', async () => {
    expect(
      await summary(
        '@book{a, title={A}}\n@book{b, title={B\n@book{c, title={C}}\n@book{d, title {D}}\n@book{e, title={E}}',
      ),
    ).toEqual([
      [1, 'A'],
      [2, 'unreadable'],
      [3, 'C'],
      [4, 'D'],
      [5, 'E'],
    ]);
  });

  it('of a preprint, with its archive’s number', async () => {
    const [record] = await recordsIn(
      '@misc{a, title={T}, eprint={2101.00001v2}, archivePrefix={arXiv}}',
    );
    expect(record?.work).toMatchObject({
      url: 'https://arxiv.org/abs/2101.00001v2',
      doi: '10.48550/arxiv.2101.00001',
    });
  });

  it('too long for one piece, in the file’s order and with its lines', async () => {
    const entries = Array.from(
      { length: 60 },
      (_, at) =>
        `@book{k${at},\n  title = {Book ${at}},\n  abstract = {${'word '.repeat(120)}}\n}\n`,
    );
    const found = await summary(`@string{x = {y}}\n${entries.join('\n')}`);
    expect(found).toEqual(entries.map((_, at) => [2 + at * 5, `Book ${at}`]));
  }, 60_000);
});

describe('RIS', () => {
  it('without an end, with one space, in lower case, with a mark of the byte order', async () => {
    expect(
      await summary(
        '\ufeffTY  - JOUR\nTI  - First\n\nTY - CHAP\nTI - Second\nER - \nty  - BOOK\nti  - Third\ner  - \n',
      ),
    ).toEqual([
      [1, 'First'],
      [4, 'Second'],
      [7, 'Third'],
    ]);
  });

  it('with empty tags, lines that go on, and keywords in one line', async () => {
    const [record] = await recordsIn(
      'TY  - JOUR\r\nAU  - Quill, Ada, Jr.\r\nAU  -\r\nTI  - A title\r\n that goes on\r\nT2  - \r\n' +
        'KW  - one; two\r\nKW  - three\r\nfour\r\nUR  - https://doi.org/10.1000/ABC\r\nPY  - 2011///\r\nER  - \r\n',
    );
    expect(record?.work).toMatchObject({
      title: 'A title that goes on',
      authors: [{ family: 'Quill', given: 'Ada, Jr.' }],
      keywords: ['one', 'two', 'three', 'four'],
      doi: '10.1000/abc',
      published: '2011',
    });
    expect(record?.work.containerTitle).toBeUndefined();
  });

  it('with an abstract that a program has wrapped', async () => {
    const line = 'words that fill a line of about seventy signs, as old programs did it,';
    const [record] = await recordsIn(
      `TY  - JOUR\nTI  - T\nAB  - ${line}\n${line}\n${line}\nend.\nER  - `,
    );
    expect(record?.work.summary).toBe(`${line} ${line} ${line} end.`);
  });

  it('of which a record has lost its type', async () => {
    expect(
      await summary(
        'TY  - JOUR\nTI  - A\nER  - \n\nTI  - Lost\nER  - \nTY  - BOOK\nTI  - C\nER  - ',
      ),
    ).toEqual([
      [1, 'A'],
      [5, 'Lost'],
      [7, 'C'],
    ]);
  });
});

describe('CSL-JSON', () => {
  it('of one item alone', async () => {
    const [record] = await recordsIn('{\n  "id": 7, "type": "chapter", "title": "<i>T</i>itle"\n}');
    expect(record).toMatchObject({ key: '7', work: { type: 'chapter', title: 'Title' } });
  });

  it('as an interface hands it out, with dates of every make', async () => {
    const records = await recordsIn(
      '{"items":[{"title":"A","issued":{"date-parts":[["2019","3"]]}},' +
        '{"title":"B","issued":{"raw":"26 March 2019"}},{"title":"C","issued":{"date-parts":[[2019,3,26],[2020]]}},' +
        '{"title":"D","issued":{"literal":"no date"}}]}',
    );
    expect(records.map(({ work }) => work.published)).toEqual([
      '2019-03',
      '2019-03-26',
      '2019-03-26',
      undefined,
    ]);
  });

  it('of which single items are none', async () => {
    expect(
      await summary('[\n  {"title":"A"},\n  7,\n  {"title":["B"]},\n  null,\n  {"title":"C"}\n]'),
    ).toEqual([
      [2, 'A'],
      [3, 'unreadable'],
      [4, 'B'],
      [5, 'unreadable'],
      [6, 'C'],
    ]);
  });

  it('that is no JSON', async () => {
    expect(await summary('[\n  {"title":"A"},\n  {"title":}\n]')).toEqual([[3, 'unreadable']]);
  });
});

it('DOIs in any text, each once, without the sentence’s marks', async () => {
  const records = await recordsIn(
    'See https://doi.org/10.1000/A(1).\nand (doi:10.1000/b), again 10.1000/a(1); not 10.5/x.',
    'dois',
  );
  expect(records.map(({ work, place }) => [place.line, work.doi])).toEqual([
    [1, '10.1000/a(1)'],
    [2, '10.1000/b'],
  ]);
});
