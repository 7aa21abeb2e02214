import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { html, respond, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { type Answer, byBrowser, byScript } from '../../tools/server';
import { redirect } from '../../watch/server/misbehaviour';
import { allowed, forbidden } from '../../watch/server/redirects';
import { WatchWorld } from '../support/watch-world';

const { restricted } = samples;
const url = latestAddress(restricted);
const page = respond(new URL(url)) ?? html('');

let world: WatchWorld;
beforeAll(async () => {
  world = await WatchWorld.start();
  await world.save(restricted);
});
beforeEach(() => world.server.forget());
afterAll(() => world?.end());

/** Lets the entry's own address give this to the background, and every other the entry's page. */
function leads(answer: Answer): void {
  world.trouble = (asked) => {
    if (!byScript(asked)) return undefined;
    return asked.url.href === url ? answer : page;
  };
}

/** Addresses that the extension asked, in their order; a browser asks for things of its own. */
const asked = () =>
  world.server
    .asked()
    .filter((each) => byScript(each) && !byBrowser(each))
    .map((each) => each.url.href);

describe('a check that is led elsewhere', () => {
  // The port is known once the server stands: each case is looked up by its place.
  it.each(forbidden(url, 0).map(([place]) => [place]))('sends nothing to %s', async (place) => {
    const [, to = ''] = forbidden(url, world.server.port).find(([name]) => name === place) ?? [];
    leads(redirect(to));
    expect(await world.nextCheck()).toBe('unreadable');
    expect(asked()).toEqual([url]);
  });

  it('sends nothing to a login, and says that there is one', async () => {
    leads(redirect('https://idp.example.org/authorize?back=1'));
    expect(await world.nextCheck()).toBe('login');
    expect(asked()).toEqual([url]);
  });

  it.each(allowed(url))('goes on to the publisher’s own page at %s', async (_, to, then) => {
    leads(redirect(to));
    expect(await world.nextCheck()).toBe('stands');
    expect(asked()).toEqual([url, then]);
  });

  it('sends nothing elsewhere where its publisher’s own page leads there', async () => {
    const between = `${url}?turn=1`;
    world.trouble = (request) => {
      if (!byScript(request)) return undefined;
      if (request.url.href === url) return redirect(between);
      return request.url.href === between ? redirect('https://attacker.example/') : page;
    };
    expect(await world.nextCheck()).toBe('unreadable');
    expect(asked()).toEqual([url, between]);
  });
});
