import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { respond, samples } from '../../demo/encyclopedia';
import { address } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { FirefoxReader } from './reader';

const { superseded, successor, restricted } = samples;
const { title } = superseded;
/** As Firefox's own language, American English unless it is built for another, has it. */
const replacedOn = 'May 14, 2024';

const firefox = ensureFirefox();

describe.skipIf(!firefox)('Firefox', () => {
  let server: LocalServer;
  let reader: FirefoxReader | undefined;
  let policy: Record<string, string> = {};
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => {
      const reply = respond(url);
      return reply && { ...reply, headers: { ...reply.headers, ...policy } };
    });
  });
  afterEach(async () => {
    policy = {};
    await reader?.browser.close();
  });
  afterAll(() => server.close());

  const start = async (idle?: number) => {
    const executablePath = firefox ?? expect.fail();
    const { port } = server;
    reader = await FirefoxReader.start({ executablePath, port, ...(idle && { idle }) });
    return reader;
  };

  it('takes a reader from a version that was replaced to the newer one, and to an export', async () => {
    const reader = await start();
    const old = await reader.visit(superseded);
    await old.button.press(t('page_more'));
    await old.button.waitFor(t('page_saveThis'));
    const before = await old.button.text();
    expect(before).toContain(t('page_stateReplacedOn', replacedOn));
    expect(before).toContain('this version was replaced on 14 May 2024');
    expect(await old.button.href(t('common_openNewer'))).toBe(address(successor));

    await old.button.press(t('page_saveThis'));
    await old.button.waitFor(t('page_savedReplaced'));
    const popup = await reader.popup(old.page);
    await popup.shows(title);
    await popup.seesBadge('1');
    await popup.tab('common_tabAlerts');
    await popup.shows(t('alerts_replacedOn', replacedOn));
    await popup.shows('this version was replaced on 14 May 2024');
    await popup.shows(t('alerts_gradeStated'));

    const newer = await reader.visit(successor);
    await newer.button.press(t('page_newer'));
    await newer.button.waitFor(t('page_addThis'));
    expect(await newer.button.text()).toContain('Added a section on satellite gauging');
    await newer.button.press(t('page_addThis'));
    await newer.button.waitFor(t('page_saved'));
    await popup.seesBadge('');
    await popup.shows(t('alerts_answerAdopted'));

    const library = await reader.library();
    await library.lists(title);
    const file = await reader.browser.download(() => library.exportAs('CSL-JSON'));
    expect(file.name).toMatch(/^stet-\d{4}-\d{2}-\d{2}\.json$/);
    const [item]: { title: string; abstract: string; URL: string }[] = JSON.parse(file.text);
    expect(item?.title).toBe(title);
    expect(item?.abstract).toBe(successor.summary.join('\n\n'));
  });

  it('keeps the button in its corner where the page forbids all styles but its own', async () => {
    policy = { 'content-security-policy': "default-src 'self'; style-src 'self'" };
    const reader = await start();
    const { button } = await reader.visit(restricted);
    await button.waitFor(t('page_save'));
    expect(await button.position()).toBe('fixed');
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
  });

  it('wakes the background for a save after it was suspended', async () => {
    const reader = await start(500);
    const library = await reader.library();
    const { button } = await reader.visit(restricted);
    await button.waitFor(t('page_save'));
    await eventually('the background to be suspended', async () =>
      (await library.backgroundIsAwake()) ? undefined : true,
    );
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    await library.lists(restricted.title);
  });
});
