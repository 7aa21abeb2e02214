import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { html, respond, samples } from '../demo/encyclopedia';
import { latestAddress } from '../demo/sample';
import { builtExtension } from '../tools/build';
import { withClock } from '../tools/clock';
import { eventually } from '../tools/eventually';
import { ensureFirefox } from '../tools/firefox';
import { type Answer, byBrowser, byScript, LocalServer } from '../tools/server';
import { redirect } from '../watch/server/misbehaviour';
import { allowed, forbidden } from '../watch/server/redirects';
import { FirefoxReader, type FirefoxStetPage } from './firefox-reader';
import { t } from './texts';
import { longest, noon, readStore } from './watch-world';

const { restricted } = samples;
const url = latestAddress(restricted);
const page = respond(new URL(url)) ?? html('');
const checksSchema = v.array(
  v.object({ source: v.string(), at: v.optional(v.number()), outcome: v.optional(v.string()) }),
);

const firefox = ensureFirefox();

describe.skipIf(!firefox)('a check that Firefox’s reader is led elsewhere by', () => {
  let server: LocalServer;
  let reader: FirefoxReader;
  let library: FirefoxStetPage;
  let dir: string;
  let answer: Answer = page;
  beforeAll(async () => {
    server = await LocalServer.start((asked) => {
      if (!byScript(asked)) return respond(asked.url);
      return asked.url.href === url ? answer : page;
    });
    const from = Date.now();
    dir = await withClock(builtExtension('firefox'), { shows: noon(from), from, speed: 60 });
    const executablePath = firefox ?? expect.fail();
    reader = await FirefoxReader.start({ executablePath, extensionDir: dir, port: server.port });
    const visit = await reader.visit(url);
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

  const checked = async () => {
    const checks = v.parse(checksSchema, await library.page.evaluate(readStore, 'checks'));
    return checks.find(({ source }) => source === 'page');
  };

  /** Lets time pass until the page was checked once more; what came of it. */
  async function nextCheck(): Promise<string | undefined> {
    const before = (await checked())?.at;
    await library.pass(longest);
    const after = await eventually('a check', async () => {
      const check = await checked();
      return check?.at === before ? undefined : check;
    });
    return after?.outcome;
  }

  const asked = () =>
    server
      .asked()
      .filter((each) => byScript(each) && !byBrowser(each))
      .map((each) => each.url.href);

  it.each(allowed(url))('goes on to the publisher’s own page at %s', async (_, to, then) => {
    answer = redirect(to);
    expect(await nextCheck()).toBe('stands');
    expect(asked()).toEqual([url, then]);
  });

  it.each(forbidden(url, 0).map(([place]) => [place]))('sends nothing to %s', async (place) => {
    const [, to = ''] = forbidden(url, server.port).find(([name]) => name === place) ?? [];
    answer = redirect(to);
    expect(await nextCheck()).toBe('unknown');
    expect(asked()).toEqual([url]);
  });
});
