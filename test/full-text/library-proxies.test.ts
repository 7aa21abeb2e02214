import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLibraries, libraryProxies } from '../../utils/full-text/library-proxies';
import { proxiedAddress } from '../../utils/full-text/proxied-address';
import { projectDir } from '../tools/build';

const list: unknown = JSON.parse(
  readFileSync(join(projectDir, 'public/library-proxies.json'), 'utf8'),
);
const libraries = libraryProxies(list);
const page = 'https://oxfordre.com/view/1?a=b';

describe('the list that comes with Stet', () => {
  it('is used but for a few addresses that are mistyped', () => {
    expect(Array.isArray(list) && list.length - libraries.length).toBeLessThan(10);
    expect(libraries.length).toBeGreaterThan(1_400);
  });

  it('leads to pages through each of its proxies', () => {
    for (const { name, pattern } of libraries) {
      const address = proxiedAddress(pattern, page) ?? '';
      expect(decodeURIComponent(address), name).toContain(page);
      expect(new URL(address).host, name).not.toContain('oxfordre');
    }
  });
});

describe('a library', () => {
  it.each([
    ['aalborg', 'Aalborg Universitet'],
    ['universite laval', 'Université Laval'],
    ['LIBPROXY.AALTO.FI', 'Aalto University'],
    ['finland aalto', 'Aalto University'],
  ])('is found by %s', (words, name) => {
    expect(findLibraries(libraries, words).found.map((one) => one.name)).toContain(name);
  });

  it('is shown first where its name begins so, and only few at once', () => {
    const { found, total } = findLibraries(libraries, 'university');
    expect(found).toHaveLength(8);
    expect(total).toBeGreaterThan(300);
    expect(found[0]?.name).toMatch(/^University/);
    expect(findLibraries(libraries, '  ')).toEqual({ found: [], total: 0 });
    expect(findLibraries(libraries, 'no such place')).toEqual({ found: [], total: 0 });
  });

  it('is none where the list is spoilt', () => {
    expect(libraryProxies(undefined)).toEqual([]);
    expect(libraryProxies([{ name: 'X', url: 'javascript:$@' }, { name: 7 }, null])).toEqual([]);
  });
});
