/** What a page may do to Stet's button and the clicks on it, and what readers' own settings may. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { html } from '../demo/encyclopedia';
import { internationalStudies, latestAddress } from '../demo/sample';
import { eventually } from '../tools/eventually';
import { Reader, type Visit } from './support/reader';
import { t } from './support/texts';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

const bait = `position:fixed;inset:auto 0 0 auto;margin:0;border:0;width:260px;height:90px;
  background:#060;color:#fff;pointer-events:none`;

/** Pages whose button cannot be seen where it is pressed, or not for long. */
const lures: Record<string, string> = {
  'a popover that is opened again and again lies over it': `<div id="bait" popover="manual" style="${bait}">Accept</div>
    <script>setInterval(() => { bait.hidePopover(); bait.showPopover(); }, 60)</script>`,
  'a popover in a closed shadow root lies over it': `<div id="host"></div><script>
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div popover="manual" style="${bait.replaceAll('\n', ' ')}">Accept</div>';
    const open = () => { root.firstChild.hidePopover(); root.firstChild.showPopover(); };
    open(); setInterval(open, 40);
  </script>`,
  'a view transition without an end is painted over it': `<style>
      :root { view-transition-name: none } h1 { view-transition-name: heading }
      ::view-transition { pointer-events: none; background: #060 }
      ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 900s }
    </style><script>setTimeout(() => document.startViewTransition(() => undefined), 1200)</script>`,
};

/** Pages that make it too small or too large to be known, so that a click may not even meet it. */
const zooms: Record<string, string> = {
  'a dot': '<style>html { zoom: 0.05 }</style>',
  'all there is': '<style>html { zoom: 8 }</style>',
};

/** Pages, readers' extensions and settings that leave the button to be seen. */
const honest: Record<string, string> = {
  'a page as any': '',
  'the page is see-through, and the button is not': '<style>html { opacity: 0 }</style>',
  'the page is moved, clipped and masked, and the button is not': `<style>
      html { transform: scale(30); transform-origin: bottom right; clip-path: inset(50%);
        mask: linear-gradient(transparent, transparent); mix-blend-mode: difference; opacity: 0.01 }
    </style>`,
  'an extension turns the page dark by a filter':
    '<style>html { filter: invert(100%) hue-rotate(180deg) brightness(105%) !important }</style>',
  'the page styles everything': '<style>* { all: unset !important; opacity: 0 !important }</style>',
  'the page keeps a region for messages open above all': `<div id="toasts" popover="manual"
      style="position:fixed;inset:0;width:100%;height:100%;border:0;background:none;pointer-events:none"></div>
    <script>toasts.showPopover(); setTimeout(() => { toasts.hidePopover(); toasts.showPopover(); }, 700)</script>`,
  'an element of the page stands above all its others':
    '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff"></div>',
};

const first = 9720;
const pages = new Map<string, string>();
const addressOf = (number: number) => latestAddress({ subject: internationalStudies, number });

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start((url) => {
    const page = pages.get(url.href);
    return page === undefined ? undefined : html(page);
  });
});
afterAll(() => reader?.browser.close());

/** Opens an entry's page with this in it. */
async function visit(number: number, body: string): Promise<Visit & { title: string }> {
  const title = `Entry ${number}`;
  const url = addressOf(number);
  pages.set(
    url,
    `<!DOCTYPE html><html lang="en"><head><title>${title}</title>
      <meta name="citation_title" content="${title}"><meta name="citation_author" content="Mallory, Eve">
      </head><body><h1>${title}</h1>${body}<h2>Summary and Keywords</h2>
      <p>A summary that is long enough to be one, and that says nothing at all of interest.</p></body></html>`,
  );
  return { ...(await reader.visit(url)), title };
}

/** Clicks in the middle of what the window shows of the button's left part. */
async function click({ page, button }: Visit): Promise<void> {
  const { left, top, right, bottom } = await button.box();
  const { width, height } = page.viewportSize() ?? expect.fail();
  const end = Math.min(right, width);
  const place = [
    Math.max(left, 0) + (end - Math.max(left, 0)) / 4,
    (Math.max(top, 0) + Math.min(bottom, height)) / 2,
  ] as const;
  await page.mouse.move(...place, { steps: 8 });
  await page.mouse.click(...place);
}

/** Waits until Stet asks in its own popup, and closes that. */
async function asksInPopup(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const targetId = await eventually('the popup', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.endsWith('/popup.html'))?.targetId;
  });
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

async function isInLibrary(title: string): Promise<boolean> {
  const library = await reader.library();
  await library.page.locator('.entry-row, h2').first().waitFor();
  const found = await library.page.locator('.entry-row-title', { hasText: title }).count();
  await library.page.close();
  return found > 0;
}

describe('a click saves nothing, and Stet asks in its own popup, where', () => {
  it.each(Object.entries(lures).map(([name, body], at) => [name, body, first + at] as const))(
    '%s',
    async (_, body, number) => {
      const visited = await visit(number, body);
      const { page, button, title } = visited;
      await button.waitFor(t('page_save'));
      if (body.includes('startViewTransition'))
        await page.waitForFunction("document.documentElement.matches(':active-view-transition')");
      await click(visited);
      await asksInPopup(page);
      expect(await isInLibrary(title)).toBe(false);
      await page.close();
    },
  );

  it.each(Object.entries(zooms).map(([name, body], at) => [name, body, first + 30 + at] as const))(
    'the page is zoomed so that it is %s (a click that does not meet it is none)',
    async (_, body, number) => {
      const visited = await visit(number, body);
      await visited.button.waitFor(t('page_save'));
      await click(visited);
      expect(await isInLibrary(visited.title)).toBe(false);
      await visited.page.close();
    },
  );

  it('it has just come under a pointer that rests', async () => {
    const { page, button, title } = await visit(first + 40, '');
    await button.waitFor(t('page_save'));
    const { left, top } = await button.box();
    await page.mouse.move(left + 20, top + 20, { steps: 8 });
    await page.evaluate(() => history.pushState(null, '', '?result=2'));
    await button.isGone();
    await button.waitFor(t('page_save'));
    await page.mouse.down();
    await page.mouse.up();
    await asksInPopup(page);
    expect(await isInLibrary(title)).toBe(false);
    await page.close();
  });
});

describe('an honest click saves, where', () => {
  it.each(Object.entries(honest).map(([name, body], at) => [name, body, first + 50 + at] as const))(
    '%s',
    async (_, body, number) => {
      const { page, button } = await visit(number, body);
      await button.press(t('page_save'));
      await button.waitFor(t('page_saved'));
      await page.close();
    },
  );

  it('the page is zoomed to 200 %', async () => {
    const { page, button } = await visit(first + 60, '');
    await button.waitFor(t('page_save'));
    const tabId = await reader.browser.tabId(page);
    const worker = await reader.browser.worker();
    await worker.evaluate((id) => chrome.tabs.setZoom(id, 2), tabId);
    await page.waitForFunction('devicePixelRatio === 2');
    const box = await button.box();
    await page.mouse.move(box.left + 20, box.top + 18, { steps: 8 });
    await page.mouse.click(box.left + 20, box.top + 18);
    await button.waitFor(t('page_saved'));
    await worker.evaluate((id) => chrome.tabs.setZoom(id, 1), tabId);
    await page.close();
  });

  it('colours are forced, motion is reduced, and text lies beneath so that it shrinks', async () => {
    const { page, button } = await visit(first + 61, '<p>Words and words.</p>'.repeat(400));
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await button.waitFor(t('page_save'));
    await page.mouse.wheel(0, 900);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it('the page fills the screen', async () => {
    const { page, button } = await visit(first + 62, '');
    await page.evaluate(() => document.documentElement.requestFullscreen());
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it('it is pressed by a key', async () => {
    const { page, button } = await visit(first + 63, '');
    await button.waitFor(t('page_save'));
    await button.focusByTab();
    await page.keyboard.press('Enter');
    await button.waitFor(t('page_saved'));
    await page.close();
  });
});
