import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, places, respond, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import type { Reply } from '../../tools/browser';
import { type Answer, byScript } from '../../tools/server';
import * as misbehaviour from '../../watch/server/misbehaviour';
import { WatchWorld } from '../support/watch-world';

const { restricted } = samples;
const url = latestAddress(restricted);
const page = respond(new URL(url)) ?? html('');
/** Another publisher's page, where a redirect may lead. */
const elsewhere = 'https://plato.stanford.edu/entries/somewhere-else/';
const notThere: Reply = { ...html('<!DOCTYPE html><title>Page not found</title>'), status: 404 };

let world: WatchWorld;
beforeAll(async () => {
  world = await WatchWorld.start();
  await world.save(restricted);
});
afterAll(() => world?.end());

/** Lets the page's address, with whatever query, give this to the background. */
function givesInstead(answer: Answer): void {
  const { pathname } = new URL(url);
  world.trouble = (asked) => {
    if (!byScript(asked)) return undefined;
    if (asked.url.href === elsewhere) return html('<!DOCTYPE html><title>Somewhere</title>');
    return asked.url.pathname === pathname ? answer : undefined;
  };
}

describe('a page that is checked by itself', () => {
  it.each<[how: string, answer: Answer, outcome: string]>([
    ['as it was', page, 'stands'],
    ['late', misbehaviour.slow(page, 1_000), 'stands'],
    ['never', misbehaviour.silent, 'offline'],
    ['by hanging up', misbehaviour.refused, 'offline'],
    ['with half of itself', misbehaviour.truncated(page), 'refused'],
    ['with a bot check', misbehaviour.challenge, 'challenge'],
    ['with a login', misbehaviour.login, 'login'],
    ['with “too many requests”', misbehaviour.tooMany(3_600), 'refused'],
    ['with an error', misbehaviour.broken, 'refused'],
    ['with “not found”', notThere, 'gone'],
    ['from the home page', misbehaviour.redirect(places.home), 'gone'],
    ['from another publisher', misbehaviour.redirect(elsewhere), 'unreadable'],
    ['from a host of nobody’s', misbehaviour.redirect('https://example.org/'), 'unreadable'],
    ['in a circle', misbehaviour.redirectLoop, 'unreadable'],
    ['without an end', misbehaviour.gigantic, 'unreadable'],
    ['with a bomb', misbehaviour.gzipBomb, 'unreadable'],
    ['as a PDF', misbehaviour.wrongType, 'unreadable'],
  ])('and answers %s', async (_, answer, outcome) => {
    givesInstead(answer);
    expect(await world.nextCheck()).toBe(outcome);
    expect(await world.reader.badge()).toBe('');
  });

  it('and sends nothing back of what its server gave', async () => {
    givesInstead(misbehaviour.tagging(page));
    expect(await world.nextCheck()).toBe('stands');
    world.server.forget();
    expect(await world.nextCheck()).toBe('stands');
    const [asked] = world.server.asked('oxfordre.com').filter(byScript);
    expect(JSON.stringify(asked?.headers)).not.toContain('reader-');
  });

  it('raised no alert by any of this', async () => {
    expect(await world.notifications()).toEqual([]);
  });
});
