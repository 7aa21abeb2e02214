import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { html, respond, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { type Answer, byBrowser, byScript } from '../../tools/server';
import { redirect } from '../../watch/server/misbehaviour';
import { allowed, forbidden } from '../../watch/server/redirects';
import { longest } from '../support/watch-world';
import { FirefoxWatchedEntry } from './watched-entry';

const { restricted } = samples;
const url = latestAddress(restricted);
const page = respond(new URL(url)) ?? html('');

const firefox = ensureFirefox();

describe.skipIf(!firefox)('a check that Firefox’s reader is led elsewhere by', () => {
  let entry: FirefoxWatchedEntry;
  let answer: Answer = page;
  beforeAll(async () => {
    entry = await FirefoxWatchedEntry.start(firefox ?? expect.fail(), url, (asked) => {
      if (!byScript(asked)) return respond(asked.url);
      return asked.url.href === url ? answer : page;
    });
  });
  beforeEach(() => entry.server.forget());
  afterAll(() => entry?.close());

  /** Lets time pass until the page was checked once more; what came of it. */
  async function nextCheck(): Promise<string | undefined> {
    const before = (await entry.pageCheck())?.at;
    await entry.library.pass(longest);
    const after = await eventually('a check', async () => {
      const check = await entry.pageCheck();
      return check?.at === before ? undefined : check;
    });
    return after?.outcome;
  }

  const asked = () =>
    entry.server
      .asked()
      .filter((each) => byScript(each) && !byBrowser(each))
      .map((each) => each.url.href);

  it.each(allowed(url))('goes on to the publisher’s own page at %s', async (_, to, then) => {
    answer = redirect(to);
    expect(await nextCheck()).toBe('stands');
    expect(asked()).toEqual([url, then]);
  });

  it.each(forbidden(url, 0).map(([place]) => [place]))('sends nothing to %s', async (place) => {
    const [, to = ''] = forbidden(url, entry.server.port).find(([name]) => name === place) ?? [];
    answer = redirect(to);
    expect(await nextCheck()).toBe('unknown');
    expect(asked()).toEqual([url]);
  });
});
