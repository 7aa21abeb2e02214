import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { captureSnapshot } from '../../../utils/capture/capture-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Capture } from '../../../utils/model/capture';
import { takeSnapshot } from '../../../utils/snapshot/snapshot';
import { textOf } from '../../library/support/backup-of';
import { openWorld } from '../../library/support/test-library';
import { openDocument } from '../../tools/document';
import { eventually } from '../../tools/eventually';
import { random } from '../../tools/random';
import { byScript } from '../../tools/server';
import { InventedEntries } from '../../watch/server/invented-entries';
import { slow } from '../../watch/server/misbehaviour';
import { t } from '../support/texts';
import { WatchWorld } from '../support/watch-world';

/** The browser's own name for its API, in functions that run on the extension's pages. */
declare const chrome: typeof browser;

const size = 240;
const kills = 12;
/** Requests that the watcher has under way at a time, at the most. */
const abreast = 4;

let world: WatchWorld;
beforeEach(async () => {
  world = await WatchWorld.start({ ahead: 100 });
});
afterEach(() => world?.end());

/** The invented entries, saved long ago, as a backup of Stet's own. */
async function savedLongAgo(invented: InventedEntries): Promise<string> {
  const { lib } = await openWorld();
  const [first] = invented.entries;
  if (!first) throw new Error('There is no entry.');
  const text = JSON.stringify(captured(invented, first));
  // Reading a page takes its time, and they differ in nothing but what tells them apart.
  for (const { sample, url } of invented.entries) {
    const { subject, number } = sample;
    const own = text
      .replaceAll(first.url, url)
      .replaceAll(first.sample.subject.name, subject.name)
      .replaceAll(first.sample.subject.isbn, subject.isbn)
      .replaceAll(String(first.sample.number), String(number));
    await saveCapture(lib, JSON.parse(own));
  }
  return textOf(lib);
}

function captured(invented: InventedEntries, entry: InventedEntries['entries'][number]): Capture {
  const { document, close } = openDocument(invented.page(entry), entry.url);
  const reading = captureSnapshot(takeSnapshot(document, entry.url));
  close();
  if (reading.kind !== 'capture') throw new Error(`${entry.url} is no entry.`);
  return reading.capture;
}

const alertSchema = v.object({ versionId: v.string(), state: v.string() });

it('checks each entry once, and loses no alert, though its worker is killed again and again', async () => {
  const chance = random(20_250_614);
  const invented = new InventedEntries(size);
  const { reader, server } = world;
  world.trouble = ({ url }) => {
    const reply = invented.answer(url);
    return reply && slow(reply, chance.below(60));
  };
  const saved = await savedLongAgo(invented);
  // What comes in is due, and the watcher may begin at once.
  const replaced = new Set(invented.entries.filter(() => chance.below(10) === 0));
  for (const entry of replaced) invented.replace(entry, '14 May 2024');
  const library = await reader.library();
  await library.restore(saved, { added: size, updated: 0, unchanged: 0 });

  // A page that lists nothing leaves the machine to the watcher.
  const { page } = await reader.settings();
  await library.page.close();
  const asked = () => server.asked().filter((each) => invented.answer(each.url) !== undefined);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'check' }));
  // From here on nothing but its own alarm wakes it.
  for (let kill = 0; kill < kills; kill += 1) {
    const enough = asked().length + 1 + chance.below(12);
    await eventually('the round to go on', async () => asked().length >= enough || undefined);
    await new Promise((resolve) => setTimeout(resolve, chance.below(80)));
    await reader.browser.stopWorker();
  }
  expect(asked().length).toBeLessThan(size);
  await eventually(
    'the round to end',
    async () => {
      const checks = await world.checks();
      const open = checks.filter(({ source, outcome }) => source === 'page' && !outcome);
      return open.length === 0 || undefined;
    },
    120_000,
  );

  const checks = (await world.checks()).filter(({ source }) => source === 'page');
  const found = (what: string) => checks.filter(({ outcome }) => outcome === what);
  expect(checks).toHaveLength(size);
  expect(found('superseded')).toHaveLength(replaced.size);
  expect(found('stands')).toHaveLength(size - replaced.size);
  expect(found('stands').filter(({ stood }) => stood !== 1)).toEqual([]);
  expect(found('superseded').filter(({ changed }) => changed !== 1)).toEqual([]);

  const alerts = v.parse(v.array(alertSchema), await world.kept('alerts'));
  expect(new Set(alerts.map(({ versionId }) => versionId)).size).toBe(replaced.size);
  expect(alerts).toHaveLength(replaced.size);
  await reader.seesBadge(String(replaced.size));

  expect(new Set(asked().map(({ url }) => url.href)).size).toBe(size);
  expect(asked().length).toBeLessThanOrEqual(size + kills * abreast);
  for (const host of new Set(asked().map(({ url }) => url.host))) {
    expect(server.mostAtOnce((each) => each.url.host === host && byScript(each))).toBe(1);
  }
}, 240_000);

/** A backup in which every entry bears one more tag, given just now. */
function withTag(text: string, tag: string): string {
  const { entries, ...rest } = v.parse(backupSchema, JSON.parse(text));
  const at = Date.now();
  return JSON.stringify({
    ...rest,
    entries: entries.map((entry) => ({ ...entry, tags: [tag], edits: { tagged: [[tag, at]] } })),
  });
}

const backupSchema = v.looseObject({ entries: v.array(v.looseObject({})) });
const rowSchema = v.object({ tags: v.array(v.string()) });

it('comes through a restore during a round of checks, though the browser is killed in both', async () => {
  const chance = random(20_250_616);
  const some = 60;
  const invented = new InventedEntries(some);
  const { reader } = world;
  world.trouble = ({ url }) => {
    const reply = invented.answer(url);
    return reply && slow(reply, chance.below(60));
  };
  const saved = await savedLongAgo(invented);
  const replaced = new Set(invented.entries.filter(() => chance.below(6) === 0));
  for (const entry of replaced) invented.replace(entry, '14 May 2024');
  const first = await reader.library();
  await first.restore(saved, { added: some, updated: 0, unchanged: 0 });
  await first.page.close();
  const count = async (tag: string) =>
    v
      .parse(v.array(rowSchema), await world.kept('entries'))
      .filter(({ tags }) => tags.includes(tag)).length;

  for (let kill = 0; kill < 3; kill += 1) {
    const library = await reader.library();
    await library.page.evaluate(() => chrome.runtime.sendMessage({ type: 'check' }));
    const dialog = await library.readIn('backup.json', withTag(saved, `restored ${kill}`));
    await dialog.getByRole('button', { name: t('common_restoreBackup') }).click();
    await new Promise((resolve) => setTimeout(resolve, chance.below(400)));
    await reader.browser.restart('killed');
    expect([0, some]).toContain(await count(`restored ${kill}`));
  }
  const library = await reader.library();
  const dialog = await library.readIn('backup.json', withTag(saved, 'restored at last'));
  await library.page.evaluate(() => chrome.runtime.sendMessage({ type: 'check' }));
  await dialog.getByRole('button', { name: t('common_restoreBackup') }).click();
  await library.counts('import_updated', some);
  expect(await count('restored at last')).toBe(some);
  await eventually(
    'the round to end',
    async () => {
      const pages = (await world.checks()).filter(({ source }) => source === 'page');
      return pages.every(({ outcome }) => outcome !== undefined) || undefined;
    },
    120_000,
  );
  const checks = (await world.checks()).filter(({ source }) => source === 'page');
  expect(checks).toHaveLength(some);
  const found = checks.filter(({ outcome }) => outcome === 'superseded');
  expect(found).toHaveLength(replaced.size);
  expect(found.filter(({ changed }) => changed !== 1)).toEqual([]);
  const alerts = v.parse(v.array(alertSchema), await world.kept('alerts'));
  expect(alerts).toHaveLength(replaced.size);
  await reader.seesBadge(String(replaced.size));
}, 240_000);
