import { expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import { sampleAddress } from '../../utils/model/sample-entry';
import { parse } from '../sites/page-files';

/** A page that says of itself that it is the sample. */
const page = `<!doctype html><html lang="en"><head><title>Tide Mills</title>
  <meta name="citation_title" content="Tide Mills"><meta name="citation_author" content="Okonjo-Bell, Maris">
  <link rel="canonical" href="${sampleAddress(1)}"></head><body><h1>Tide Mills</h1>
  <p>A more recent version of this entry exists; this version was replaced on 1 May 2024.</p></body></html>`;

const read = (url: string) => capturePage(parse(page), url);

it.each(['chrome-extension://stet', 'moz-extension://stet'])('is read on %s', (own) => {
  expect(read(`${own}/welcome.html?sample=2`)).toMatchObject({
    kind: 'capture',
    capture: { url: sampleAddress(2), version: { number: 2 } },
  });
});

it.each([
  sampleAddress(1),
  sampleAddress(1).replace('https:', 'http:'),
  sampleAddress(1).replace('sample.stet.example', 'sample-stet-example.translate.goog'),
])('is no entry at %s', (url) => {
  expect(read(url)).toEqual({ kind: 'nothing', reason: 'not-an-entry' });
});

it.each([
  'https://encyclopedia.example/tide-mills?sample=1',
  'https://encyclopedia.example/chrome-extension://stet/welcome.html?sample=1',
])('is not spoken for by %s', (url) => {
  const reading = read(url);
  expect(reading).toMatchObject({ kind: 'capture' });
  expect(JSON.stringify(reading)).not.toContain('sample.stet');
});

it('is not to be had from an archive', () => {
  const reading = read(`https://web.archive.org/web/20240501000000/${sampleAddress(1)}`);
  expect(reading).toMatchObject({ kind: 'nothing' });
});
