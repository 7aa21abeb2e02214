/** Quotes in the formats that have no place of their own for them. */
import { describe, expect, it } from 'vitest';
import { csl } from '../../utils/export/formats/csl';
import { markdown } from '../../utils/export/formats/markdown';
import { obsidian } from '../../utils/export/formats/obsidian';
import { zoteroRdf } from '../../utils/export/formats/zotero-rdf';
import { zoteroItem } from '../../utils/zotero/item';
import { quoted } from './items';
import { file, readable } from './written';

const words = 'ground 50% of the grain';

describe('a quote and the note on it', () => {
  it('is a quotation with its note beneath in Markdown and Obsidian', async () => {
    for (const format of [markdown, obsidian]) {
      expect(await readable(format, [quoted])).toContain(
        `**Quotes**\n\n> ${words}\n\nOf \\*which\\* grain?`,
      );
    }
  });

  it('follows the note in CSL-JSON, for programs that read either of its notes', async () => {
    const [item] = JSON.parse(await file(csl, [quoted]));
    const both = `${quoted.note}\n\n“${words}”\n\nOf *which* grain?`;
    expect(item.annote).toBe(both);
    expect(item.note).toContain(`“${words}” Of *which* grain?`);
  });

  it('is a quotation in the note that Zotero gets, by file and at once', async () => {
    const html = `<blockquote><p>${words}</p></blockquote>\n<p>Of *which* grain?</p>`;
    expect(zoteroItem(quoted).notes[0]?.note).toContain(html);
    const rdf = await file(zoteroRdf, [quoted]);
    expect(rdf).toContain('&lt;blockquote&gt;&lt;p&gt;ground 50% of the grain&lt;/p&gt;');
    const noteless = { ...quoted, note: '' };
    expect(zoteroItem(noteless).notes).toEqual([{ note: html }]);
  });

  it('is left out with the notes', async () => {
    expect(await file(markdown, [quoted], { notes: false })).not.toContain('Quotes');
    expect(await file(csl, [quoted], { notes: false })).not.toContain('of the grain”');
  });
});
