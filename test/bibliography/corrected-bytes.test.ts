/** A corrected file differs from the reader's where it was corrected, and in no byte else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedBytes, correctedFile } from '../../utils/bibliography/corrected-file';
import type { CheckedWork, Verdict } from '../../utils/bibliography/verdict';
import { decode } from '../../utils/import/decode';
import { type RecordFormat, recognise } from '../../utils/import/detect-format';
import { encode, misfits } from '../../utils/import/encode';
import { fileWork } from '../../utils/import/to-capture';
import { recordsIn } from '../import/read';

const verdict: Verdict = {
  kind: 'superseded',
  by: 'crossref',
  supersession: {
    grade: 'registered',
    evidence: { text: 'updated-by: New version', url: 'https://api.crossref.org/works/x' },
    date: '2019-03-26',
    successor: 'https://doi.org/10.5555/new.2',
  },
};

async function corrected(text: string, format = recognise(text) as RecordFormat) {
  const records = await recordsIn(text, format);
  const works = records.map((record): CheckedWork => {
    const isOld = /10\.5555\/old/.test(`${record.work.doi} ${record.work.url}`);
    return {
      work: fileWork(record),
      verdict: isOld ? verdict : { kind: 'stands', by: 'crossref' },
    };
  });
  return correctedFile(text, format, works).text;
}

/** Bytes of an ASCII text in which each '¤' stands for the one byte given. */
const withByte = (text: string, byte: number, mark: readonly number[] = []) =>
  new Uint8Array([...mark, ...[...text].map((sign) => (sign === '¤' ? byte : sign.charCodeAt(0)))]);

describe('a corrected file keeps its encoding', () => {
  const bib = '@inreference{m¤ller, title={W},\r\n  doi={10.5555/old}}\r\n@book{b, title={¤}}\r\n';

  it.each([
    ['Windows’ Western one', withByte(bib, 0xfc)],
    ['one that JabRef names', withByte(`% Encoding: ISO8859_2\r\n${bib}`, 0xf8)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${bib}`)],
    ['UTF-8', new TextEncoder().encode(bib)],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...withByte([...bib].join('\0'), 0xfc), 0])],
    [
      'UTF-16, the larger byte first',
      new Uint8Array([0xfe, 0xff, 0, ...withByte([...bib].join('\0'), 0xfc)]),
    ],
  ])('%s', async (_, bytes) => {
    const file = decode(bytes);
    expect(encode(file.text, file)).toEqual(bytes);
    const text = await corrected(file.text);
    const result = correctedBytes(text, 'bibtex', file);
    expect(result).toMatchObject({ misfits: [], isOtherwiseEncoded: false });
    expect(decode(result.bytes)).toEqual({ ...file, text });
    expect(text).toContain('10.5555/new.2');
    // What stands around the record is the file's own, byte for byte.
    const tail = bytes.slice(-20);
    expect(result.bytes.slice(-20)).toEqual(tail);
    expect(result.bytes.slice(0, 30)).toEqual(bytes.slice(0, 30));
  });

  it('of any encoding that the platform knows', () => {
    const labels = [
      'windows-1252',
      'windows-1251',
      'iso-8859-2',
      'iso-8859-15',
      'koi8-r',
      'macintosh',
      'shift_jis',
      'euc-kr',
      'big5',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.uint8Array({ maxLength: 200 }), (label, bytes) => {
        const text = new TextDecoder(label).decode(bytes).replaceAll('\ufffd', '');
        const encoding = { encoding: label, hasMark: false };
        const again = encode(text, encoding);
        if (!again) return expect(misfits(text, encoding)).not.toEqual([]);
        expect(new TextDecoder(label).decode(again)).toBe(text);
      }),
    );
  });
});

describe('a sign that the encoding has not', () => {
  const western = { encoding: 'iso-8859-1', hasMark: false };

  it.each([
    ['bibtex', 'note = {Dvořák}', 'note = {Dvo{\\v{r}}\u00e1k}'],
    ['csl', '{"note":"Dvořák"}', '{"note":"Dvo\\u0159\u00e1k"}'],
    ['zotero-rdf', '<a>Dvořák</a>', '<a>Dvo&#345;\u00e1k</a>'],
  ] as const)('is spelled as %s can', (format, text, written) => {
    const { bytes, ...told } = correctedBytes(text, format, western);
    expect(told).toEqual({ misfits: ['ř'], isOtherwiseEncoded: false });
    expect(new TextDecoder('iso-8859-1').decode(bytes)).toBe(written);
  });

  it('makes a file of a format that cannot UTF-8, and that is told', () => {
    const { bytes, ...told } = correctedBytes('N1  - Dvořák', 'ris', western);
    expect(told).toEqual({ misfits: ['ř'], isOtherwiseEncoded: true });
    expect(new TextDecoder().decode(bytes)).toBe('N1  - Dvořák');
  });
});

describe('a corrected text', () => {
  it('has every mention put right, each as it was written', async () => {
    const text =
      'See https://doi.org/10.5555/old?x=1, [10.5555/old](https://doi.org/10.5555/old) and doi:10.5555/OLD; also 10.5555/other;10.5555%2Fold.\n';
    expect(await corrected(text, 'dois')).toBe(
      'See https://doi.org/10.5555/new.2?x=1, [10.5555/new.2](https://doi.org/10.5555/new.2) and doi:10.5555/new.2; also 10.5555/other;10.5555%2Fnew.2.\n',
    );
  });

  it.each([
    [
      'csv',
      'Title,Author,DOI,Url\n"Weirs, old","Osier, Ada",10.5555/old,https://doi.org/10.5555/old\nTolls,,10.5555/other,\n',
      'Title,Author,DOI,Url\n"Weirs, old","Osier, Ada",10.5555/new.2,https://doi.org/10.5555/new.2\nTolls,,10.5555/other,\n',
    ],
    [
      'endnote-xml',
      '<xml><records><record><rec-number>1</rec-number><titles><title>Weirs</title></titles><electronic-resource-num>10.5555/old</electronic-resource-num></record></records></xml>',
      '<xml><records><record><rec-number>1</rec-number><titles><title>Weirs</title></titles><electronic-resource-num>10.5555/new.2</electronic-resource-num></record></records></xml>',
    ],
    [
      'nbib',
      'PMID- 1\nTI  - Weirs\nLID - 10.5555/old [doi]\n\nPMID- 2\nTI  - Tolls\n',
      'PMID- 1\nTI  - Weirs\nLID - 10.5555/new.2 [doi]\n\nPMID- 2\nTI  - Tolls\n',
    ],
    [
      'zotero-json',
      '[{"itemType":"book","title":"Weirs","DOI":"10.5555/old"},{"itemType":"book","title":"Tolls"}]',
      '[{"itemType":"book","title":"Weirs","DOI":"10.5555/new.2"},{"itemType":"book","title":"Tolls"}]',
    ],
  ] as const)('of %s has its identifiers put right alone', async (format, text, expected) => {
    expect(await corrected(text, format)).toBe(expected);
  });
});
