import { describe, expect, it } from 'vitest';
import {
  hostToAllow,
  letRead,
  matchPatterns,
  patternOf,
  patternsFor,
} from '../../../utils/sites/addresses/hosts';
import { sites } from '../../../utils/sites/all-sites';

describe('the publishers’ patterns', () => {
  it('are of https alone, one a host', () => {
    const hosts = sites.flatMap((site) => site.hosts);
    expect(matchPatterns).toHaveLength(hosts.length);
    expect(
      matchPatterns.filter((pattern) => !/^https:\/\/\*\.[a-z\d.-]+\/\*$/.test(pattern)),
    ).toEqual([]);
  });

  it.each(sites.flatMap(({ hosts }) => hosts.map((host) => [host])))('let %s be read', (host) => {
    expect(letRead(matchPatterns, host)).toBe(true);
    expect(letRead(matchPatterns, `www.${host}`)).toBe(true);
    expect(letRead(matchPatterns, `${host}.evil.example`)).toBe(false);
    expect(letRead(matchPatterns, `evil${host}`)).toBe(false);
  });

  it.each(['127.0.0.1', 'localhost', '[::1]', '10.0.0.1', '192.168.1.1', 'router.local'])(
    'let %s not be read',
    (host) => {
      expect(letRead(matchPatterns, host)).toBe(false);
    },
  );
});

describe('a browser’s list of what it granted', () => {
  it.each([
    ['https://coasts.example/*', 'coasts.example', true],
    ['*://coasts.example/*', 'coasts.example', true],
    ['https://*.coasts.example/*', 'coasts.example', true],
    ['https://*.coasts.example/*', 'www.coasts.example', true],
    ['https://coasts.example/*', 'www.coasts.example', false],
    ['https://coasts.example/*', 'oasts.example', false],
    ['http://coasts.example/*', 'coasts.example', false],
    ['http://127.0.0.1/*', '127.0.0.1', false],
    ['https://coasts.example/part/*', 'coasts.example', false],
    ['https://*/*', 'coasts.example', true],
    ['*://*/*', 'coasts.example', true],
    ['<all_urls>', 'coasts.example', true],
    ['moz-extension://coasts.example/*', 'coasts.example', false],
  ])('%s: %s %s', (pattern, host, isRead) => {
    expect(letRead(['https://other.example/*', pattern], host)).toBe(isRead);
  });

  it.each([
    ['plato.stanford.edu', 'https://*.plato.stanford.edu/*'],
    ['www.oxfordre.com', 'https://*.oxfordre.com/*'],
    ['coasts.example', 'https://coasts.example/*'],
  ])('is asked of %s for no more than %s', (host, pattern) => {
    expect(patternsFor(host)).toEqual([pattern]);
  });

  it.each([
    ['https://coasts.example/9', 'coasts.example'],
    ['http://coasts.example/9', undefined],
    ['https://doi.org/10.5555/9', undefined],
    ['file:///home/reader/9.html', undefined],
    ['9', undefined],
  ])('is asked, for %s to be watched, for %s', (address, host) => {
    expect(hostToAllow(address)).toBe(host);
  });

  it('takes a single host’s own pattern', () => {
    expect(letRead([patternOf('coasts.example')], 'coasts.example')).toBe(true);
    expect(letRead([patternOf('coasts.example')], 'sub.coasts.example')).toBe(false);
  });
});
