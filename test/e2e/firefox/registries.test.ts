import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { registryHosts } from '../../../utils/watch/watch-settings';
import { respond, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { byScript } from '../../tools/server';
import { t } from '../support/texts';
import { longest } from '../support/watch-world';
import { FirefoxWatchedEntry } from './watched-entry';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

const registry = registryHosts.crossref;
const origins = [`https://${registry}/*`];
const firefox = ensureFirefox();

describe.skipIf(!firefox)('a registry that Firefox’s reader said yes to', () => {
  let entry: FirefoxWatchedEntry;
  beforeAll(async () => {
    const url = latestAddress(samples.restricted);
    entry = await FirefoxWatchedEntry.start(firefox ?? expect.fail(), url, ({ url }) =>
      respond(url),
    );
  });
  afterAll(() => entry?.close());

  const asked = () => entry.server.asked(registry).filter(byScript);
  const isAllowed = () =>
    entry.library.page.evaluate(
      (asked) => chrome.permissions.contains({ origins: asked }),
      origins,
    );

  it('is asked with its host’s permission, and is not told which installation asks', async () => {
    expect(await isAllowed()).toBe(false);
    await entry.library.press('settings_registriesYes');
    await eventually('the permission', async () => (await isAllowed()) || undefined);
    await entry.library.pass(longest);
    const [{ headers }] = await eventually('a request', async () => {
      const [first] = asked();
      return first && ([first] as const);
    });
    expect(headers.origin).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain('moz-extension');
    expect(headers.referer).toBeUndefined();
    expect(headers.cookie).toBeUndefined();
  });

  it('is asked nothing once the browser withdraws it, and the settings say so', async () => {
    await entry.library.page.evaluate(
      (asked) => chrome.permissions.remove({ origins: asked }),
      origins,
    );
    const settings = await entry.reader.settings();
    await settings.shows(t('settings_registriesBarred', 'Crossref'));
    entry.server.forget();
    const before = (await entry.pageCheck())?.at;
    await entry.library.pass(longest);
    await eventually('a check of the page', async () =>
      (await entry.pageCheck())?.at === before ? undefined : true,
    );
    expect(asked()).toEqual([]);
    await settings.page.close();
  });

  it('is asked again once it is allowed in the settings', async () => {
    const settings = await entry.reader.settings();
    await settings.press('settings_registriesAllow');
    await eventually('the permission', async () => (await isAllowed()) || undefined);
    await entry.library.pass(longest);
    await eventually('a request', async () => asked()[0]);
    expect(
      asked()
        .map(({ headers }) => headers.origin)
        .filter(Boolean),
    ).toEqual([]);
  });
});
