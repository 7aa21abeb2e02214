import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { respond, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { byScript } from '../../tools/server';
import { t } from '../support/texts';
import { longest } from '../support/watch-world';
import { FirefoxWatchedEntry } from './watched-entry';

const { restricted } = samples;
const host = 'oxfordre.com';
const publisher = 'Oxford Research Encyclopedias';
const firefox = ensureFirefox();

describe.skipIf(!firefox)('a publisher that the reader of Firefox withdraws', () => {
  let entry: FirefoxWatchedEntry;
  beforeAll(async () => {
    const url = latestAddress(restricted);
    entry = await FirefoxWatchedEntry.start(firefox ?? expect.fail(), url, ({ url }) =>
      respond(url),
    );
  });
  beforeEach(() => entry.server.forget());
  afterAll(() => entry?.close());

  const asked = () => entry.server.asked(host).filter(byScript);

  /** Presses the button of this name. */
  async function pressInSettings(name: string): Promise<void> {
    const settings = await entry.reader.settings();
    await settings.pressNamed(name);
    await settings.page.close();
  }

  it('is planned and asked no longer, and the entry and the settings say so', async () => {
    await pressInSettings(t('settings_withdrawFrom', publisher));
    const check = await eventually('a plan without the page', async () => {
      const now = await entry.pageCheck();
      return now?.next === undefined ? now : undefined;
    });
    expect(check).toMatchObject({ outcome: 'unknown', reason: 'no-permission' });
    await entry.library.pass(longest);
    await entry.library.open(restricted.title);
    await entry.library.shows(t('checks_notWatched'));
    await entry.library.press('common_checkNow');
    await eventually('a finding', async () =>
      (await entry.pageCheck())?.at === check.at ? undefined : true,
    );
    expect(await entry.pageCheck()).toMatchObject({ outcome: 'unknown', reason: 'no-permission' });
    expect(asked()).toEqual([]);
    const settings = await entry.reader.settings();
    await settings.shows(t('settings_publishersDenied_one', '1'));
    await settings.page.close();
  });

  it('is watched again once the reader allows it in the settings', async () => {
    await pressInSettings(t('common_allowHost', publisher));
    // Nobody has looked for three months: it is due at once.
    await eventually('a check', async () =>
      (await entry.pageCheck())?.outcome === 'stands' ? true : undefined,
    );
    expect((await entry.pageCheck())?.next).toBeGreaterThan(0);
    expect(asked()).toHaveLength(1);
  });
});
