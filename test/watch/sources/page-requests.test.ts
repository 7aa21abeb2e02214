import { describe, expect, it } from 'vitest';
import { pageSource } from '../../../utils/watch/sources/page';
import { pageFile } from '../../sites/page-files';
import { captured, html, readPage, watched } from './sample';

const current = pageFile('oxfordre/2020-05-change-note');
const { url } = current;
const oldCapture = captured('oxfordre/2019-03-superseded');
const saved = watched(captured(current.name), Date.UTC(2020, 8, 1));
const here = (body: string, parts = {}) => html(url, body, parts);
const { origin } = new URL(url);

describe('a page', () => {
  it('is asked for at the address that shows the newest version', () => {
    const entry = watched(oldCapture);
    expect(pageSource.host(entry)).toBe('oxfordre.com');
    expect(pageSource.request([entry], 'reader@example.org').url).toBe(url);
    expect(pageSource.batch).toBe(1);
  });

  it('is asked for behind its publisher’s host, whoever the publisher is', () => {
    const entry = watched({ url: 'https://harbours.example/preprints/7/v2' });
    expect(pageSource.request([entry], '').url).toBe('https://harbours.example/preprints/7');
  });

  it('is asked for by https, however it was saved', () => {
    const entry = watched({ url: 'http://harbours.example/preprints/7' });
    expect(pageSource.request([entry], '').url).toBe('https://harbours.example/preprints/7');
  });

  it('is asked for with nothing that tells one reader from another', async () => {
    const headers = {
      etag: '"reader-7"',
      'last-modified': 'Thu, 14 May 2020 10:00:00 GMT',
      'set-cookie': 'id=reader-7',
    };
    const { policy } = await pageSource.findings(
      [saved],
      here(current.html, { headers }),
      readPage,
    );
    expect(policy).toEqual({});
    expect(pageSource.request([saved], 'reader@example.org').headers).toEqual({
      accept: 'text/html,application/xhtml+xml',
    });
  });

  it.each([
    ['another form of its address', url.replace('/view/', '/display/')],
    ['a host of its publisher’s', url.replace('oxfordre.com', 'www.oxfordre.com')],
    ['another site of its publisher’s', 'https://academic.oup.com/edited-volume/1/chapter/2'],
    ['the home page', `${origin}/`],
  ])('may lead on to %s', (_, to) => {
    expect(pageSource.follows?.(saved, new URL(to))).toBe(true);
  });

  it.each([
    ['plain http', url.replace('https:', 'http:')],
    ['another port', url.replace('oxfordre.com', 'oxfordre.com:8443')],
    ['another publisher', 'https://plato.stanford.edu/entries/action/'],
    ['a host that begins like it', 'https://oxfordre.com.attacker.example/'],
    ['a host that ends like it', 'https://notoxfordre.com/'],
    ['this computer', 'https://127.0.0.1/'],
    ['Zotero', 'http://127.0.0.1:23119/connector/ping'],
  ])('may not lead on to %s', (_, to) => {
    expect(pageSource.follows?.(saved, new URL(to))).toBe(false);
  });

  it('of a site that is not listed may lead on to its own host alone', () => {
    const entry = watched({ url: 'https://harbours.example/preprints/7' });
    const mayLeadTo = (to: string) => pageSource.follows?.(entry, new URL(to));
    expect(mayLeadTo('https://harbours.example/preprints/8')).toBe(true);
    expect(mayLeadTo('https://www.harbours.example/preprints/7')).toBe(true);
    expect(mayLeadTo('https://other.harbours.example/')).toBe(false);
    expect(mayLeadTo('https://oxfordre.com/')).toBe(false);
  });
});
