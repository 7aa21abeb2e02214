import { describe, expect, it } from 'vitest';
import { verdictTold } from '../../utils/bibliography/file-verdict';
import { moreSevere, type Verdict } from '../../utils/bibliography/verdict';
import { recordsIn } from '../import/read';

/** What a file says against its one record. */
async function told(text: string): Promise<Verdict | undefined> {
  const [record] = await recordsIn(text);
  return record && verdictTold(record);
}

const retracted = {
  kind: 'retracted',
  by: 'file',
  supersession: { evidence: { text: 'Retracted on 2020-01-02' }, date: '2020-01-02' },
};
const said = 'Retracted on 2020-01-02';
const memo = (note: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:z="http://www.zotero.org/namespaces/export#">
  <bib:Article rdf:about="https://example.org/a">
    <z:itemType>journalArticle</z:itemType><dc:title>Weirs</dc:title>
    <dcterms:isReferencedBy rdf:resource="#n"/></bib:Article>
  <bib:Memo rdf:about="#n"><rdf:value>${note}</rdf:value></bib:Memo></rdf:RDF>`;

describe('a file says against its own work', () => {
  it.each([
    ['a note of RIS', `TY  - JOUR\r\nTI  - Weirs\r\nN1  - ${said}\r\nER  - `],
    ['a note of CSL-JSON', `[{"title":"Weirs","note":"Version 0. ${said}"}]`],
    ['an annotation of CSL-JSON', `[{"title":"Weirs","annote":"Mine.\\n${said}"}]`],
    ['a note of BibTeX', `@misc{a, title={Weirs}, note={Version 0. ${said}}}`],
    ['an annotation of BibTeX', `@misc{a, title={Weirs}, annote={${said}.}}`],
    ['a note behind other words', `@misc{a, title={Weirs}, note={In German. ${said}}}`],
    ['a note of Zotero’s', memo(`&lt;p&gt;${said}&lt;/p&gt;`)],
  ])('in %s', async (_, text) => {
    expect(await told(text)).toMatchObject(retracted);
  });

  it.each([
    ['RETRACTED: On weirs', 'retracted'],
    ['RETRACTED ARTICLE: On weirs', 'retracted'],
    ['Retracted chapter: On weirs', 'retracted'],
    ['[Withdrawn] On weirs', 'withdrawn'],
    ['Withdrawn: a life', undefined],
    ['Retracted vowels in Estonian: a survey', undefined],
    ['On articles that were RETRACTED: a count', undefined],
  ])('in its title: %s', async (title, kind) => {
    expect((await told(`TY  - JOUR\r\nTI  - ${title}\r\nER  - `))?.kind).toBe(kind);
  });

  it.each([
    'He stood for the seat. Withdrawn. Then he left',
    'It was retracted on 2020-01-02',
    'See Retracted on 2020-01-02',
    'Superseded by events',
  ])('no more than Stet’s own words: %s', async (note) => {
    expect(await told(`TY  - JOUR\r\nTI  - Weirs\r\nN1  - ${note}\r\nER  - `)).toBeUndefined();
  });

  it('the gravest first', async () => {
    const note = `Superseded by a newer version. Withdrawn in 2021. ${said}`;
    expect(await told(`@misc{a, title={Weirs}, note={${note}}}`)).toMatchObject(retracted);
  });
});

describe('of two verdicts', () => {
  const lapsed = (kind: 'superseded' | 'retracted', by: 'file' | 'crossref'): Verdict => ({
    kind,
    by,
    supersession: { grade: 'stated', evidence: { text: '', url: '' } },
  });
  const stands: Verdict = { kind: 'stands', by: 'crossref' };
  const older: Verdict = { kind: 'unknown', why: 'older-date' };
  const mute: Verdict = { kind: 'unknown', why: 'not-on-record' };

  it.each([
    ['what a file says, and a registry does not', lapsed('superseded', 'file'), stands],
    ['a registry’s word', lapsed('superseded', 'crossref'), lapsed('superseded', 'file')],
    [
      'the graver, though it is the file’s',
      lapsed('retracted', 'file'),
      lapsed('superseded', 'crossref'),
    ],
    ['that an older version is cited', older, stands],
    ['that an older version was replaced', lapsed('superseded', 'crossref'), older],
    ['that an older version is cited, where nobody knows more', older, mute],
    ['what a registry has on record', stands, mute],
  ])('%s', (_, better, worse) => {
    expect(moreSevere(better, worse)).toBe(better);
    expect(moreSevere(worse, better)).toBe(better);
  });
});
