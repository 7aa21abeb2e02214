import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inverted, people } from '../../../utils/export/citation';
import { toLine } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { obsidian } from '../../../utils/export/formats/obsidian';
import { crowd, retracted, superseded, variant } from '../items';
import { bytes } from '../written';

/** The notes of a zip by the names of their files. */
async function notes(items: readonly ExportItem[]): Promise<Map<string, string>> {
  const files = Object.entries(unzipSync(await bytes(obsidian, items)));
  return new Map(files.map(([name, text]) => [name, strFromU8(text)]));
}

const properties = (note: string): Record<string, unknown> =>
  parse(/^---\n([\s\S]*?)^---\n/m.exec(note)?.[1] ?? '');

describe('obsidian', () => {
  it('gives each entry a note with its properties at the head', async () => {
    const [[name, note] = ['', '']] = await notes([retracted]);
    expect(name).toBe('Tidal Mills and NATO A History (harrowtidm2014).md');
    expect(properties(note)).toMatchObject({
      citekey: 'harrowtidm2014',
      title: 'Tidal Mills and NATO: A History',
      authors: ['Harrow, Ines', 'van der Meer, Joost', 'Institute for Mills, Weirs and Locks'],
      standing: 'retracted',
      retracted: '2020-01-02',
      superseded: '2019-03-26',
      collections: ['Thesis/Chapter 2'],
      tags: ['to-read', 'nato'],
    });
    expect(note).toContain('\n# Tidal Mills and NATO: A History\n\nHarrow, Ines;');
    expect(note).toContain('> **Retracted on 2020-01-02**\n>\n> The editors have retracted');
    expect(note).toContain('**Note**\n\nCompare with the mill at Eling.');
  });

  it('names files as every system takes them, none twice', async () => {
    const items = [
      ...crowd(200, 47).map((item, at) => ({ ...item, key: at % 2 ? 'Same' : 'same' })),
      ...['鍵', '🗝', 'k'].map((sign) => ({
        ...variant({ title: '🏰'.repeat(99) }),
        key: sign.repeat(99),
      })),
    ];
    const names = [...(await notes(items)).keys()];
    expect(names).toHaveLength(items.length);
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(
      names.length,
    );
    for (const name of names) {
      expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}]+\.md$/u);
      expect(name).not.toMatch(/^[. ]|[. ]\.md$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(Buffer.byteLength(name)).toBeLessThan(256);
    }
  });

  it('keeps the names of devices and of hidden files from standing at the front', async () => {
    const titles = ['CON.', 'nul', '.htaccess', '..', '   ', '', 'a'.repeat(999), '漢'.repeat(999)];
    const names = [...(await notes(titles.map((title) => variant({ title })))).keys()];
    expect(names).toHaveLength(titles.length);
    expect(names.slice(0, 3)).toEqual([
      '_CON. (harrowtidm2014).md',
      'nul (harrowtidm2014).md',
      'htaccess (harrowtidm2014).md',
    ]);
  });

  it('comes back, whatever the texts hold', async () => {
    const items = crowd(200, 53);
    const byKey = new Map(
      [...(await notes(items)).values()].map((note) => [properties(note).citekey, note]),
    );
    for (const item of items) {
      const read = properties(byKey.get(item.key) ?? '');
      expect(read.title ?? '').toBe(toLine(item.capture.title));
      expect(read.authors ?? []).toEqual(people(item.capture.authors).map(inverted));
      expect(read.standing).toBe(item.issues[0]?.kind);
    }
  });

  it('is dated by the day of the export, so that the same library gives the same file', async () => {
    expect(await bytes(obsidian, [superseded])).toEqual(await bytes(obsidian, [superseded]));
  });
});
