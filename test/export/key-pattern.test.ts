import { describe, expect, it } from 'vitest';
import { assignKeys } from '../../utils/export/assign-keys';
import type { ExportItem } from '../../utils/export/format';
import { parseKeyPattern } from '../../utils/export/key-pattern';
import { bare, crowd, current, superseded, variant } from './items';

function key(pattern: string, item: ExportItem = superseded): string {
  const parsed = parseKeyPattern(pattern);
  return parsed.kind === 'pattern' ? parsed.keyOf(item) : `bad: ${parsed.part}`;
}

async function keys(pattern: string, items: readonly ExportItem[]): Promise<string[]> {
  const list: string[] = [];
  for await (const item of assignKeys(items, pattern)) list.push(item.key);
  return list;
}

describe('parseKeyPattern', () => {
  it.each([
    ['auth.lower + shorttitle(3,3) + year', 'harrowTidalMillsNato2018'],
    ['auth', 'Harrow'],
    ['auth(4).upper', 'HARR'],
    ['authors(2)', 'HarrowVandermeer'],
    ['authors', 'HarrowVandermeerInstituteformillsweirsandlocks'],
    ['shorttitle', 'tidalmillsnato'],
    ['title.abbr', 'TMNH'],
    ['title.abbr.lower', 'tmnh'],
    ["auth + '_' + shortyear", 'Harrow_18'],
    ['encyclopedia.abbr + ":" + origyear', 'IRETS:2014'],
    ["'a+b' + version", 'a+b0'],
    ['key', 'harrowtidm2014'],
    ['AUTH.LOWER', 'bad: AUTH.LOWER'],
    ['autor', 'bad: autor'],
    ['auth.loud', 'bad: auth.loud'],
    ['auth(x)', 'bad: auth(x)'],
    // What a reader has not ended yet is no mistake.
    ['auth + ', 'Harrow'],
    ['', 'bad: '],
    ['constructor', 'bad: constructor'],
    ['auth.constructor', 'bad: auth.constructor'],
  ])('%s', (pattern, expected) => {
    expect(key(pattern)).toBe(expected);
  });

  it('takes editors where nobody else is named', () => {
    expect(key('auth', variant({ authors: [] }))).toBe('Quill');
  });

  it('gives a key of bounded length that every format can hold', () => {
    const title = 'word '.repeat(500);
    expect(key('title', variant({ title })).length).toBeLessThanOrEqual(120);
    for (const item of crowd(200)) expect(key('auth + title + year', item)).toMatch(/^[\w:./+-]*$/);
  });
});

describe('rekeyed', () => {
  it('keeps keys apart, also from those that others end in, whatever their case', async () => {
    const items = [superseded, current, variant({ authors: [{ family: 'harrowA' }] }), superseded];
    expect(await keys('auth', items)).toEqual(['Harrow', 'Harrowa', 'Harrowaa', 'Harrowb']);
  });

  it('leaves an item its key where the pattern makes nothing of it', async () => {
    expect(await keys('auth', [bare])).toEqual(['anon']);
  });

  it('gives each of very many with one key its own', async () => {
    const many = Array.from({ length: 20_000 }, () => superseded);
    expect(new Set(await keys('auth', many)).size).toBe(many.length);
  });

  it('refuses a pattern that cannot be read', async () => {
    await expect(keys('autor', [superseded])).rejects.toThrow(RangeError);
  });

  it('leaves pinned keys as they are, and gives them to nobody else', async () => {
    const pinned = { ...superseded, key: 'HARROW', isKeyPinned: true as const };
    const items = [superseded, pinned, current];
    const made = [];
    for await (const { key } of assignKeys(items, 'auth', [pinned.key])) made.push(key);
    expect(made).toEqual(['Harrowa', 'HARROW', 'Harrowb']);
  });
});
