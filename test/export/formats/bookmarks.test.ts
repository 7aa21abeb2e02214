import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { citedKeywords, issueStatements } from '../../../utils/export/citation';
import { toLine } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { bookmarks } from '../../../utils/export/formats/bookmarks';
import { bare, crowd, current, retracted, superseded, variant } from '../items';
import { file } from '../written';

interface Bookmark {
  /** Names of the folders around it, the outermost first. */
  folders: string[];
  link: HTMLAnchorElement;
  description: string;
}

/** Bookmarks as a browser imports them: by the nesting of lists, each after its folder's heading. */
async function read(items: readonly ExportItem[]): Promise<Bookmark[]> {
  const { window } = new JSDOM(await file(bookmarks, items));
  const { document, HTMLElement, HTMLAnchorElement } = window;
  return [...document.querySelectorAll('a')].flatMap((link): Bookmark[] => {
    if (!(link instanceof HTMLAnchorElement)) return [];
    const folders: string[] = [];
    for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
      const heading = list.parentElement?.querySelector(':scope > h3');
      if (heading instanceof HTMLElement) folders.unshift(heading.textContent ?? '');
    }
    const next = link.closest('dt')?.nextElementSibling;
    const description = next?.tagName === 'DD' ? (next.firstChild?.textContent ?? '') : '';
    return [{ folders, link, description: description.trim() }];
  });
}

describe('bookmarks', () => {
  it('begin as every browser expects of them', async () => {
    const text = await file(bookmarks, [superseded]);
    expect(text.startsWith('<!DOCTYPE NETSCAPE-Bookmark-file-1>\n')).toBe(true);
    expect(text).toContain('<DL><p>\n    <DT><H3>Thesis</H3>\n    <DL><p>\n');
    expect(text.endsWith('</DL><p>\n')).toBe(true);
  });

  it('hold address, day, tags and what is known of the version', async () => {
    const [bookmark] = await read([retracted]);
    expect(bookmark?.link.textContent).toBe('Tidal Mills and NATO: A History');
    expect(bookmark?.link.getAttribute('href')).toBe(retracted.capture.url);
    expect(bookmark?.link.getAttribute('add_date')).toBe(String(Date.UTC(2019, 8, 16) / 1000));
    expect(bookmark?.link.getAttribute('tags')).toBe('mills,tides spring,NATO,to read');
    expect(bookmark?.description).toContain('Retracted on 2020-01-02. Superseded: replaced on');
  });

  it('stand in the folder of each collection, and outside where there is none', async () => {
    const found = await read([
      superseded,
      { ...current, collections: [['Thesis'], ['Read / later']] },
      bare,
    ]);
    expect(found.map(({ folders }) => folders)).toEqual([
      ['Thesis', 'Chapter 2'],
      ['Thesis'],
      ['Read / later'],
      [],
    ]);
  });

  it('come back, whatever the texts hold', async () => {
    const items = crowd(200, 37);
    const all = await read(items);
    for (const item of items) {
      const own = all.filter(({ link }) => link.getAttribute('href') === item.capture.url);
      const paths = item.collections.map((names) => names.map(toLine).filter(Boolean).join('\n'));
      expect(new Set(own.map(({ folders }) => folders.join('\n')))).toEqual(
        new Set(paths.length > 0 ? paths : ['']),
      );
      for (const { link, description } of own) {
        expect(toLine(link.textContent ?? '')).toBe(toLine(item.capture.title));
        const tags = citedKeywords(item).map((word) => toLine(word.replaceAll(',', ' ')));
        expect((link.getAttribute('tags') ?? '').split(',').map(toLine).filter(Boolean)).toEqual(
          tags.filter(Boolean),
        );
        for (const statement of issueStatements(item)) {
          expect(toLine(description)).toContain(statement);
        }
      }
    }
  }, 30_000);

  it('never lead to a script', async () => {
    const [bookmark] = await read([variant({ url: 'javascript:alert(1)' })]);
    expect(bookmark).toBeUndefined();
  });
});
