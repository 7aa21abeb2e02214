import { afterAll, beforeAll, expect, it } from 'vitest';
import { respond, samples } from '../demo/encyclopedia';
import { address } from '../demo/sample';
import { Reader } from './support/reader';
import { t } from './support/texts';

const host = 'oxfordre-com.ezproxy.example.edu';
const { superseded } = samples;

/** The library's proxy passes the sample encyclopedia on. */
const proxied = (url: string) => url.replace('oxfordre.com', host);

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start((url) =>
    url.host === host ? respond(new URL(url.href.replace(host, 'oxfordre.com'))) : undefined,
  );
});
afterAll(() => reader?.browser.close());

it('nothing runs by itself on a proxy', async () => {
  const { page, button } = await reader.visit(proxied(address(superseded)));
  await page.waitForLoadState('networkidle');
  expect(await button.exists()).toBe(false);
});

it('the popup reads the page there, and keeps the publisher’s own addresses', async () => {
  const { page } = await reader.visit(proxied(address(superseded)));
  await reader.browser.clickIcon(page);
  const popup = await reader.popup(page);
  await popup.says('currentPage_proxyWords', host);
  await popup.save();
  const library = await reader.library();
  const [item]: Record<string, unknown>[] = JSON.parse((await library.export('CSL-JSON')).text);
  expect(item).toMatchObject({ URL: address(superseded) });
  expect(JSON.stringify(item)).not.toContain('ezproxy');
});

it('once it is allowed always, the button stands there; withdrawn, it is gone', async () => {
  const { page } = await reader.visit(proxied(address(superseded)));
  await reader.browser.clickIcon(page);
  const popup = await reader.popup(page);
  await popup.says('currentPage_proxyWords', host);
  await reader.browser.grant(`https://${host}/*`);
  await popup.press('currentPage_proxyAllow');
  await reader.runsOn(host);
  const { button } = await reader.visit(proxied(address(superseded)));
  await button.waitFor(t('page_savedReplaced'));

  const settings = await reader.settings();
  await settings.press('settings_withdrawFrom', host);
  await settings.says('settings_noProxies');
  const again = await reader.visit(proxied(address(superseded)));
  await again.page.waitForLoadState('networkidle');
  expect(await again.button.exists()).toBe(false);
});
