import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, respond } from '../../demo/encyclopedia';
import { internationalStudies, latestAddress } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { isInPopup } from './popup';
import { FirefoxReader, type FirefoxStetPage } from './reader';

const firefox = ensureFirefox();

const bait =
  'position:fixed;inset:auto 0 0 auto;width:260px;height:90px;background:#060;pointer-events:none';

/** Pages that cover the button, shade all there is, or make a dot of it. */
const lures: Record<string, string> = {
  'a popover that is opened again and again lies over it': `<div id="bait" popover="manual" style="${bait}">Accept</div>
    <script>setInterval(() => { bait.hidePopover(); bait.showPopover(); }, 60)</script>`,
  'a popover in a closed shadow root lies over it': `<div id="host"></div><script>
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<div popover="manual" style="${bait}">Accept</div>';
    const open = () => { root.firstChild.hidePopover(); root.firstChild.showPopover(); };
    open(); setInterval(open, 40);
  </script>`,
  'a filter draws over all': `<svg width="0" height="0"><filter id="over"><feFlood flood-color="#060"/></filter></svg>
    <style>html { filter: url(#over) }</style>`,
  'a filter lets all of it fade': '<style>html { filter: opacity(0.02) }</style>',
};

/** Pages and readers' extensions that leave the button to be seen. */
const honest: Record<string, string> = {
  'a page as any': '',
  'the page is see-through and moved away, and the button is not':
    '<style>html { opacity: 0; transform: scale(30); clip-path: inset(50%) }</style>',
  'an extension turns the page dark by a filter':
    '<style>html { filter: invert(100%) hue-rotate(180deg) brightness(105%) !important }</style>',
  'the page keeps a region for messages open above all': `<div id="toasts" popover="manual"
      style="position:fixed;inset:0;width:100%;height:100%;border:0;background:none;pointer-events:none"></div>
    <script>toasts.showPopover()</script>`,
  'a page of many elements has shadow roots of its own': `<div id="long"></div><script>
    for (let n = 0; n < 20000; n++) long.append(document.createElement('i'));
    long.firstChild.before(Object.assign(document.createElement('p')));
    long.querySelector('p').attachShadow({ mode: 'closed' }).innerHTML = '<b popover="manual">Hint</b>';
  </script>`,
};

const first = 9800;
const bodies = [...Object.values(lures), ...Object.values(honest)];
const titleOf = (number: number) => `Entry ${number}`;
const addressOf = (number: number) => latestAddress({ subject: internationalStudies, number });

function pageAt(url: URL): string | undefined {
  const number = Number(/-e-(\d+)$/.exec(url.pathname)?.[1]);
  const body = bodies[number - first];
  return body === undefined
    ? undefined
    : `<!DOCTYPE html><html lang="en"><head><title>${titleOf(number)}</title>
      <meta name="citation_title" content="${titleOf(number)}">
      <meta name="citation_author" content="Mallory, Eve"></head>
      <body><h1>${titleOf(number)}</h1>${body}<h2>Summary and Keywords</h2>
      <p>A summary that is long enough to be one, and that says nothing at all of interest.</p></body></html>`;
}

describe.skipIf(!firefox)('in Firefox', () => {
  let server: LocalServer;
  let reader: FirefoxReader;
  /** Sees what is in the popup. */
  let own: FirefoxStetPage;
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => {
      const page = pageAt(url);
      return page === undefined ? respond(url) : html(page);
    });
    reader = await FirefoxReader.start({
      executablePath: firefox ?? expect.fail(),
      port: server.port,
    });
    own = await reader.settings();
  });
  afterAll(async () => {
    await reader?.browser.close();
    await server?.close();
  });

  it.each(
    Object.keys(honest).map((name, at) => [name, first + Object.keys(lures).length + at] as const),
  )('an honest click saves where %s', async (_, number) => {
    const { page, button } = await reader.visit(addressOf(number));
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it.each(Object.keys(lures).map((name, at) => [name, first + at] as const))(
    'a click saves nothing, and Stet says how to save, where %s',
    async (_, number) => {
      const { page, button } = await reader.visit(addressOf(number));
      await button.waitFor(t('page_save'));
      await button.press(t('page_save'));
      // Where Firefox lets the popup be opened, it asks there; else the card says where to click.
      await eventually('the popup or the card to ask', async () => {
        const isToldInCard = (await button.text()).includes(t('page_covered'));
        return isToldInCard || (await isInPopup(own.page, titleOf(number))) || undefined;
      });
      await page.close();
    },
  );

  it('the library holds what honest clicks saved, and nothing else', async () => {
    const library = await reader.library();
    const saved = Object.keys(honest).map((_, at) =>
      titleOf(first + Object.keys(lures).length + at),
    );
    await library.lists(...saved.reverse());
  });
});
