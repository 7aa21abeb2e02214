/** Formats of other programs, each by a file in its own shape. Their contents are invented. */
import { describe, expect, it } from 'vitest';
import { recognise, unreadFormat } from '../../utils/import/detect-format';
import { readFile } from '../../utils/import/read-file';
import { itemsIn, recordsIn } from './read';

/** What every file here says, in the words of its format. */
const work = {
  type: 'entry-encyclopedia',
  title: 'Weirs & Locks',
  authors: [{ family: 'Osier', given: 'Ada' }, { literal: 'Institute of Mills' }],
  containerTitle: 'Invented Encyclopedia of Rivers',
  publisher: 'Quay Press',
  published: '2018-01-05',
  doi: '10.5555/weirs.1',
  url: 'https://rivers.example.org/weirs',
  isbn: '9780000000002',
  language: 'en',
};

const item = {
  itemID: 7,
  itemType: 'encyclopediaArticle',
  title: work.title,
  abstractNote: 'About weirs.',
  encyclopediaTitle: work.containerTitle,
  publisher: work.publisher,
  date: '2018-01-05',
  url: work.url,
  ISBN: work.isbn,
  language: 'en',
  extra: 'DOI: 10.5555/weirs.1\nCitation Key: osier2018\nRead twice.',
  accessDate: '2020-02-03T10:00:00Z',
  creators: [
    { creatorType: 'author', firstName: 'Ada', lastName: 'Osier' },
    { creatorType: 'author', name: 'Institute of Mills' },
    { creatorType: 'editor', firstName: 'Una', lastName: 'Ford' },
  ],
  tags: [{ tag: 'river' }, { tag: 'Dams', type: 1 }],
  notes: [{ note: '<p>Compare the <b>mill</b>.</p>' }],
};

describe('Zotero’s items in JSON', () => {
  const library = {
    config: { label: 'BetterBibTeX JSON' },
    collections: {
      AA: { key: 'AA', name: 'Thesis', parent: false, items: [] },
      BB: { key: 'BB', name: 'Chapter 2', parent: 'AA', items: [7] },
    },
    items: [item, { itemType: 'attachment', title: 'PDF' }],
  };

  it('as Better BibTeX writes them, with collections', async () => {
    const [record, ...others] = await recordsIn(JSON.stringify(library, null, 2));
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      work: { ...work, summary: 'About weirs.', keywords: ['Dams'] },
      key: 'osier2018',
      tags: ['river'],
      collections: [['Thesis', 'Chapter 2']],
      note: 'Read twice.\n\nCompare the mill.',
      accessed: '2020-02-03',
    });
    expect(record?.work.editors).toEqual([{ family: 'Ford', given: 'Una' }]);
  });

  it('as Zotero’s web interface answers', async () => {
    const records = await recordsIn(JSON.stringify([{ key: 'K1', version: 3, data: item }]));
    expect(records.map((record) => record.work)).toMatchObject([work]);
  });

  it('of collections that stand in each other', async () => {
    const ring = { ...library.collections, AA: { ...library.collections.AA, parent: 'BB' } };
    const [record] = await recordsIn(JSON.stringify({ ...library, collections: ring }));
    expect(record?.collections).toEqual([['Thesis', 'Chapter 2']]);
  });
});

describe('EndNote XML', () => {
  const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><rec-number>4</rec-number><ref-type name="Encyclopedia">53</ref-type><contributors><authors><author>${style('Osier, Ada')}</author><author>${style('Institute of Mills,')}</author></authors></contributors>
<titles><title>${style('Weirs &amp; ')}${style('Locks')}</title><secondary-title>${style(work.containerTitle)}</secondary-title></titles><keywords><keyword>${style('dams')}</keyword></keywords>
<dates><year>${style('2018')}</year><pub-dates><date>${style('Jan 5')}</date></pub-dates></dates><publisher>Quay Press</publisher><isbn>9780000000002 (print)&#xD;1234-5679</isbn>
<electronic-resource-num>10.5555/weirs.1</electronic-resource-num><urls><related-urls><url>https://rivers.example.org/weirs</url></related-urls></urls><language>en</language></record>
<record><rec-number>5</rec-number><ref-type>17</ref-type><titles><title>Tolls</title></titles><dates><year>1998-</year></dates></record></records></xml>`;

  it('as EndNote writes it, with its styles', async () => {
    const [first, second] = await recordsIn(xml);
    expect(first?.work).toMatchObject({ ...work, issn: '1234-5679', keywords: ['dams'] });
    expect(first?.place.line).toBe(2);
    expect(second?.work).toMatchObject({
      type: 'article-journal',
      title: 'Tolls',
      published: '1998',
    });
    expect(second?.problems).toEqual([
      { kind: 'value', field: 'year', value: '1998-', readAs: '1998' },
    ]);
  });

  it('that ends too early is read up to there', async () => {
    const items = await itemsIn(xml.slice(0, -40), 'endnote-xml');
    expect(items.map(({ kind }) => kind)).toEqual(['record', 'unreadable']);
  });

  it('that would unfold without an end is not read', async () => {
    const bomb = xml.replace('<xml>', '<!DOCTYPE xml [<!ENTITY a "aa">]><xml>');
    expect(await itemsIn(bomb, 'endnote-xml')).toMatchObject([
      { kind: 'unreadable', problem: { kind: 'document-type' } },
    ]);
  });
});

it('MODS, of a part of a book', async () => {
  const records = await recordsIn(`<?xml version="1.0"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="osier2018"><titleInfo><title>Weirs &amp; Locks</title></titleInfo>
<name type="personal"><namePart type="family">Osier</namePart><namePart type="given">Ada</namePart><role><roleTerm authority="marcrelator" type="code">aut</roleTerm></role></name>
<name type="corporate"><namePart>Institute of Mills</namePart></name>
<identifier type="doi">10.5555/weirs.1</identifier><location><url dateLastAccessed="2020-02-03">https://rivers.example.org/weirs</url></location>
<language><languageTerm>en</languageTerm></language><abstract>About weirs.</abstract><subject><topic>dams</topic></subject>
<relatedItem type="host"><titleInfo><title>Invented Encyclopedia of Rivers</title></titleInfo><originInfo><publisher>Quay Press</publisher><dateIssued>2018-01-05</dateIssued></originInfo><identifier type="isbn">9780000000002</identifier><genre>book</genre></relatedItem></mods></modsCollection>`);
  expect(records).toMatchObject([
    { key: 'osier2018', accessed: '2020-02-03', work: { ...work, keywords: ['dams'] } },
  ]);
});

it('nbib, as PubMed saves it', async () => {
  const records = await recordsIn(`
PMID- 10000001
DP  - 2018 Jan 5
TI  - Weirs and their
      locks.
AB  - About weirs.
FAU - Osier, Ada
AU  - Osier A
CN  - Institute of Mills
LA  - eng
PT  - Journal Article
JT  - Invented journal of rivers
IS  - 1234-5679 (Electronic)
LID - 10.5555/weirs.1 [doi]
LID - e12 [pii]
MH  - *Dams
OT  - weirs

PMID- 10000002
TI  - Tolls.
BTI - StatPearls of Rivers: An Encyclopedia
AU  - Ford U
DP  - 2020 Spring
`);
  expect(records).toMatchObject([
    {
      key: 'PMID10000001',
      place: { line: 2 },
      work: {
        type: 'article-journal',
        title: 'Weirs and their locks',
        authors: work.authors,
        containerTitle: 'Invented journal of rivers',
        issn: '1234-5679',
        doi: work.doi,
        published: '2018-01-05',
        keywords: ['weirs', 'Dams'],
        url: 'https://pubmed.ncbi.nlm.nih.gov/10000001/',
      },
    },
    {
      place: { line: 19 },
      work: {
        type: 'entry-encyclopedia',
        authors: [{ family: 'Ford', given: 'U' }],
        published: '2020',
      },
      problems: [{ kind: 'value', field: 'DP', value: '2020 Spring', readAs: '2020' }],
    },
  ]);
});

describe('CSV', () => {
  it('in Zotero’s columns', async () => {
    const records = await recordsIn(
      '\ufeff"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","DOI","Url","Abstract Note","Date","Publisher","Language","Extra","Manual Tags","Automatic Tags","Notes"\r\n' +
        '"AB12","encyclopediaArticle","2018","Osier, Ada; Institute of Mills","Weirs & Locks","Invented Encyclopedia of Rivers","9780000000002","","https://rivers.example.org/weirs","Two lines,\nand ""quotes"".","2018-01-05","Quay Press","en","DOI: 10.5555/weirs.1","river","Dams; Tolls","<p>Look again.</p>"\r\n' +
        '"AB13","book","","","\'-ism","","","","","","","","","","","",""\r\n',
    );
    expect(records).toMatchObject([
      {
        key: 'AB12',
        tags: ['river'],
        note: 'Look again.',
        place: { line: 2 },
        work: { ...work, keywords: ['Dams', 'Tolls'], summary: 'Two lines,\n\nand "quotes".' },
      },
      { place: { line: 4 }, work: { title: '-ism', type: 'book' } },
    ]);
  });

  it.each([
    [
      'Authors,Author full names,Title,Year,Source title,DOI\n"Osier A.; Mill B.","Osier, Ada; Mill, Ben",Weirs,2018,Journal of Rivers,10.5555/weirs.1\n',
      'Ada',
    ],
    ['Title;Author;Year;DOI\nWeirs;Osier, Ada;2018;10.5555/weirs.1\n', 'Ada'],
    [
      'PMID,Title,Authors,Journal/Book,Publication Year,DOI\n1,Weirs,"Osier A, Mill B.",J Rivers,2018,10.5555/weirs.1\n',
      'A',
    ],
    ['Authors\tTitle\tYear\tDOI\nOsier, Ada\tWeirs\t2018\t10.5555/weirs.1\n', 'Ada'],
  ])('of databases and sheets: %s', async (text, given) => {
    const [record, ...others] = await recordsIn(text, 'csv');
    expect(recognise(text)).toBe('csv');
    expect(others).toEqual([]);
    expect(record?.work).toMatchObject({ title: 'Weirs', published: '2018', doi: work.doi });
    expect(record?.work.authors[0]).toMatchObject({ family: 'Osier' });
    expect(JSON.stringify(record?.work.authors)).toContain(`"${given}`);
  });

  it('is no text with commas', () => {
    expect(recognise('The author, the title, and the DOI 10.5555/a\n')).toBe('dois');
  });
});

it.each(['inventor', 'director', 'cartographer'])(
  'takes Zotero’s %s for the author',
  async (role) => {
    const [record] = await recordsIn(
      JSON.stringify({
        items: [
          {
            itemType: 'patent',
            title: 'Weirs',
            creators: [
              { creatorType: role, firstName: 'Ada', lastName: 'Osier' },
              { creatorType: 'contributor', firstName: 'Bo', lastName: 'Lea' },
            ],
          },
        ],
      }),
    );
    expect(record?.work.authors).toEqual([{ family: 'Osier', given: 'Ada' }]);
    const [described] = await recordsIn(`<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
<rdf:Description rdf:about="#item_1"><z:itemType>patent</z:itemType><dc:title>Weirs</dc:title>
<z:${role}s><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Osier</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></z:${role}s>
</rdf:Description></rdf:RDF>`);
    expect(described?.work.authors).toEqual([{ family: 'Osier', given: 'Ada' }]);
    expect(described?.unkept).toEqual([]);
  },
);

describe('a format that is not read', () => {
  it.each([
    ['refer', '%0 Journal Article\n%A Osier, Ada\n%T Weirs\n'],
    [
      'web-of-science',
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Osier, A\nTI Weirs\nDI 10.5555/a\nER\n',
    ],
    [
      'marc-xml',
      '<?xml version="1.0"?>\n<zs:records><marc:record><marc:datafield tag="024" ind1="7"><marc:subfield code="a">10.1000/weir</marc:subfield></marc:datafield></marc:record></zs:records>',
    ],
    ['pubmed-xml', '<?xml version="1.0"?>\n<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>'],
    [
      'word-sources',
      '<?xml version="1.0"?><b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
    ],
    ['yaml', 'references:\n- id: osier\n  title: Weirs\n'],
    ['pdf', '%PDF-1.7\n10.5555/a'],
    ['zip', 'PK\u0003\u0004word/'],
    ['html', '<!DOCTYPE html><html><p>Weirs</p></html>'],
  ])('is named as what it is: %s', async (format, text) => {
    expect(unreadFormat(text)).toBe(format);
    const events: string[] = [];
    for await (const event of readFile({ kind: 'text', text }, 0)) {
      events.push(event.kind === 'not-read' ? event.format : event.kind);
    }
    expect(events).toEqual([format]);
  });
});
