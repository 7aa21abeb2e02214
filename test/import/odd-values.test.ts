/** One odd value costs a record that value alone, and what it says is read as far as it can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../utils/import/decode';
import { dateOf, dateProblem, doiOf, exactDate } from '../../utils/import/field-parsers';
import { itemsIn, recordsIn } from './read';

const people = (...names: [given: string, family: string][]) =>
  names.map(([given, family]) => ({ family, given }));

describe('a date', () => {
  it.each([
    ['1987/88', '1987'],
    ['1987-', '1987'],
    ['1987-1991', '1987'],
    ['1302', '1302'],
    ['2014/00/00', '2014'],
    ['2014-13', '2014'],
    ['2014-02-31', '2014-02'],
    ['June-July 2014', '2014-06'],
    ['about 1899, second printing', '1899'],
    ['JUN 12', undefined],
    ['no date', undefined],
    ['12345', undefined],
    // EDTF, and catalogues, leave figures open that nobody knows.
    ['187u', '1870'],
    ['187X-05', '1870'],
    ['18XX', '1800'],
    ['[187-?]', '1870'],
    ['18--', '1800'],
    ['187-200', undefined],
    ['187Xth', undefined],
    // The year of an edition, beside that of the work.
    ['[1891] 2003', '2003'],
    ['2003 (1891)', '2003'],
    // Before our era there is no date of EDTF's level 0 that Stet keeps: none is made of it.
    ['-0044', undefined],
    ['-1265', undefined],
    ['1265 BC', undefined],
    ['1265 v. Chr.', undefined],
    ['c. 1302', '1302'],
    ['1302~', '1302'],
  ])('%s is %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['187u', '1870'],
    ['-0044', undefined],
  ])('%s has a word beside it, since less is read of it', (text, readAs) => {
    const problem = { kind: 'value', field: 'year', value: text, ...(readAs && { readAs }) };
    expect(dateProblem('year', text, dateOf(text))).toEqual(problem);
  });

  it.each(['[1891] 2003', 'n.d.', '[s. d.]', 'undated'])('%s is read whole', (text) => {
    expect(dateProblem('year', text, dateOf(text))).toBeUndefined();
  });

  it.each([
    '@book{a, title={Weirs}, year={[1891] 2003}}',
    '@book{a, title={Weirs}, year={2003}, origyear={1891}}',
    '@book{a, title={Weirs}, date={2003}, origdate={1891}}',
    'TY  - BOOK\r\nTI  - Weirs\r\nPY  - 2003 [1891]\r\nER  - \r\n',
    '[{"type":"book","title":"Weirs","issued":{"literal":"[1891] 2003"}}]',
    '{"items":[{"itemType":"book","title":"Weirs","date":"(1891) 2003"}]}',
    '"Item Type","Title","Author","Date"\n"book","Weirs","Osier, Ann","[1891] 2003"\n',
    '<xml><records><record><rec-number>1</rec-number><titles><title>Weirs</title></titles><dates><year>[1891] 2003</year></dates></record></records></xml>',
  ])('says when the work first appeared: %s', async (text) => {
    const [record] = await recordsIn(text);
    expect(record?.work).toMatchObject({ title: 'Weirs', published: '1891', revised: '2003' });
    expect(record?.problems).toBeUndefined();
    expect(record?.unkept ?? []).toEqual([]);
  });

  it('is never less than what stands there exactly', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }),
        (day) => {
          const text = day.toISOString().slice(0, 10);
          expect(dateOf(text)).toBe(text);
          expect(exactDate(text)).toBe(text);
        },
      ),
    );
  });
});

it.each([
  ['10.5555/978-1-4020-00_7-1', '10.5555/978-1-4020-00\\_7-1'],
  ['10.5555/978-1-4020-00_7-1', '10.5555/978-1-4020-00{\\_}7-1'],
  ['10.5555/978-1-4020-00_7-1', '10.5555/978-1-4020-00$\\_$7-1'],
  ['10.5555/a%b', '10.5555/a\\%b'],
])('a DOI is %s, however LaTeX writes it', (doi, text) => {
  expect(doiOf(text)).toBe(doi);
  expect(doiOf(`https://doi.org/${text}`)).toBe(doi);
});

describe('BibTeX', () => {
  it('keeps a record whatever its key is, and gives the key back', async () => {
    const keys = ['mill:2004?', 'Mill.The Dam.2004', 'mill–2004', 'mill(2004)', 'mühle2004'];
    const text = keys.map((key) => `@inreference{${key}, title={Dams}, doi={10.5555/d}}`);
    const records = await recordsIn(text.join('\n'));
    expect(records.map(({ key }) => key)).toEqual(keys);
    expect(records.map(({ place }) => place.line)).toEqual([1, 2, 3, 4, 5]);
  });

  it('keeps a dollar that is no mathematics, and a per cent behind a number', async () => {
    const [record] = await recordsIn(
      '@inreference{a, title={Of 30% Less}, abstract={It cost $7 a day,\nor 9% of it.}, author={Quay, Ida}}',
    );
    expect(record?.work).toMatchObject({
      title: 'Of 30% Less',
      summary: 'It cost $7 a day, or 9% of it.',
      authors: people(['Ida', 'Quay']),
    });
  });

  it('still leaves out what a comment says', async () => {
    const [record] = await recordsIn('@inreference{a,\n  % title={Old},\n  title={New} % last\n}');
    expect(record?.work.title).toBe('New');
  });

  it('composes letters whose accent stands on a dotless one', async () => {
    const [record] = await recordsIn(
      "@book{a, title={\\^{\\j}o}, author={D{\\'\\i}az, Eva and S{\\'{\\i}}, Bo}}",
    );
    expect(record?.work).toMatchObject({
      title: 'ĵo',
      authors: people(['Eva', 'Díaz'], ['Bo', 'Sí']),
    });
  });

  it.each([
    ['Ida Quay, Tom Dam, Una Ford', people(['Ida', 'Quay'], ['Tom', 'Dam'], ['Una', 'Ford'])],
    ['Quay, I.; Dam, T.; Ford, U.', people(['I.', 'Quay'], ['T.', 'Dam'], ['U.', 'Ford'])],
    ['Quay, Ida & Dam, Tom', people(['Ida', 'Quay'], ['Tom', 'Dam'])],
    ['Quay, Ida and Dam, Tom', people(['Ida', 'Quay'], ['Tom', 'Dam'])],
    ['Quay, Jr., Ida', people(['Ida, Jr.', 'Quay'])],
  ])('parts the people of "%s", with no word of complaint', async (author, authors) => {
    const items = await itemsIn(`@inreference{a, title={Fords}, author={${author}}}`, 'bibtex');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'record', work: { authors } });
  });

  it('lends what @xdata has, also by way of another, and takes neither it nor @set for a work', async () => {
    const records = await recordsIn(
      '@inreference{a, title={Dams}, xdata={water, press}}\n@xdata{water, booktitle={Encyclopedia of Water}, xdata={year}}\n' +
        '@xdata{press, publisher={Quay Press}, title={Not this}}\n@xdata{year, date={2004}, xdata={water}}\n@set{s, entryset={a}}',
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.work).toMatchObject({
      title: 'Dams',
      containerTitle: 'Encyclopedia of Water',
      publisher: 'Quay Press',
      published: '2004',
    });
  });

  it('takes a whole reference work for a book', async () => {
    const records = await recordsIn('@reference{a, title={A}}\n@mvreference{b, title={B}}');
    expect(records.map(({ work }) => work.type)).toEqual(['book', 'book']);
  });

  it('reads JabRef’s groups as they stand in each other, of new files and of old', async () => {
    const entries = '@article{a, title={A}, groups={Sluices, Loose}}\n@article{b, title={B}}\n';
    const nested =
      '@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 StaticGroup:Water\\;0\\;1\\;;\n2 StaticGroup:Sluices\\;0\\;1\\;;\n}';
    const named =
      '@comment{jabref-meta: groupstree:\n0 AllEntriesGroup:;\n1 ExplicitGroup:Water\\;0\\;;\n2 ExplicitGroup:Dams\\;0\\;b\\;\na\\;;\n1 ExplicitGroup:Land\\;0\\;b\\;;\n}';
    expect((await recordsIn(entries + nested)).map(({ collections }) => collections)).toEqual([
      [['Water', 'Sluices'], ['Loose']],
      [],
    ]);
    expect((await recordsIn(entries + named)).map(({ collections }) => collections)).toEqual([
      [['Sluices'], ['Loose'], ['Water', 'Dams']],
      [['Water', 'Dams'], ['Land']],
    ]);
  });
});

it.each([
  ['ISO8859_2', 'iso-8859-2', [0xd8, 0xe8], 'Řč'],
  ['Cp1250', 'windows-1250', [0x8a, 0xe8], 'Šč'],
  ['Cp1252', 'windows-1252', [0xe8], 'è'],
  ['no-such', 'windows-1252', [0xe8], 'è'],
])('bytes are read in the encoding %s that JabRef names', (name, encoding, bytes, letters) => {
  const head = new TextEncoder().encode(`% Encoding: ${name}\n\n`);
  const read = decode(new Uint8Array([...head, ...bytes]));
  expect(read).toMatchObject({ encoding });
  expect(read.text.endsWith(letters)).toBe(true);
});

describe('RIS', () => {
  it('takes the first date that tells a year, and people in their order under both tags', async () => {
    const [record] = await recordsIn(
      'TY  - ENCYC\nTI  - Dams\nDA  - JUN 12\nPY  - 2004\nA1  - Quay, Ida\nAU  - Dam, Tom\nA1  - Ford, Una\nER  - ',
    );
    expect(record?.work).toMatchObject({
      published: '2004',
      authors: people(['Ida', 'Quay'], ['Tom', 'Dam'], ['Una', 'Ford']),
    });
  });

  it('takes no wrapped word for a tag, and joins what was wrapped', async () => {
    const [record] = await recordsIn(
      'TY  - ENCYC\nTI  - Dams\nAB  - Dams were rebuilt, and then\nre-opened by\nco-owners of the mill.\nThe rest is lost.\nER  - ',
    );
    expect(record?.work.summary).toBe(
      'Dams were rebuilt, and then re-opened by co-owners of the mill.\n\nThe rest is lost.',
    );
  });

  it('is known without its first line', async () => {
    const [record] = await recordsIn('AU  - Quay, Ida\nTI  - Dams\nDO  - 10.5555/d\nER  - ');
    expect(record?.work).toMatchObject({ title: 'Dams', doi: '10.5555/d' });
  });
});

describe('CSL-JSON', () => {
  const whole = {
    title: 'Dams',
    DOI: '10.5555/d',
    author: [{ family: 'Quay', given: 'Ida' }],
    issued: { 'date-parts': [[2004]] },
    publisher: 'Quay Press',
  };

  it('reads what Crossref hands out: lists, bodies by name, a date as text', async () => {
    const [record] = await recordsIn(
      JSON.stringify({
        ...whole,
        type: 'reference-entry',
        title: ['Dams'],
        ISBN: ['9780000000019'],
        keyword: ['water', 'mill'],
        author: [...whole.author, { name: 'Quay Trust' }],
        abstract: null,
        issued: '2004-06',
      }),
    );
    expect(record?.work).toMatchObject({
      type: 'entry-encyclopedia',
      title: 'Dams',
      isbn: '9780000000019',
      keywords: ['water', 'mill'],
      authors: [...people(['Ida', 'Quay']), { literal: 'Quay Trust' }],
      published: '2004-06',
    });
  });

  it('loses to an odd value that one member, and says which', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(whole) as (keyof typeof whole)[])),
        fc.constantFrom<unknown>({ odd: {} }, [{ odd: [] }, 7, [[]]], true),
        async (name, odd) => {
          const [record] = await recordsIn(JSON.stringify({ ...whole, [name]: odd }));
          const [plain] = await recordsIn(JSON.stringify({ ...whole, [name]: undefined }));
          const [problem] = record?.problems ?? [];
          if (problem) expect(problem).toMatchObject({ kind: 'value', field: name });
          else expect(name).toMatch(/^(?:issued|author)$/);
          expect(record?.work).toMatchObject({ ...plain?.work, authors: expect.any(Array) });
        },
      ),
    );
  });
});

it('a relative reference in Zotero RDF costs no item', async () => {
  const records = await recordsIn(
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">\n' +
      '<bib:Article rdf:about="/dams"><z:itemType>encyclopediaArticle</z:itemType><dc:title>Dams</dc:title></bib:Article>\n' +
      '<bib:Article rdf:about="#item_2"><z:itemType>encyclopediaArticle</z:itemType><dc:title>Fords</dc:title></bib:Article>\n' +
      '<bib:Article rdf:about="../mills"><z:itemType>encyclopediaArticle</z:itemType><dc:title>Mills</dc:title></bib:Article></rdf:RDF>',
  );
  expect(records.map(({ work, place }) => [work.title, work.url, place.line])).toEqual([
    ['Dams', undefined, 2],
    ['Fords', undefined, 3],
    ['Mills', undefined, expect.any(Number)],
  ]);
});

it('DOIs are found in links of Markdown and in lists that semicolons part', async () => {
  const records = await recordsIn(
    'See [10.5555/a](https://doi.org/10.5555/a), 10.5555/b;10.5555/c and 10.5555/(d)e.',
  );
  expect(records.map(({ work }) => work.doi)).toEqual([
    '10.5555/a',
    '10.5555/b',
    '10.5555/c',
    '10.5555/(d)e',
  ]);
});
