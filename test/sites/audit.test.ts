/** What every publisher's file owes to whoever mends it next. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSite, sites } from '../../utils/sites/all-sites';
import type { EntryAddress } from '../../utils/sites/site';
import { projectDir } from '../tools/build';
import { publishersTable, tableInReadme } from '../tools/publishers-table';
import { placeholder } from '../tools/site-skeleton';
import { pageFiles, siteFolders } from './page-files';
import { sourceOf, testAddresses } from './test-addresses';

const folder = join(projectDir, 'utils/sites');
const ids = sites.map(({ id }) => id);
const pages = pageFiles();

/** What `address` makes of each: an entry's that only its page disowns is read as one. */
const outcomes = {
  entry: 'entry',
  none: 'none',
  unknown: 'unknown',
  'none by its page': 'entry',
} as const;

describe('the folder of sites', () => {
  it('holds no publisher that is not registered', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const publishers = files.filter((name) =>
      /: Site = /.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect(publishers.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  });

  it('is registered in alphabetical order, each publisher once', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('gives every host to one publisher', () => {
    const strays = sites.flatMap((site) =>
      site.hosts.filter((host) => findSite(new URL(`https://${host}/`)) !== site),
    );
    expect(strays).toEqual([]);
  });

  it('is told in the README’s table: `npm run publishers` writes it', () => {
    expect(tableInReadme()).toBe(publishersTable());
  });

  it('has pages of its publishers and of no other', () => {
    expect(siteFolders.filter((name) => name !== 'generic')).toEqual(ids);
  });
});

describe.each(sites)('$id', (site) => {
  const file = `${site.id}.ts`;
  const own = pages.filter((page) => page.site === site.id);

  it('stands in a file of its name, with a word on what it is', () => {
    expect(existsSync(join(folder, file))).toBe(true);
    const text = sourceOf(site);
    expect(text).toMatch(new RegExp(`\\*/\\nexport const ${site.id}: Site = `));
  });

  it('has its hosts in alphabetical order, without www', () => {
    expect(site.hosts).toEqual([...site.hosts].sort());
    expect(site.hosts.filter((host) => !/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toEqual(
      [],
    );
  });

  it('has test addresses at its foot, of entries and of another page, and reads them so', () => {
    const addresses = testAddresses(site);
    const kinds = addresses.map(({ what }) => what);
    expect(kinds).toContain('entry');
    expect(kinds.some((what) => what !== 'entry')).toBe(true);
    const misread = addresses.filter(
      ({ url, what }) => findSite(url) !== site || outcome(site.address(url)) !== outcomes[what],
    );
    expect(misread.map(({ url }) => url.href)).toEqual([]);
  });

  it('says whether its addresses count versions', () => {
    const numbered = testAddresses(site).some(
      ({ url }) => site.address(url)?.version !== undefined,
    );
    if (numbered) expect(site.countsVersions).toBe(true);
  });

  it('has nothing left to be filled in', () => {
    const texts = [
      sourceOf(site),
      ...own.flatMap(({ html, reading }) => [html, JSON.stringify(reading)]),
    ];
    expect(texts.filter((text) => text.includes(placeholder))).toEqual([]);
  });

  it('has a page that is read and a page that is not', () => {
    expect(own.map(({ reading }) => reading.kind)).toEqual(
      expect.arrayContaining(['capture', 'nothing']),
    );
    for (const { url, reading } of own) {
      expect(findSite(new URL(url))).toBe(site);
      // The general reader reads what the file does not know.
      if (reading.kind === 'capture') expect([site.id, 'generic']).toContain(reading.capture.site);
    }
  });
});

function outcome(address: EntryAddress | null | undefined): 'entry' | 'none' | 'unknown' {
  if (address === null) return 'none';
  return address === undefined ? 'unknown' : 'entry';
}
