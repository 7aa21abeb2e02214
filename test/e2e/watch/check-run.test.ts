import { afterEach, beforeEach, expect, it } from 'vitest';
import { html, samples } from '../../demo/encyclopedia';
import type { Reply } from '../../tools/browser';
import { eventually } from '../../tools/eventually';
import { byScript } from '../../tools/server';
import { silent, slow } from '../../watch/server/misbehaviour';
import { t } from '../support/texts';
import { day, WatchWorld } from '../support/watch-world';

const { forthcoming, open, restricted } = samples;
const saved = [forthcoming, open, restricted];

let world: WatchWorld;
beforeEach(async () => {
  world = await WatchWorld.start();
  for (const sample of saved) await world.save(sample);
  world.server.forget();
});
afterEach(() => world?.end());

/** Requests of the background's for entries. */
const asked = () => world.server.asked('oxfordre.com').filter(byScript);

it('a round that the reader asks for goes on when the popup is closed, and is seen elsewhere', async () => {
  const { reader, publisher } = world;
  world.trouble = (asked) => {
    const page = byScript(asked) ? publisher.answer(asked.url) : undefined;
    return page && slow(page, 300);
  };
  const { page } = await reader.visit(open);
  const popup = await reader.popup(page);
  await popup.press('common_checkNow');
  await popup.page.getByRole('progressbar', { name: t('checks_checking') }).waitFor();
  await popup.page.close();

  const library = await reader.library();
  const progress = library.page.getByRole('progressbar', { name: t('checks_checking') });
  await progress.waitFor();
  await progress.waitFor({ state: 'detached' });
  expect(asked()).toHaveLength(saved.length);
  expect(
    world.server.mostAtOnce(
      (request) => byScript(request) && request.url.hostname === 'oxfordre.com',
    ),
  ).toBe(1);
});

it('a round in which every check fails says so, in its toast and in each row', async () => {
  const { reader } = world;
  const gone: Reply = { ...html('<!DOCTYPE html><title>Not found</title>'), status: 404 };
  world.trouble = (asked) => (byScript(asked) ? gone : undefined);
  const library = await reader.library();
  const rows = library.page.locator('.listed-row');
  expect(await rows.locator('.mark').count()).toBe(saved.length);
  await library.chooseInMenu('libraryPage_checkAllNow');
  await library.says('checks_uncheckedToast_other', String(saved.length), t('checks_doubtGone'));
  const failing = rows.filter({ hasText: t('common_outcomeUnknown') });
  await eventually(
    'a word in each row',
    async () => (await failing.count()) === saved.length || undefined,
  );
  expect(await rows.locator('.mark').count()).toBe(0);
  for (const row of await rows.all()) {
    expect(await row.ariaSnapshot()).toContain(t('common_outcomeUnknown'));
  }
});

it('a round that is stopped asks for nothing more', async () => {
  const { reader } = world;
  world.trouble = (asked) => (byScript(asked) ? silent : undefined);
  const library = await reader.library();
  await library.chooseInMenu('libraryPage_checkAllNow');
  await eventually('a request', async () => asked().length > 0 || undefined);
  await library.press('common_stop');
  await library.says('checks_stopped', '0', String(saved.length));
  const before = await world.now();
  world.trouble = () => undefined;
  // The request that was under way ends, and is the last.
  await world.checked('page', before - day);
  await world.pass(1);
  expect(asked()).toHaveLength(1);
});
