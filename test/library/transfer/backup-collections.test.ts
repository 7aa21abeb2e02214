import { describe, expect, it } from 'vitest';
import {
  createCollection,
  listCollections,
  moveCollection,
  renameCollection,
} from '../../../utils/library/commands/collections';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import {
  listSearches,
  renameSearch,
  saveSearch,
} from '../../../utils/library/commands/saved-searches';
import type { Library } from '../../../utils/library/db/open-library';
import { notDuplicates, toldApart } from '../../../utils/library/search/duplicates';
import { parseBackup, writeBackup } from '../../../utils/library/transfer/backup-file';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { backupOf, parsed } from '../support/backup-of';
import { dump } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** Two libraries, the second restored from the first's backup and a while ahead of it. */
async function twins(fill: (lib: Library) => Promise<unknown>) {
  const here = await openWorld({ ids: 'here' });
  await fill(here.lib);
  const there = await openWorld({ ids: 'there' });
  await restoreBackup(there.lib, await backupOf(here.lib));
  there.time += 1_000_000;
  return { here, there };
}

describe('a backup', () => {
  it('carries saved searches and entries told apart, and twice changes nothing', async () => {
    const { here, there } = await twins(async (lib) => {
      await saveSearch(lib, 'Trade', 'in:"Trade" is:superseded');
      const one = await saveCapture(lib, sampleCapture(1));
      const other = await saveCapture(lib, sampleCapture(2));
      await notDuplicates(lib, one.entryId, other.entryId);
    });
    const whole = await dump(here.lib);
    expect(whole).toMatchObject({ searches: [{ name: 'Trade' }], distinct: [{}] });
    expect(await dump(there.lib)).toEqual(whole);
    await restoreBackup(there.lib, await backupOf(here.lib));
    expect(await dump(there.lib)).toEqual(whole);
  });
});

describe('a backup’s citation styles', () => {
  const style = '<style xmlns="http://purl.org/net/xbiblio/csl">"Weirs"</style>';
  const withStyles = async (...styles: string[]) => {
    const { lib } = await openWorld();
    let text = '';
    for await (const piece of writeBackup(lib, styles)) text += piece;
    return text;
  };

  it('come back as they were, and are none where there were none', async () => {
    expect(parsed(await withStyles(style, style)).styles).toEqual([style, style]);
    const without = await withStyles();
    expect(without).not.toContain('styles');
    expect(parsed(without).styles).toEqual([]);
  });

  it('may be missing, as they are in older backups, and must be files that a style can be', async () => {
    const text = await withStyles(style);
    const older: object = { ...JSON.parse(text), version: 1, styles: undefined };
    expect(parsed(JSON.stringify(older)).styles).toEqual([]);
    const long = { ...JSON.parse(text), styles: ['x'.repeat(1_000_001)] };
    expect(parseBackup(JSON.stringify(long)).kind).toBe('bad');
  });
});

describe('a merge of backups', () => {
  it('lets the search edited last win, and saves none twice', async () => {
    const { here, there } = await twins((lib) => saveSearch(lib, 'Trade', 'tolls'));
    const [{ id } = { id: '' }] = await listSearches(there.lib);
    await renameSearch(there.lib, id, 'On tolls');
    await saveSearch(here.lib, 'Bells', 'bells');
    await saveSearch(there.lib, 'Bells', 'bells');
    await saveSearch(there.lib, 'Trade', 'ledgers');
    await restoreBackup(here.lib, await backupOf(there.lib));
    const view = (await listSearches(here.lib)).map(({ name, query }) => [name, query]);
    expect(view).toEqual([
      ['Bells', 'bells'],
      ['On tolls', 'tolls'],
      ['Trade', 'ledgers'],
    ]);
  });

  it('tells the same entries apart, whatever their ids', async () => {
    const here = await openWorld({ ids: 'here' });
    const there = await openWorld({ ids: 'there' });
    const ids: string[][] = [];
    for (const { lib } of [here, there]) {
      const saved = [
        await saveCapture(lib, sampleCapture(1)),
        await saveCapture(lib, sampleCapture(2)),
      ];
      ids.push(saved.map(({ entryId }) => entryId));
    }
    const [[mine = '', alsoMine = ''] = [], [theirs = '', alsoTheirs = ''] = []] = ids;
    await notDuplicates(there.lib, alsoTheirs, theirs);
    await restoreBackup(here.lib, await backupOf(there.lib));
    expect((await toldApart(here.lib))(alsoMine, mine)).toBe(true);
  });

  it('leaves a collection where it was put last, and none within itself', async () => {
    const { here, there } = await twins(async (lib) => {
      for (const name of ['A', 'B', 'C']) await createCollection(lib, name);
    });
    const idOf = async (name: string) =>
      (await listCollections(here.lib)).find((one) => one.name === name)?.id ?? '';
    const [a, b, c] = [await idOf('A'), await idOf('B'), await idOf('C')];
    await moveCollection(here.lib, b, a);
    await moveCollection(there.lib, a, b);
    await moveCollection(there.lib, c, b);
    await renameCollection(there.lib, a, 'A2');
    const copy = await backupOf(there.lib);
    await restoreBackup(here.lib, copy);
    const paths = (await listCollections(here.lib)).map(({ path }) => path);
    expect(paths).toEqual(['A2', 'A2/B', 'A2/B/C']);
    const merged = await dump(here.lib);
    await restoreBackup(here.lib, copy);
    expect(await dump(here.lib)).toEqual(merged);
  });
});
