/** What a file tells and Stet does not keep is counted; what it keeps is not. */
import { describe, expect, it } from 'vitest';
import { countUnkept } from '../../utils/import/unkept';
import { recordsIn } from './read';

const samples: [format: string, text: string, unkept: unknown[]][] = [
  [
    'BibTeX',
    `@inreference{weir1911,
  title = {Weirs}, author = {Weir, Anna}, year = {1911}, volume = {3}, pages = {115--132},
  lccn = {TC555 .W4}, file = {weirs.pdf:weirs.pdf:application/pdf}, bdsk-file-1 = {YnBsaXN0},
  timestamp = {2020-01-01}, mycolour = {green}, empty = {},
}`,
    [{ kind: 'shelfMarks' }, { kind: 'attachments' }, { name: 'mycolour' }],
  ],
  [
    'RIS',
    'TY  - ENCYC\r\nTI  - Weirs\r\nVL  - 3\r\nCN  - TC555\r\nST  - W.\r\nC7  - green\r\nER  - \r\n',
    [{ kind: 'shelfMarks' }, { kind: 'shortTitles' }, { name: 'c7' }],
  ],
  [
    'CSL-JSON',
    JSON.stringify([
      { id: 'a', type: 'entry-encyclopedia', title: 'Weirs', volume: 3, 'call-number': 'TC555' },
      { id: 'b', type: 'book', title: 'Locks', 'number-of-pages': '', mycolour: 'green' },
    ]),
    [{ kind: 'shelfMarks' }, { name: 'mycolour' }],
  ],
  [
    'Zotero RDF',
    `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
<rdf:Description rdf:about="#item_1">
<z:itemType>encyclopediaArticle</z:itemType>
<dcterms:isPartOf><bib:Book><dc:title>Rivers</dc:title><prism:volume>3</prism:volume></bib:Book></dcterms:isPartOf>
<dc:title>Weirs</dc:title><bib:pages>115</bib:pages><z:shortTitle>W.</z:shortTitle>
<dc:subject><dcterms:LCC><rdf:value>TC555</rdf:value></dcterms:LCC></dc:subject>
</rdf:Description></rdf:RDF>`,
    [{ kind: 'shortTitles' }, { kind: 'shelfMarks' }],
  ],
];

const newer: typeof samples = [
  [
    'a sheet',
    `"Key","Item Type","Title","Author","Volume","Call Number","Short Title","My Colour","Rights"
"a","encyclopediaArticle","Weirs","Weir, Anna","3","TC555","W.","green",""
`,
    [{ kind: 'shelfMarks' }, { kind: 'shortTitles' }, { name: 'my colour' }],
  ],
  [
    'Zotero’s JSON',
    JSON.stringify({
      config: {},
      items: [
        {
          itemType: 'encyclopediaArticle',
          title: 'Weirs',
          volume: '3',
          callNumber: 'TC555',
          shortTitle: '',
          libraryCatalog: 'Weir Library',
          relations: {},
          mycolour: 'green',
          attachments: [{ path: 'weirs.pdf' }],
        },
      ],
    }),
    [{ kind: 'shelfMarks' }, { name: 'mycolour' }, { kind: 'attachments' }],
  ],
  [
    'PubMed’s',
    'PMID- 1234\nTI  - Weirs.\nJT  - Rivers\nVI  - 3\nPT  - Journal Article\nGR  - W-1\nSTAT- MEDLINE\n',
    [{ name: 'gr' }],
  ],
  [
    'EndNote’s XML',
    `<?xml version="1.0"?><xml><records><record><rec-number>1</rec-number>
<ref-type name="Encyclopedia">53</ref-type><titles><title>Weirs</title><short-title>W.</short-title></titles>
<volume>3</volume><call-num>TC555</call-num><custom1>green</custom1>
<urls><pdf-urls><url>internal-pdf://weirs.pdf</url></pdf-urls></urls></record></records></xml>`,
    [{ kind: 'shortTitles' }, { kind: 'shelfMarks' }, { name: 'custom1' }, { kind: 'attachments' }],
  ],
  [
    'MODS',
    `<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods>
<titleInfo><title>Weirs</title></titleInfo><part><detail type="volume"><number>3</number></detail></part>
<classification authority="lcc">TC555</classification><tableOfContents>One</tableOfContents>
</mods></modsCollection>`,
    [{ kind: 'shelfMarks' }, { name: 'tableofcontents' }],
  ],
];

describe.each([...samples, ...newer])('%s', (_, text, unkept) => {
  it('tells which of its fields are not kept', async () => {
    const records = await recordsIn(text);
    expect(records.flatMap((record) => record.unkept ?? [])).toEqual(unkept);
    expect(records[0]?.work.volume).toBe('3');
  });
});

describe('the count of what is not kept', () => {
  it('is of records, the most frequent field first', () => {
    const records = [
      { unkept: [{ name: 'mycolour' }] },
      { unkept: [{ kind: 'shelfMarks' as const }, { name: 'mycolour' }] },
      {},
      { unkept: [{ name: 'mycolour' }] },
    ];
    expect(countUnkept(records)).toEqual([
      { field: { name: 'mycolour' }, count: 3 },
      { field: { kind: 'shelfMarks' }, count: 1 },
    ]);
  });
});
