import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { citedKeywords, issueStatements } from '../../../utils/export/citation';
import { toLine, toLines } from '../../../utils/export/clean-text';
import type { ExportItem } from '../../../utils/export/format';
import { html } from '../../../utils/export/formats/html';
import { crowd, retracted, superseded, variant } from '../items';
import { file } from '../written';

async function page(items: readonly ExportItem[]): Promise<Document> {
  return new JSDOM(await file(html, items)).window.document;
}

const text = (element: Element | null | undefined): string => toLine(element?.textContent ?? '');

describe('html', () => {
  it('needs nothing but itself', async () => {
    const document = await page([superseded]);
    expect(document.compatMode).toBe('CSS1Compat');
    expect(document.querySelectorAll('script, link, img, iframe, [style], [onclick]')).toHaveLength(
      0,
    );
    const [policy] = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('shows an entry with what is known against it, its source, and the reader’s note', async () => {
    const document = await page([retracted]);
    const article = document.querySelector('article');
    expect(article?.id).toBe('harrowtidm2014');
    expect(text(article?.querySelector('h2'))).toBe('Tidal Mills and NATO: A History');
    expect(text(article?.querySelector('.by'))).toBe(
      'Ines Harrow, Joost van der Meer, Institute for Mills, Weirs and Locks · ' +
        'Invented Research Encyclopedia of Tidal Studies · 2018-11 · Version 0 · First published 2014-03-01 · ' +
        '10.1093/acrefore/9780000000002.013.77 · read on 2019-09-16',
    );
    const [first, second] = article?.querySelectorAll('blockquote') ?? [];
    expect(text(first)).toBe(
      'Retracted on 2020-01-02 The editors have retracted this entry. ' +
        'https://example.org/retractions/77',
    );
    expect(second?.querySelector('a')?.getAttribute('href')).toBe(retracted.issues[1]?.successor);
    expect(text(article?.querySelector('.note'))).toContain('Compare with the mill at Eling.');
  });

  it('comes back, whatever the texts hold', async () => {
    const items = crowd(200, 41);
    const articles = [...(await page(items)).querySelectorAll('main > article')];
    expect(articles).toHaveLength(items.length);
    for (const [at, item] of items.entries()) {
      const article = articles[at];
      expect(text(article?.querySelector('h2'))).toBe(toLine(item.capture.title));
      expect(article?.querySelector('h2 a')?.getAttribute('href')).toBe(item.capture.url);
      const paragraphs = [...(article?.querySelectorAll(':scope > p:not([class])') ?? [])].map(
        text,
      );
      expect(paragraphs).toEqual(toLines(item.capture.summary ?? '').map(toLine));
      expect([...(article?.querySelectorAll('.small > bdi') ?? [])].map(text)).toEqual(
        citedKeywords(item),
      );
      expect([...(article?.querySelectorAll('.issue') ?? [])].map(text)).toEqual(
        issueStatements(item),
      );
      expect([...(article?.querySelectorAll('q') ?? [])].map(text)).toEqual(
        item.issues.map((issue) => toLine(issue.text)).filter(Boolean),
      );
    }
  }, 30_000);

  it('links to no script', async () => {
    const document = await page([variant({ url: 'javascript:alert(1)' })]);
    expect(document.querySelector('h2 a')).toBeNull();
  });
});
