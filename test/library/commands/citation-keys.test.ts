import { describe, expect, it } from 'vitest';
import { setCitationKey, suggestCitationKey } from '../../../utils/library/commands/citation-keys';
import { editEntry, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { pinnedKeys } from '../../../utils/library/db/entry-queries';
import { identifiedEntries } from '../../../utils/library/db/identified-entries';
import type { Library } from '../../../utils/library/db/open-library';
import { openExportItems } from '../../../utils/library/transfer/export-items';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { backupOf } from '../support/backup-of';
import { dump } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const entryOf = async (lib: Library, id: string) => {
  const full = await fullEntry(lib, id);
  if (!full) throw new Error(`no entry ${id}`);
  return full.entry;
};

async function twoEntries() {
  const world = await openWorld();
  const { lib } = world;
  const [{ entryId: first }, { entryId: second }] = [
    await saveCapture(lib, sampleCapture(1)),
    await saveCapture(lib, sampleCapture(2)),
  ];
  return { world, lib, first, second };
}

describe('a citation key that the reader sets', () => {
  it('is found, exported and kept by its pin', async () => {
    const { lib, first } = await twoEntries();
    const outcome = await setCitationKey(lib, first, { key: 'bells:2019', isPinned: true });
    expect(outcome).toEqual({ kind: 'set' });
    expect(await entryOf(lib, first)).toMatchObject({ key: 'bells:2019', keyPinned: true });
    expect(await identifiedEntries(lib, { kind: 'key', text: 'bells:' })).toEqual(new Set([first]));
    expect(await pinnedKeys(lib)).toEqual(new Set(['bells:2019']));
    for await (const item of await openExportItems(lib, { kind: 'entries', ids: [first] })) {
      expect(item).toMatchObject({ key: 'bells:2019', isKeyPinned: true });
    }
  });

  it('stays when the entry is edited, and when its pin is taken out', async () => {
    const { lib, first } = await twoEntries();
    await setCitationKey(lib, first, { key: 'bells', isPinned: true });
    await editEntry(lib, first, { tags: { add: ['one'] } });
    expect(await entryOf(lib, first)).toMatchObject({ key: 'bells', keyPinned: true });
    await setCitationKey(lib, first, { key: 'bells', isPinned: false });
    expect(await entryOf(lib, first)).toMatchObject({ key: 'bells' });
    expect(await pinnedKeys(lib)).toEqual(new Set());
  });

  it.each([
    ['another entry’s', (key: string) => key],
    [
      'another entry’s in capitals, which BibTeX takes for the same',
      (key: string) => key.toUpperCase(),
    ],
  ])('is refused where it is %s, in the trash too', async (_case, spelled) => {
    const { lib, first, second } = await twoEntries();
    const own = await entryOf(lib, first);
    const { key } = await entryOf(lib, second);
    await moveToTrash(lib, [second]);
    const outcome = await setCitationKey(lib, first, { key: spelled(key), isPinned: true });
    expect(outcome).toMatchObject({ kind: 'taken', by: { id: second } });
    expect(await entryOf(lib, first)).toEqual(own);
  });

  it('may change the case of the entry’s own', async () => {
    const { lib, first } = await twoEntries();
    const key = (await entryOf(lib, first)).key.toUpperCase();
    expect(await setCitationKey(lib, first, { key, isPinned: true })).toEqual({ kind: 'set' });
    expect((await entryOf(lib, first)).key).toBe(key);
  });

  it('is refused where no program would read it', async () => {
    const { lib, first } = await twoEntries();
    await expect(setCitationKey(lib, first, { key: 'a b', isPinned: true })).rejects.toThrow(
      RangeError,
    );
  });

  it('writes nothing where it is what it was', async () => {
    const { lib, first } = await twoEntries();
    const { key } = await entryOf(lib, first);
    const before = await dump(lib);
    await setCitationKey(lib, first, { key, isPinned: false });
    expect(await dump(lib)).toEqual(before);
  });

  it('is suggested of the corrected words, and never another entry’s', async () => {
    const { lib, first, second } = await twoEntries();
    const { current, key } = await entryOf(lib, second);
    await editEntry(lib, second, { corrections: { version: current, fields: { title: 'Bells' } } });
    const suggested = await suggestCitationKey(lib, second);
    expect(suggested).toContain('Bells');
    await setCitationKey(lib, first, { key: suggested.toUpperCase(), isPinned: true });
    expect(await suggestCitationKey(lib, second)).toBe(`${suggested}a`);
    expect((await entryOf(lib, second)).key).toBe(key);
  });
});

describe('of two copies of an entry', () => {
  async function copied() {
    const here = await twoEntries();
    const there = await openWorld({ ids: 'there' });
    await restoreBackup(there.lib, await backupOf(here.lib));
    return { ...here, here: here.world, there };
  }

  it('the key that was set last is kept, with its pin, and a second restore changes nothing', async () => {
    const { here, there, first } = await copied();
    await setCitationKey(here.lib, first, { key: 'early', isPinned: true });
    there.time = here.time + 10_000;
    await setCitationKey(there.lib, first, { key: 'late', isPinned: false });
    await setCitationKey(there.lib, first, { key: 'late', isPinned: true });
    const [mine, yours] = [await backupOf(here.lib), await backupOf(there.lib)];
    await restoreBackup(there.lib, mine);
    expect(await entryOf(there.lib, first)).toMatchObject({ key: 'late', keyPinned: true });
    expect(await restoreBackup(here.lib, yours)).toMatchObject({ updated: 1 });
    expect(await entryOf(here.lib, first)).toMatchObject({ key: 'late', keyPinned: true });
    const once = await dump(here.lib);
    await restoreBackup(here.lib, yours);
    expect(await dump(here.lib)).toEqual(once);
  });

  it('a key that another entry took meanwhile gives way, and undoing the restore brings the former back', async () => {
    const { here, there, first, second } = await copied();
    const former = await entryOf(here.lib, first);
    there.time = here.time + 10_000;
    await setCitationKey(there.lib, first, { key: 'wanted', isPinned: true });
    await setCitationKey(here.lib, second, { key: 'wanted', isPinned: true });
    const { undo } = await restoreBackup(here.lib, await backupOf(there.lib));
    expect((await entryOf(here.lib, first)).key).toBe('wanteda');
    expect((await entryOf(here.lib, second)).key).toBe('wanted');
    await undo();
    expect((await entryOf(here.lib, first)).key).toBe(former.key);
  });
});
