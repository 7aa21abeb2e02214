import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureLimits } from '../../utils/model/capture';
import { html } from '../demo/encyclopedia';
import { internationalStudies, latestAddress } from '../demo/sample';
import { text } from '../demo/template';
import { eventually } from '../tools/eventually';
import { Reader } from './support/reader';
import { t } from './support/texts';

const url = latestAddress({ subject: internationalStudies, number: 9666 });
const markup = '<script>window.ran = true</script><img src=x onerror="window.ran = true">';

/** An entry page whose parts an attacker chose. */
function hostile(parts: { title?: string; head?: string; body?: string }): string {
  const { title = 'A Hostile Entry', head = '', body = '' } = parts;
  return `<!DOCTYPE html><html lang="en"><head><title>${text(title)}</title>
    <meta name="citation_title" content="${text(title)}">
    <meta name="citation_author" content="Mallory, Eve">${head}</head>
    <body><h1>${text(title)}</h1>${body}<h2>Summary and Keywords</h2>
    <p>A summary that is long enough to be one, and that says nothing at all of interest.</p></body></html>`;
}

let page: string;
let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start((at) => (at.href.startsWith(url) ? html(page) : undefined));
});
afterEach(() => reader?.browser.close());

describe('a hostile page', () => {
  it('with markup in every field runs nothing in Stet', async () => {
    page = hostile({
      title: markup,
      head: `<meta name="citation_author" content="${text(markup)}"><meta name="citation_keywords" content="${text(markup)}">`,
      body: `<p>${text(markup)}</p>`,
    });
    const { page: tab, button } = await reader.visit(url);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    const popup = await reader.popup(tab);
    await popup.page.getByRole('heading', { name: markup.slice(0, 30) }).waitFor();
    const library = await reader.library();
    await library.lists(markup);
    await library.openEntry(markup);
    for (const screen of [popup.page, library.page]) {
      expect(await screen.locator('main img, article img, article script').count()).toBe(0);
      expect(await screen.evaluate(() => 'ran' in window)).toBe(false);
    }
  });

  it('whose newer version is a script offers no link to it', async () => {
    page = hostile({
      body: `<div class="versionInfo"><p>A more recent version of this content exists; this version was replaced on 14 May 2024. The version that replaced it can be found <a href="javascript:window.ran = true">here</a>.</p></div>`,
    });
    const { page: tab, button } = await reader.visit(url);
    await button.waitFor(t('page_save'));
    await reader.saveByShortcut(tab);
    await button.waitFor(t('page_savedReplaced'));
    expect(await button.names('link')).toEqual([]);
    const popup = await reader.popup(tab);
    expect(await popup.page.locator('a[href^="javascript:" i]').count()).toBe(0);
    const library = await reader.library();
    await library.openEntry('A Hostile Entry');
    expect(await library.page.locator('a[href^="javascript:" i]').count()).toBe(0);
  });

  it('of 5 MB is read and saved', async () => {
    const filler = '<p>Many words and none that matter. <em>None</em> at all.</p>';
    page = hostile({ body: filler.repeat(Math.ceil(5_000_000 / filler.length)) });
    const { page: tab, button } = await reader.visit(url);
    await button.waitFor(t('page_save'));
    await reader.saveByShortcut(tab);
    await button.waitFor(t('page_saved'));
  });

  it('with ten thousand keywords and endless text is cut to bounds', async () => {
    const keywords = Array.from({ length: 10_000 }, (_, n) => `word ${n}`);
    page = hostile({
      title: 'endless '.repeat(5_000),
      head: keywords.map((word) => `<meta name="citation_keywords" content="${word}">`).join(''),
    });
    const { button } = await reader.visit(url);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    const library = await reader.library();
    await library.page.getByText('endless').first().waitFor();
    const { text: exported } = await library.export('CSL-JSON');
    const [item]: { title: string; keyword: string }[] = JSON.parse(exported);
    expect(item?.title.length).toBeLessThanOrEqual(captureLimits.title);
    expect(item?.keyword.split(', ').length).toBeLessThanOrEqual(captureLimits.keywords);
  });

  it('with metas named like the language’s own parts changes nothing in it', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    page = hostile({
      head: names.map((name) => `<meta name="${name}" content="polluted">`).join(''),
    });
    const { button } = await reader.visit(url);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    const library = await reader.library();
    await library.lists('A Hostile Entry');
  });
});

it('a page’s own script cannot write to the library', async () => {
  page = hostile({
    body: `<script>
      const capture = { title: 'Forged' };
      const storm = () => {
        const host = document.querySelector('html > div');
        if (!host) return setTimeout(storm, 20);
        const box = { clientX: innerWidth - 60, clientY: innerHeight - 40 };
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click', 'keydown']) {
          for (const target of [host, document.elementFromPoint(box.clientX, box.clientY), document, window]) {
            target?.dispatchEvent(new MouseEvent(type, { ...box, bubbles: true, composed: true }));
          }
        }
        host.click();
        host.shadowRoot?.querySelector('button')?.click();
        for (const type of ['visit', 'save', 'read', 'refresh']) postMessage({ type, capture }, '*');
        const own = window.chrome?.runtime?.sendMessage ?? window.browser?.runtime?.sendMessage;
        own?.({ type: 'save', capture });
        document.title = 'tried everything';
      };
      storm();
    </script>`,
  });
  const { page: tab, button } = await reader.visit(url);
  await button.waitFor(t('page_save'));
  await eventually('the attack', async () =>
    (await tab.title()) === 'tried everything' ? true : undefined,
  );
  const library = await reader.library();
  await library.says('empty_savedTitle');
  await button.waitFor(t('page_save'));
});
