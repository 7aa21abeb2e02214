/** What a publisher's page can learn of the library from Stet's button: nothing. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../bench/bundle';
import { html, samples } from '../demo/encyclopedia';
import { internationalStudies, latestAddress, type Sample } from '../demo/sample';
import { messages } from '../support/messages';
import { eventually } from '../tools/eventually';
import type { measure as measureAll } from './support/in-page/measure';
import type { PageButton } from './support/page-button';
import { Reader } from './support/reader';
import { t } from './support/texts';

/** What the bundled helper leaves in a page. */
declare const measuring: { measure: typeof measureAll };

type Measured = Awaited<ReturnType<typeof measureAll>>;

const { restricted, superseded, successor } = samples;
/** A page with nothing on it: what Stet draws would be the largest thing painted there. */
const bare = latestAddress({ subject: internationalStudies, number: 9701 });

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start((url) =>
    url.href === bare
      ? html(`<!DOCTYPE html><html lang="en"><head><meta name="citation_title" content="Bare">
          <meta name="citation_author" content="Mallory, Eve"></head><body></body></html>`)
      : undefined,
  );
  const script = await bundle('../e2e/support/in-page/measure.ts', 'measuring');
  await reader.browser.context.addInitScript(`${script}; globalThis.measuring = measuring;`);
});
afterEach(() => reader?.browser.close());

/** Every word that the button says, at one time or another. */
const words = Object.entries(messages).flatMap(([key, { message }]) =>
  /^(?:page|toolbar)_/.test(key) ? [message] : [],
);

/** Opens a page anew, and measures once the button says this. */
async function load(
  where: Sample | string,
  word: string,
): Promise<{ page: Page; button: PageButton; measured: Measured }> {
  const visit = await reader.visit(where);
  await visit.button.waitFor(word);
  // Begun later and longer than the one by which the word appears, it ends when that has been painted.
  await visit.page.evaluate(async () => {
    await document.documentElement.animate([], 200).finished;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // On a busy machine the browser tells later of what it painted; of its first page it never does.
    await new Promise<void>((resolve) => {
      const told = new PerformanceObserver(() => resolve());
      told.observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(resolve, 2_000);
    });
  });
  return { ...visit, measured: await measure(visit.page) };
}

function measure(page: Page): Promise<Measured> {
  return page.evaluate((all) => measuring.measure(all), words);
}

/** What an open page measures: what was painted when it was loaded is past. */
function live({ entries, ...rest }: Measured): Omit<Measured, 'entries'> {
  return rest;
}

describe('a page measures the same', () => {
  it.each([
    ['an entry', restricted],
    // Where nothing else on the page is as large as the word on the button, the browser tells the page
    // how large the button's first paint was.
    ['a bare page', bare],
  ] as const)('of %s, saved or not', async (_, where) => {
    // The first page that a browser shows is told of no paints.
    await load(where, t('page_save'));
    const before = await load(where, t('page_save'));
    expect(before.measured.hits.join('')).toContain('#');
    expect(before.measured.covered).toContain('#');
    await reader.saveByShortcut(before.page);
    await before.button.waitFor(t('page_saved'));
    expect(live(await measure(before.page))).toEqual(live(before.measured));
    const after = await load(where, t('page_saved'));
    expect(after.measured).toEqual(before.measured);
  });

  it('of a version that was replaced, and of the newer one, whatever is saved of them', async () => {
    const old = await load(superseded, t('page_save'));
    const newer = await load(successor, t('page_save'));
    await old.page.bringToFront();
    await reader.saveByShortcut(old.page);
    await old.button.waitFor(t('page_savedReplaced'));
    expect(live(await measure(old.page))).toEqual(live(old.measured));
    expect((await load(superseded, t('page_savedReplaced'))).measured).toEqual(old.measured);
    const known = await load(successor, t('page_newer'));
    expect(known.measured).toEqual(newer.measured);
    await reader.saveByShortcut(known.page);
    await known.button.waitFor(t('page_saved'));
    expect(live(await measure(known.page))).toEqual(live(newer.measured));
    expect((await load(successor, t('page_saved'))).measured).toEqual(newer.measured);
  });
});

it('the host is a plain element without name, attribute or box, which lets nobody in', async () => {
  const { page, measured } = await load(restricted, t('page_save'));
  expect(measured.hosts).toEqual(['<div></div>']);
  expect(measured.boxes).toEqual([[0, 0, 0, 0, 0, 0, 0]]);
  const doors = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('html > div');
    const attempt = (open: () => unknown) => {
      try {
        return String(open());
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    return [
      attempt(() => host?.shadowRoot),
      attempt(() => host?.attachInternals()),
      attempt(() => host?.attachShadow({ mode: 'open' })),
      attempt(() => host?.getHTML({ serializableShadowRoots: true })),
      attempt(() => customElements.define('div', class extends HTMLElement {})),
    ];
  });
  expect(doors).toEqual(['null', 'NotSupportedError', 'NotSupportedError', '', 'SyntaxError']);
});

it('a page that changes its DOI again and again finds no difference', async () => {
  for (const sample of [restricted, samples.open]) {
    const { page, button } = await load(sample, t('page_save'));
    await reader.saveByShortcut(page);
    await button.waitFor(t('page_saved'));
    await page.close();
  }
  const { page, button } = await load(bare, t('page_save'));
  const dois = [9001, 9002, 9003, 9005].map((n) => `10.1093/acrefore/9780190846626.013.${n}`);
  const seen: Omit<Measured, 'entries' | 'mutations'>[] = [];
  for (const [n, doi] of dois.entries()) {
    await page.evaluate(
      ([value, query]) => {
        history.pushState(null, '', `?${query}`);
        const meta = document.createElement('meta');
        Object.assign(meta, { name: 'citation_doi', content: value });
        document.querySelector('[name=citation_doi]')?.remove();
        document.head.append(meta);
      },
      [doi, `result=${n}`] as const,
    );
    await button.isGone();
    await eventually('a word on the button', async () =>
      (await button.text()).startsWith('Save') ? true : undefined,
    );
    const { entries, mutations, ...rest } = await measure(page);
    seen.push(rest);
  }
  expect(seen).toEqual(seen.map(() => seen[0]));
});
