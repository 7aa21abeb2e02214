import { describe, expect, it } from 'vitest';
import { correctedFile } from '../../utils/bibliography/corrected-file';
import type { CheckedWork, Verdict } from '../../utils/bibliography/verdict';
import { recognise } from '../../utils/import/detect-format';
import { fileWork } from '../../utils/import/to-capture';
import { recordsIn } from '../import/read';

const successor = 'https://doi.org/10.1000/new.2';

const superseded: Verdict = {
  kind: 'superseded',
  by: 'crossref',
  supersession: {
    grade: 'registered',
    evidence: {
      text: 'updated-by: New version',
      url: 'https://api.crossref.org/works/10.1000%2Fold',
    },
    date: '2019-03-26',
    successor,
  },
};
const retracted: Verdict = {
  kind: 'retracted',
  by: 'crossref',
  supersession: { grade: 'registered', evidence: { text: 'x', url: 'https://example.org/' } },
};

/** A text corrected, each of its works with the verdict of its place; the lines that are new in it. */
async function corrected(text: string, ...verdicts: Verdict[]) {
  const format = recognise(text);
  if (format === undefined || format === 'backup') throw new Error('no records');
  const records = await recordsIn(text, format);
  const works = records.map((record, at): CheckedWork => {
    return { work: fileWork(record), verdict: verdicts[at] ?? { kind: 'stands', by: 'crossref' } };
  });
  const result = correctedFile(text, format, works);
  const was = new Set(text.split(/\r?\n/));
  const now = new Set(result.text.split(/\r?\n/));
  return {
    ...result,
    added: [...now].filter((line) => !was.has(line)),
    removed: [...was].filter((line) => !now.has(line)),
    changes: result.corrected.map(({ changes }) => changes.map(({ field }) => field)),
  };
}

const moved = 'Updated from https://doi.org/10.1000/old, which was replaced on 2019-03-26';

describe('a corrected file', () => {
  it('is the file itself where all stands', async () => {
    const text = '@book{a, title={T}, doi={10.1000/old}}\n';
    expect(await corrected(text)).toMatchObject({ text, corrected: [] });
  });

  it.each([
    [
      'BibTeX in braces, with its own alignment',
      '@book{a,\n  title = {T},\n  doi   = {10.1000/old},\n  note  = "See ch. 2"\n}\n',
      ['  doi   = {10.1000/new.2},', `  note  = "See ch. 2. ${moved}"`],
    ],
    [
      'BibTeX on one line, in parentheses',
      '@book(a, title = "A, {B} = C", doi = "10.1000/old")\n@book{b, title={Untouched}}\n',
      [`@book(a, title = "A, {B} = C", doi = {10.1000/new.2}, note = {${moved}})`],
    ],
    [
      'BibTeX with a joined note and a closing comma',
      '@string{s = {x}}\n@book{a,\n\ttitle = {T},\n\tdoi = {10.1000/old},\n\tnote = s # {y},\n}\n',
      ['\tdoi = {10.1000/new.2},', `\tnote = s # {y} # {. ${moved}},`],
    ],
    [
      'RIS',
      'TY  - JOUR\r\nTI  - T\r\nDO  - 10.1000/old\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - U\r\nER  - \r\n',
      ['DO  - 10.1000/new.2', `N1  - ${moved}`],
    ],
    [
      'RIS without an end',
      'TY  - JOUR\nDO  - 10.1000/old\n',
      ['DO  - 10.1000/new.2', `N1  - ${moved}`],
    ],
    [
      'CSL-JSON over several lines',
      '[\n  {\n    "title": "T",\n    "DOI": "10.1000/old"\n  },\n  { "title": "U" }\n]\n',
      ['    "DOI": "10.1000/new.2",', `    "note": "${moved}"`],
    ],
    [
      'Zotero RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/">\n' +
        '  <rdf:Description rdf:about="#i">\n    <z:itemType>book</z:itemType>\n    <dc:title>T</dc:title>\n    <dc:identifier>DOI 10.1000/old</dc:identifier>\n  </rdf:Description>\n</rdf:RDF>\n',
      [
        '    <dc:identifier>DOI 10.1000/new.2</dc:identifier>',
        `    <dc:description>${moved}</dc:description>`,
      ],
    ],
    ['a text', 'As (doi:10.1000/old) has it.\nAnd more.\n', ['As (doi:10.1000/new.2) has it.']],
  ])('of %s differs in these lines alone', async (_, text, lines) => {
    const { added, text: now } = await corrected(text, superseded);
    expect(added).toEqual(lines);
    // What was put right is read as such.
    const [record] = await recordsIn(now);
    expect(record?.work.doi).toBe('10.1000/new.2');
    expect(await recordsIn(now)).toHaveLength((await recordsIn(text)).length);
  });

  const address = 'https://mills.example.org/entries/mill-12';
  const other = `${address}3`;

  it.each([
    [
      'CSV',
      `Title,DOI,Url,Extra\nT,10.1000/old,${address},"see ${other}, ${address}."\nU,10.1000/two,,\n`,
    ],
    [
      'EndNote XML',
      `<?xml version="1.0"?><xml><records><record><ref-type name="Book">6</ref-type><titles><title>T</title></titles><electronic-resource-num>10.1000/old</electronic-resource-num><urls><related-urls><url>${address}</url></related-urls></urls><notes>see ${other}, ${address}.</notes></record></records></xml>`,
    ],
    [
      'Zotero’s JSON with escaped slashes',
      `{"items":[{"itemType":"book","title":"T","DOI":"10.1000\\/old","url":"${address.replaceAll('/', '\\/')}","extra":"see ${other}, ${address}."}]}`,
    ],
  ])('of %s replaces whole addresses, and no part of a longer one', async (_, text) => {
    const { text: now, changes } = await corrected(text, superseded);
    const plain = now.replaceAll('\\/', '/');
    expect(changes[0]).toContain('doi');
    expect(plain).not.toContain('10.1000/old');
    expect(plain).toContain(`see ${other}, ${successor}.`);
    expect(now.includes('\\/')).toBe(text.includes('\\/'));
    expect((await recordsIn(now))[0]?.work).toMatchObject({ doi: '10.1000/new.2', url: successor });
  });

  it('keeps an item of CSL-JSON on its line', async () => {
    const text = '[{"title":"T","DOI":"10.1000/old","URL":"https://doi.org/10.1000/old"}]';
    const { text: now, changes } = await corrected(text, superseded);
    expect(now).not.toContain('\n');
    expect(JSON.parse(now)[0]).toEqual({
      title: 'T',
      DOI: '10.1000/new.2',
      URL: successor,
      note: moved,
    });
    expect(changes).toEqual([['doi', 'url', 'note']]);
  });

  it('gives what was retracted a note, and leaves its address', async () => {
    const { added } = await corrected('@book{a,\n  doi = {10.1000/old}\n}', retracted);
    expect(added).toEqual(['  doi = {10.1000/old},', '  note = {Retracted}']);
  });

  it('adds nothing that the file itself says', async () => {
    for (const note of ['note = {Mine. Retracted on 2020-01-02}', 'annote = {Retracted}']) {
      const { added } = await corrected(
        `@book{a,\n  doi = {10.1000/old},\n  ${note}\n}`,
        retracted,
      );
      expect(added).toEqual([]);
    }
  });

  it('drops a sentence of Stet’s own that is true no longer', async () => {
    const said = `Superseded: replaced on 2019-03-26 by ${successor}`;
    const { text } = await corrected(
      `TY  - JOUR\r\nTI  - T\r\nDO  - 10.1000/old\r\nN1  - ${said}\r\nN1  - Mine.\r\nER  - \r\n`,
      superseded,
    );
    expect(text).not.toContain(said);
    const [record] = await recordsIn(text);
    expect(record).toMatchObject({ issues: [], note: `Mine.\n\n${moved}` });
  });

  it('counts a version on where the newer address tells its number', async () => {
    const latest = 'https://arxiv.org/abs/2101.00001v3';
    const verdict: Verdict = {
      ...superseded,
      supersession: { ...superseded.supersession, successor: latest },
    };
    const { added } = await corrected(
      '@online{a,\n  url = {https://arxiv.org/abs/2101.00001v2},\n  version = {2},\n}',
      verdict,
    );
    expect(added).toEqual([
      `  url = {${latest}},`,
      '  version = {3},',
      '  note = {Updated from https://arxiv.org/abs/2101.00001v2, which was replaced on 2019-03-26},',
    ]);
  });
});
