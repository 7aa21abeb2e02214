import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { samples } from '../../demo/encyclopedia';
import { eventually } from '../../tools/eventually';
import { harm } from '../support/damage';
import { faults } from '../support/faults';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

const { restricted, open, forthcoming } = samples;

let reader: Reader;
afterEach(() => reader?.browser.close());

/** How many entries each automatic backup holds, by the settings' list, the newest first. */
async function backups({ page }: StetPage): Promise<number[]> {
  const rows = await page.locator('#backups li').allInnerTexts();
  return rows.map((row) => Number(/· (\d+) entr/.exec(row)?.[1]));
}

/** Waits until the newest automatic backup holds so many entries. */
async function seesBackupOf(entries: number): Promise<void> {
  const settings = await reader.settings();
  await eventually(`an automatic backup of ${entries}`, async () =>
    (await backups(settings))[0] === entries ? true : undefined,
  );
  await settings.page.close();
}

/** Restores the newest automatic backup at one click. */
async function restore(library: StetPage): Promise<void> {
  await library.page.getByRole('button', { name: /^Restore the backup of/ }).click();
}

describe('a library whose files were damaged', () => {
  it.each(['flipped', 'removed'] as const)(
    'is told as lost where they are %s, and is back at one click',
    async (damage) => {
      reader = await Reader.start();
      await reader.saveSamples(restricted, open);
      await seesBackupOf(2);

      await reader.browser.restart('closed', () => harm(reader.browser.profile, damage));

      await reader.seesBadge('!');
      const { page, button } = await reader.visit(restricted);
      await button.waitFor(t('page_save'));
      const popup = await reader.popup(page);
      await popup.says('backup_lossAllTitle');
      const settings = await reader.settings();
      await settings.says('backup_lossAllTitle');
      const library = await reader.library();
      await library.says('backup_lossAllTitle');
      expect(await faults(library.page)).toEqual([]);

      // What is saved now neither hides the loss nor takes a backup's place.
      await reader.saveSamples(forthcoming);
      await library.lists(forthcoming.title);
      await library.says('backup_lossAllTitle');
      expect(await backups(settings)).toEqual([2]);

      await restore(library);
      await library.lists(forthcoming.title, open.title, restricted.title);
      await library.page.getByText(t('backup_lossAllTitle')).waitFor({ state: 'detached' });
      await reader.seesBadge('');
      await seesBackupOf(3);
    },
  );

  it('is told as incomplete where its last part is cut off', async () => {
    reader = await Reader.start();
    await reader.saveSamples(restricted, open, forthcoming);
    await seesBackupOf(3);
    await reader.browser.restart('closed', () => harm(reader.browser.profile, 'cut'));
    await reader.seesBadge('!');
    const library = await reader.library();
    await library.page.getByRole('button', { name: /^Restore the backup of/ }).waitFor();
    await restore(library);
    await library.lists(forthcoming.title, open.title, restricted.title);
    await reader.seesBadge('');
  });

  it('is taken as it is where the reader goes on without what was lost', async () => {
    reader = await Reader.start();
    await reader.saveSamples(restricted, open);
    await seesBackupOf(2);
    await reader.browser.restart('killed', () => harm(reader.browser.profile, 'zeroed'));
    const library = await reader.library();
    await library.press('backup_lossAccept');
    await library.page.getByText(t('backup_lossAllTitle')).waitFor({ state: 'detached' });
    await reader.seesBadge('');
    // What was lost stays beside the first backup of the new library.
    await reader.saveSamples(forthcoming);
    const settings = await reader.settings();
    await eventually('a backup of each library', async () =>
      String(await backups(settings)) === '1,2' ? true : undefined,
    );
  });
});

it('an automatic backup is saved as a file that a fresh library restores', async () => {
  reader = await Reader.start();
  await reader.saveSamples(restricted, open);
  await seesBackupOf(2);
  const settings = await reader.settings();
  expect(await faults(settings.page)).toEqual([]);
  const file = await settings.download(() =>
    settings.page.getByRole('button', { name: /^Save as a file/ }).click(),
  );
  await reader.browser.close();
  reader = await Reader.start();
  const library = await reader.library();
  await library.restore(file.text, { added: 2, updated: 0, unchanged: 0 });
  await library.lists(open.title, restricted.title);
});

/** The system's programs for disks. */
const disks = { make: 'mount', end: 'umount' };

/** A small disk of its own for a profile; undefined where this machine lets nobody make one. */
function smallDisk(): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'stet-disk-'));
  try {
    execFileSync(disks.make, ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', dir], { stdio: 'ignore' });
    return dir;
  } catch {
    rmSync(dir, { recursive: true });
    return undefined;
  }
}

/** Leaves no room on a disk, whatever the browser writes there meanwhile. */
function fill(dir: string): void {
  const file = openSync(join(dir, 'filling'), 'w');
  const block = Buffer.alloc(4096);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

it('a full disk is named, and costs nothing that was saved', async ({ skip }) => {
  const dir = smallDisk();
  if (dir === undefined) return skip('nobody may make a small disk here');
  try {
    reader = await Reader.start(undefined, join(dir, 'profile'));
    await reader.saveSamples(restricted, open);
    await seesBackupOf(2);
    await (await reader.library()).says('backup_diskNearlyFullTitle');
    fill(dir);

    const { page, button } = await reader.visit(forthcoming);
    await button.waitFor(t('page_save'));
    await reader.saveByShortcut(page);
    await button.says(t('page_failedQuota'));
    rmSync(join(dir, 'filling'));
    await reader.browser.restart();

    const library = await reader.library();
    const lost = library.page.getByRole('button', { name: /^Restore the backup of/ });
    // Whether Chromium finds its database damaged is Chromium's: either way all is there in the end.
    await library.row(restricted.title).or(lost).first().waitFor();
    if (await lost.isVisible()) await lost.click();
    await library.row(restricted.title).waitFor();
    await library.row(open.title).waitFor();
  } finally {
    await reader?.browser.close();
    execFileSync(disks.end, ['-l', dir]);
  }
});
