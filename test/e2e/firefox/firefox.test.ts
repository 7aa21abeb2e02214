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
    await old.button.press(t('buttonMore'));
    await old.button.waitFor(t('cardSaveThis'));
    const before = await old.button.text();
    expect(before).toContain(t('stateReplacedOn', replacedOn));
    expect(before).toContain('this version was replaced on 14 May 2024');
    expect(await old.button.href(t('openNewer'))).toBe(address(successor));

    await old.button.press(t('cardSaveThis'));
    await old.button.waitFor(t('buttonSavedReplaced'));
    const popup = await reader.popup(old.page);
    await popup.shows(title);
    await popup.seesBadge('1');
    await popup.tab('tabAlerts');
    await popup.shows(t('alertReplacedOn', replacedOn));
    await popup.shows('this version was replaced on 14 May 2024');
    await popup.shows(t('gradeStated'));

    const newer = await reader.visit(successor);
    await newer.button.press(t('buttonNewer'));
    await newer.button.waitFor(t('cardAddThis'));
    expect(await newer.button.text()).toContain('Added a section on satellite gauging');
    await newer.button.press(t('cardAddThis'));
    await newer.button.waitFor(t('buttonSaved'));
    await popup.seesBadge('');
    await popup.shows(t('answerAdopted'));

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
    await button.waitFor(t('buttonSave'));
    expect(await button.position()).toBe('fixed');
    await button.press(t('buttonSave'));
    await button.waitFor(t('buttonSaved'));
  });

  it('wakes the background for a save after it was suspended', async () => {
    const reader = await start(500);
    const library = await reader.library();
    const { button } = await reader.visit(restricted);
    await button.waitFor(t('buttonSave'));
    await eventually('the background to be suspended', async () =>
      (await library.backgroundIsAwake()) ? undefined : true,
    );
    await button.press(t('buttonSave'));
    await button.waitFor(t('buttonSaved'));
    await library.lists(restricted.title);
  });
});
