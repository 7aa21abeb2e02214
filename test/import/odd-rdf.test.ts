/** Zotero RDF as Zotero writes it, and as it comes when it is bent or spoilt. Its contents are invented. */
import { describe, expect, it } from 'vitest';
import { itemsIn, recordsIn } from './read';

describe('Zotero RDF', () => {
  const head = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/">`;

  it('as Zotero writes it, with nested collections, notes and both kinds of tags', async () => {
    const [record, ...rest] = await recordsIn(`${head}
<bib:BookSection rdf:about="https://example.org/entry?a=1&amp;b=2">
  <z:itemType>bookSection</z:itemType>
  <dcterms:isPartOf><bib:Book><dc:title>Invented Lexicon</dc:title><dc:identifier>ISBN 9780000000002</dc:identifier></bib:Book></dcterms:isPartOf>
  <bib:authors><rdf:Seq>
    <rdf:li><foaf:Person><foaf:surname>Quill</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li>
    <rdf:li><foaf:Person><foaf:surname>Institute of Quills</foaf:surname></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <dcterms:isReferencedBy rdf:resource="#item_2"/>
  <link xmlns="http://purl.org/rss/1.0/modules/link/" rdf:resource="#item_3"/>
  <dc:subject>mine</dc:subject>
  <dc:subject><z:AutomaticTag><rdf:value>theirs</rdf:value></z:AutomaticTag></dc:subject>
  <dc:title>An &lt;entry&gt;</dc:title>
  <dc:date>26 March 2019</dc:date>
  <dc:identifier><dcterms:URI><rdf:value>https://example.org/entry?a=1&amp;b=2</rdf:value></dcterms:URI></dc:identifier>
  <dc:identifier>DOI 10.1000/ABC</dc:identifier>
  <dc:description>Citation Key: quill2019&#10;Seen in the archive.</dc:description>
</bib:BookSection>
<bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</rdf:value></bib:Memo>
<z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
<z:Collection rdf:about="#collection_1"><dc:title>Thesis</dc:title><dcterms:hasPart rdf:resource="#collection_2"/></z:Collection>
<z:Collection rdf:about="#collection_2"><dc:title>Chapter 2</dc:title><dcterms:hasPart rdf:resource="https://example.org/entry?a=1&amp;b=2"/></z:Collection>
</rdf:RDF>`);
    expect(rest).toEqual([]);
    expect(record).toMatchObject({
      place: { line: 6 },
      key: 'quill2019',
      tags: ['mine'],
      collections: [['Thesis', 'Chapter 2']],
      note: 'Seen in the archive.\n\nOne & two.\nThree.',
      work: {
        type: 'entry-encyclopedia',
        title: 'An <entry>',
        authors: [{ family: 'Quill', given: 'Ada' }, { literal: 'Institute of Quills' }],
        containerTitle: 'Invented Lexicon',
        isbn: '9780000000002',
        doi: '10.1000/abc',
        url: 'https://example.org/entry?a=1&b=2',
        keywords: ['theirs'],
        published: '2019-03-26',
      },
    });
  });

  it('whose collections stand in a ring', async () => {
    const [record] = await recordsIn(`${head}
<bib:Document rdf:about="#i"><z:itemType>webpage</z:itemType><dc:title>T</dc:title></bib:Document>
<z:Collection rdf:about="#a"><dc:title>A</dc:title><dcterms:hasPart rdf:resource="#b"/><dcterms:hasPart rdf:resource="#i"/></z:Collection>
<z:Collection rdf:about="#b"><dc:title>B</dc:title><dcterms:hasPart rdf:resource="#a"/></z:Collection>
</rdf:RDF>`);
    expect(record?.collections[0]?.at(-1)).toBe('A');
  });

  it('that ends too early, at its line', async () => {
    const items = await itemsIn(
      `${head}\n<bib:Document rdf:about="#i">\n<dc:title>T</dc:titel>`,
      'zotero-rdf',
    );
    expect(items).toMatchObject([{ kind: 'unreadable', line: 7 }]);
  });

  it('that would unfold without an end', async () => {
    const items = await itemsIn(
      '<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<rdf:RDF/>',
      'zotero-rdf',
    );
    expect(items).toEqual([{ kind: 'unreadable', line: 2, problem: { kind: 'document-type' } }]);
  });
});
