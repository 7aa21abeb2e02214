import { describe, expect, it } from 'vitest';
import { pageSource } from '../../../utils/watch/sources/page';
import { captured, html, judged, watched } from './sample';

const capture = captured('oxfordre/2020-05-change-note');
const saved = watched(capture, Date.UTC(2020, 8, 1));
const plain = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

describe('a page whose publisher has moved to another site', () => {
  const moved = 'https://academic.oup.com/edited-volume/1/chapter/2';
  const { title, doi = '' } = capture;
  const there = (name: string, work = doi) =>
    `<html lang="en"><head><title>${name}</title><meta name="citation_title" content="${name}">` +
    `<meta name="citation_author" content="Marlow, A."><meta name="citation_doi" content="${work}">` +
    `<meta name="citation_publication_date" content="2024/06/07"></head><body><h1>${name}</h1></body></html>`;

  it('stands where redirects lead to it there, and tells its new address', async () => {
    const outcome = await judged(pageSource, saved, html(moved, there(title)));
    expect(outcome).toMatchObject({ kind: 'stands', seen: { url: moved } });
  });

  it('is unknown where they lead to another work', async () => {
    const other = html(moved, there('Quite Another Chapter', '10.5555/other'));
    expect(await judged(pageSource, saved, other)).toEqual({
      kind: 'unknown',
      reason: 'unreadable',
    });
  });

  it('is gone where they lead to the front page', async () => {
    const front = html('https://academic.oup.com/', plain('Welcome'));
    expect(await judged(pageSource, saved, front)).toEqual({ kind: 'unknown', reason: 'gone' });
  });
});
