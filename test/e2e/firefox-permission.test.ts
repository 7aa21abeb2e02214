import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { respond, samples } from '../demo/encyclopedia';
import { latestAddress } from '../demo/sample';
import { builtExtension } from '../tools/build';
import { withClock } from '../tools/clock';
import { eventually } from '../tools/eventually';
import { ensureFirefox } from '../tools/firefox';
import { byScript, LocalServer } from '../tools/server';
import { FirefoxReader, type FirefoxStetPage } from './firefox-reader';
import { t } from './texts';
import { longest, noon, readStore } from './watch-world';

const { restricted } = samples;
const host = 'oxfordre.com';
const publisher = 'Oxford Research Encyclopedias';
const checksSchema = v.array(
  v.object({
    source: v.string(),
    at: v.optional(v.number()),
    next: v.optional(v.number()),
    outcome: v.optional(v.string()),
    reason: v.optional(v.string()),
  }),
);

const firefox = ensureFirefox();

describe.skipIf(!firefox)('a publisher that the reader of Firefox withdraws', () => {
  let server: LocalServer;
  let reader: FirefoxReader;
  let library: FirefoxStetPage;
  let dir: string;
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => respond(url));
    const from = Date.now();
    dir = await withClock(builtExtension('firefox'), { shows: noon(from), from, speed: 60 });
    const executablePath = firefox ?? expect.fail();
    reader = await FirefoxReader.start({ executablePath, extensionDir: dir, port: server.port });
    const visit = await reader.visit(latestAddress(restricted));
    await visit.button.press(t('buttonSave'));
    await visit.button.waitFor(t('buttonSaved'));
    await visit.page.close();
    library = await reader.library();
  });
  beforeEach(() => server.forget());
  afterAll(async () => {
    await reader?.browser.close();
    await server?.close();
    await rm(dir, { recursive: true, force: true });
  });

  const asked = () => server.asked(host).filter(byScript);

  const pageCheck = async () => {
    const checks = v.parse(checksSchema, await library.page.evaluate(readStore, 'checks'));
    return checks.find(({ source }) => source === 'page');
  };

  /** Presses the button of this name in a list that may be folded. */
  async function pressInSettings(name: string): Promise<void> {
    const settings = await reader.settings();
    await settings.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await settings.pressNamed(name);
    await settings.page.close();
  }

  it('is planned and asked no longer, and the entry and the settings say so', async () => {
    await pressInSettings(t('withdrawFrom', publisher));
    const check = await eventually('a plan without the page', async () => {
      const now = await pageCheck();
      return now?.next === undefined ? now : undefined;
    });
    expect(check).toMatchObject({ outcome: 'unknown', reason: 'no-permission' });
    await library.pass(longest);
    await library.open(restricted.title);
    await library.shows(t('notWatched'));
    await library.press('checkNow');
    await eventually('a finding', async () =>
      (await pageCheck())?.at === check.at ? undefined : true,
    );
    expect(await pageCheck()).toMatchObject({ outcome: 'unknown', reason: 'no-permission' });
    expect(asked()).toEqual([]);
    const settings = await reader.settings();
    await settings.shows(t('optionsPublishersDeniedOne', '1'));
    await settings.page.close();
  });

  it('is watched again once the reader allows it in the settings', async () => {
    await pressInSettings(t('allowHost', publisher));
    // Nobody has looked for three months: it is due at once.
    await eventually('a check', async () =>
      (await pageCheck())?.outcome === 'stands' ? true : undefined,
    );
    expect((await pageCheck())?.next).toBeGreaterThan(0);
    expect(asked()).toHaveLength(1);
  });
});
