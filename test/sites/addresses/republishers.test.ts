import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Capture } from '../../../utils/model/capture';
import { workIds } from '../../../utils/versions/work-ids';
import { parse } from '../page-files';

const prose = '<p>A tidal mill keeps the flood behind a dam and grinds at the ebb. '.repeat(6);

function capture(url: string, body: string, site = 'A mirror'): Capture {
  const html = `<html lang="en"><head><title>Tidal mill - ${site}</title>
    <meta property="og:site_name" content="${site}"><meta property="og:title" content="Tidal mill"></head>
    <body><h1>Tidal mill</h1>${body}${prose}</body></html>`;
  const reading = capturePage(parse(html), url);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture;
}

describe('a copy of a reference work’s entry', () => {
  it.each([
    ['https://www.wikiwand.com/en/articles/Tidal_mill', '', 'Wikipedia'],
    ['https://library.kiwix.org/content/wikipedia_en_all/Tidal_mill', '', 'Wikipedia'],
    [
      'https://mirror.example/wiki/Tidal_mill',
      '<p>From Wikipedia, the free encyclopedia</p>',
      'Wikipedia',
    ],
    [
      'https://mirror.example/tidal-mill',
      '<p>This article uses material from the Wikipedia article Tidal mill, under CC BY-SA.</p>',
      'Wikipedia',
    ],
    [
      'https://www.encyclopedia.com/science/tidal-mill',
      '<p>The Invented Encyclopedia of Rivers, 6th ed.</p>',
      'The Invented Encyclopedia of Rivers',
    ],
  ])('at %s is named as one', (url, body, containerTitle) => {
    const found = capture(url, body);
    expect(found).toMatchObject({
      site: 'generic',
      type: 'entry-encyclopedia',
      url,
      title: 'Tidal mill',
      containerTitle,
    });
    expect(workIds(found)).toEqual([`url:${url.replace(/^https:\/\/(?:www\.)?/, '')}`]);
  });

  it('is not told from a list of several works', () => {
    const lines = '<p>The Invented Encyclopedia of Rivers</p><p>Dictionary of Mills, 2nd ed.</p>';
    const found = capture(
      'https://www.encyclopedia.com/science/tidal-mill',
      lines,
      'Encyclopedia.com',
    );
    expect(found.containerTitle).toBe('Encyclopedia.com');
  });

  it('is not told from a page that speaks of Wikipedia', () => {
    const body =
      '<p>Editors often copy from Wikipedia, the free encyclopedia, and this article says why.</p>';
    const found = capture('https://house.example/entry', body, 'Encyclopedia of Copies');
    expect(found.containerTitle).toBe('Encyclopedia of Copies');
  });
});
