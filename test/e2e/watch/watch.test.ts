import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../../utils/text/message-catalogue';
import { samples } from '../../demo/encyclopedia';
import { address, encyclopedia, latestAddress, type Sample } from '../../demo/sample';
import { byScript } from '../../tools/server';
import { challenge } from '../../watch/server/misbehaviour';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';
import { day, longest, WatchWorld } from '../support/watch-world';

const { restricted, successor } = samples;
const host = 'oxfordre.com';
const doi = ({ subject, number }: Sample) => `10.1093/acrefore/${subject.isbn}.013.${number}`;

let world: WatchWorld;
beforeEach(async () => {
  world = await WatchWorld.start();
});
afterEach(() => world?.end());

/** The library's alerts, and the one about a work. */
async function alertOf({ title }: Sample): Promise<{ library: StetPage; alert: Locator }> {
  const library = await world.reader.library();
  await library.page.getByRole('button', { name: new RegExp(`^${t('common_tabAlerts')}`) }).click();
  return { library, alert: library.entry(title) };
}

/** Answers the alert, and leaves. */
async function answer(sample: Sample, key: MessageKey, said: MessageKey): Promise<void> {
  const { library, alert } = await alertOf(sample);
  await alert.getByRole('button', { name: t(key) }).click();
  await library.says(said);
  await world.reader.seesBadge('');
  await library.page.close();
}

describe('an entry that its publisher replaces while the reader looks away', () => {
  beforeEach(async () => {
    await world.save(successor);
    world.publisher.replace((await world.now()) + 14 * day);
    world.server.forget();
    await world.pass(longest);
    await world.notified(1);
  });

  it('is told of once, with what changed, and quiet once the newer version is added', async () => {
    const { reader, server } = world;
    const { title, message } = await world.notified(1);
    expect(title).toBe(t('background_newsTitle_one', '1'));
    expect(message).toContain(successor.title);
    await reader.seesBadge('1');

    const { library, alert } = await alertOf(successor);
    await alert
      .getByText(t('alerts_gradeStated'))
      .or(alert.getByText(t('alerts_gradeDerived')))
      .waitFor();
    await alert.getByText('Added a section on satellite gauging').waitFor();
    await alert.getByText('groundwater').first().waitFor();
    const newer = alert.locator('.alert-versions a').last();
    expect(await newer.getAttribute('href')).toBe(address(successor));
    await library.page.close();

    const [asked, ...more] = server.asked(host).filter(byScript);
    expect(more).toEqual([]);
    expect(asked?.url.href).toBe(latestAddress(successor));
    expect(asked?.headers.cookie).toBeUndefined();
    expect(server.asked('api.crossref.org')).toEqual([]);

    await answer(successor, 'alerts_addNewer', 'pageShell_adoptedToast');
    expect(await world.nextCheck()).toBe('stands');
    expect(await reader.badge()).toBe('');
    expect(await world.notifications()).toHaveLength(1);
  });

  it('stays quiet where the reader keeps the older version on purpose', async () => {
    await answer(successor, 'alerts_keepMine', 'common_answerKept');
    expect(await world.nextCheck()).toBe('superseded');
    expect(await world.reader.badge()).toBe('');
    expect(await world.notifications()).toHaveLength(1);
  });

  it('is told of no more where the publisher takes the newer version back', async () => {
    world.publisher.takeBack();
    expect(await world.nextCheck()).toBe('stands');
    await world.reader.seesBadge('');
    const { library, alert } = await alertOf(successor);
    await library.page.locator('.alert-row', { hasText: successor.title }).click();
    await alert.getByText(t('common_answerWithdrawn')).waitFor();
  });
});

describe('an entry that only a registry says is replaced', () => {
  const newer = '10.1093/acrefore/9780190846626.013.9102';
  const work = {
    title: restricted.title,
    authors: restricted.authors,
    container: encyclopedia(restricted.subject),
  };

  it('is told of, once the reader lets Crossref be asked', async () => {
    const { reader, registries, server } = world;
    await world.save(restricted);
    registries.crossref(
      {
        ...work,
        doi: doi(restricted),
        issued: '2022-02-01',
        updatedBy: [{ doi: newer, type: 'new_version', on: '2024-09-03' }],
      },
      {
        ...work,
        doi: newer,
        issued: '2024-09-03',
        updateTo: [{ doi: doi(restricted), type: 'new_version', on: '2024-09-03' }],
      },
    );
    // The page itself cannot be read without a visit.
    world.trouble = (asked) => (byScript(asked) && asked.url.host === host ? challenge : undefined);
    await world.allowRegistries('crossref');
    await world.pass(longest);

    await world.notified(1);
    await reader.seesBadge('1');
    const { alert } = await alertOf(restricted);
    await alert.getByText(t('checks_recordSuperseded')).waitFor();
    await alert.getByText('new_version').or(alert.getByText('New version')).first().waitFor();
    expect((await world.checked('page', 0)).reason).toBe('challenge');
    const asked = server.asked('api.crossref.org');
    expect(asked.every(({ headers }) => headers.cookie === undefined)).toBe(true);
    expect(server.asked('api.datacite.org')).toEqual([]);
  });
});
