import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationWords, inverted, issued, people } from '../../../utils/export/citation';
import { sanitize, toLine, toLines } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { csv } from '../../../utils/export/formats/csv';
import { anyText, bare, crowd, superseded, types, variant } from '../items';
import { file } from '../written';

/** Rows by their header, as a spreadsheet would read them. Throws where the CSV is malformed. */
async function rows(items: readonly ExportItem[]): Promise<Record<string, string>[]> {
  return parse(await file(csv, items), { bom: true, columns: true, record_delimiter: '\r\n' });
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
const disarmed = (cell = ''): string => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '');

describe('csv', () => {
  it('begins with a byte-order mark and Zotero’s columns in their order', async () => {
    const head = await file(csv, []);
    expect(head.startsWith('\uFEFF"Key","Item Type","Publication Year","Author","Title",')).toBe(
      true,
    );
    expect(head).toContain(
      '"Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added",' +
        '"Date Modified","Access Date","Pages",',
    );
    expect(head).toContain('"Link Attachments","Manual Tags","Automatic Tags","Editor",');
    expect(head.endsWith('"Committee","History","Legislative Body"\r\n')).toBe(true);
    expect(head.split(',')).toHaveLength(87);
  });

  it('writes every field of an encyclopedia entry', async () => {
    const filled = Object.entries((await rows([superseded]))[0] ?? {}).filter(
      ([, cell]) => cell !== '',
    );
    expect(Object.fromEntries(filled)).toEqual({
      Key: 'harrowtidm2014',
      'Item Type': 'encyclopediaArticle',
      'Publication Year': '2018',
      Author: 'Harrow, Ines; van der Meer, Joost; Institute for Mills, Weirs and Locks',
      Title: 'Tidal Mills and NATO: A History',
      'Publication Title': 'Invented Research Encyclopedia of Tidal Studies',
      ISBN: '9780000000002',
      ISSN: '1234-5679',
      DOI: '10.1093/acrefore/9780000000002.013.77',
      Url: superseded.capture.url,
      'Abstract Note': 'Tidal mills ground 50% of the grain.\n\nA second paragraph follows.',
      Date: '2018-11',
      'Date Added': '2019-09-16',
      'Access Date': '2019-09-16',
      Publisher: 'Taylor and Fenwick',
      Language: 'en-GB',
      Extra:
        `Superseded: replaced on 2019-03-26 by ${superseded.issues[0]?.successor}\n` +
        'Original Date: 2014-03-01',
      Notes: 'Compare with the mill at Eling.\nAsk Joost.',
      'Manual Tags': 'to read; nato',
      'Automatic Tags': 'mills; tides, spring; NATO',
      Editor: 'Quill, Ada',
      Version: '0',
    });
  });

  it('leaves out what is unknown, and never takes the day of access for a date', async () => {
    const filled = Object.entries((await rows([bare]))[0] ?? {}).filter(([, cell]) => cell !== '');
    expect(Object.fromEntries(filled)).toEqual({
      Key: 'anon',
      'Item Type': 'webpage',
      Title: 'Untold',
      Url: 'https://example.org/',
      'Date Added': '2020-02-29',
      'Access Date': '2020-02-29',
    });
  });

  it('names each type as Zotero does', async () => {
    const read = await rows(types.map((type) => variant({ type })));
    expect(read.map((row) => row['Item Type'])).toEqual([
      'encyclopediaArticle',
      'bookSection',
      'journalArticle',
      'preprint',
      'book',
      'webpage',
    ]);
  });

  it('lets no cell begin as a formula, whatever it holds', async () => {
    const cells = (await rows(crowd(200, 11))).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => cell.startsWith("'=cmd"))).not.toEqual([]);
    expect(cells.filter((cell) => /^[\s=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('comes back field by field, whatever the texts hold', async () => {
    const items = crowd(200, 13);
    const read = await rows(items);
    expect(read).toHaveLength(items.length);
    items.forEach((item, at) => {
      const { capture } = item;
      const written = Object.fromEntries(
        Object.entries(read[at] ?? {}).map(([column, cell]) => [column, disarmed(cell)]),
      );
      expect(written).toMatchObject({
        Key: item.key,
        Author: people(capture.authors).map(inverted).join('; '),
        Title: toLine(capture.title),
        'Publication Title': toLine(capture.containerTitle ?? ''),
        DOI: capture.doi ?? '',
        Url: capture.url,
        'Abstract Note': toLines(capture.summary ?? '').join('\n\n'),
        Date: issued(capture) ?? '',
        Notes: sanitize(item.note).trim(),
        'Manual Tags': citationWords(item.tags).join('; '),
        'Automatic Tags': citationWords(capture.keywords).join('; '),
        Editor: people(capture.editors).map(inverted).join('; '),
      });
    });
  });

  it('brings any title back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (title) => {
        const cell = (await rows([variant({ title })]))[0]?.Title ?? '';
        expect([toLine(title), `'${toLine(title)}`]).toContain(cell);
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { seed: 7 },
    );
  });
});
