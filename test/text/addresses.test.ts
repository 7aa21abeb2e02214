import { describe, expect, it } from 'vitest';
import {
  cleanAddress,
  findDoi,
  normalizeDoi,
  versionIn,
  workAddress,
  workDoi,
} from '../../utils/text/addresses';

describe('cleanAddress', () => {
  it.each([
    ['http://a.example/view/x;jsessionid=0A1B?rskey=q&result=3', 'https://a.example/view/x'],
    ['https://a.example/x?utm_source=mail&id=7&p=email#top', 'https://a.example/x?id=7'],
    ['https://a.example/x?p=2', 'https://a.example/x?p=2'],
    ['https://user:secret@a.example/x', 'https://a.example/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['../y/version/0', 'https://base.example/y/version/0'],
  ])('%s becomes %s', (address, clean) => {
    expect(cleanAddress(address, 'https://base.example/z/x')).toBe(clean);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'https://', ''])(
    '%j is no address to open',
    (address) => {
      expect(cleanAddress(address)).toBe(undefined);
    },
  );
});

describe('normalizeDoi', () => {
  it.each([
    ['10.5555/ABC.1', '10.5555/abc.1'],
    ['doi:10.5555/abc', '10.5555/abc'],
    ['DOI: 10.5555/abc', '10.5555/abc'],
    ['https://doi.org/10.5555/abc', '10.5555/abc'],
    ['http://dx.doi.org/10.5555%2Fabc', '10.5555/abc'],
    ['info:doi/10.5555/abc', '10.5555/abc'],
    ['10.5555/s0009-2614(97)04014-1).', '10.5555/s0009-2614(97)04014-1'],
  ])('%s becomes %s', (text, doi) => {
    expect(normalizeDoi(text)).toBe(doi);
  });

  it.each([
    '11.5555/abc',
    '10.5555/',
    'javascript:alert(1)',
    '10.5555/a b',
    `10.5555/${'a'.repeat(600)}`,
  ])('%j is none', (text) => {
    expect(normalizeDoi(text)).toBe(undefined);
  });
});

it('finds a DOI in a line and in a path', () => {
  expect(findDoi('See doi 10.5555/abc.7, and others')).toBe('10.5555/abc.7');
  expect(findDoi('/doi/10.5555/abc?download=true')).toBe('10.5555/abc');
});

it('reads the version that an address or a DOI counts', () => {
  expect(versionIn('/view/x/version/0')).toBe(0);
  expect(versionIn('/abs/1706.99999v7')).toBe(7);
  expect(versionIn('10.1007/978-3-642-27737-5_100-2')).toBe(2);
  expect(versionIn('10.1002/9780470015902.a0000418.pub3')).toBe(3);
  expect(versionIn('10.4324/9781003075011-17')).toBe(undefined);
  expect(versionIn('/manuscript/202001.9999/v2')).toBe(2);
  expect(versionIn('10.5555/preprints202001.9999.v2')).toBe(2);
  expect(versionIn('/articles/conv2')).toBe(undefined);
  expect(versionIn('/v2/articles/conv')).toBe(undefined);
  expect(versionIn('10.5555/_100-2')).toBe(undefined);
});

it('sees what versions of a work share', () => {
  expect(workAddress('http://www.a.example/x/version/3/')).toBe('a.example/x');
  expect(workAddress('https://a.example/abs/1706.99999v7')).toBe('a.example/abs/1706.99999');
  expect(workAddress('https://a.example/articles/9-9999/v3')).toBe('a.example/articles/9-9999');
  expect(workDoi('10.1007/978-3-642-27737-5_100-2')).toBe('10.1007/978-3-642-27737-5_100');
});
