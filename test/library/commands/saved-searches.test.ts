import { describe, expect, it } from 'vitest';
import {
  listSearches,
  removeSearch,
  renameSearch,
  saveSearch,
} from '../../../utils/library/commands/saved-searches';
import { readerBounds } from '../../../utils/model/records';
import { openWorld, type World } from '../support/test-library';

const view = async ({ lib }: World) =>
  (await listSearches(lib)).map(({ name, query }) => ({ name, query }));

describe('saved searches', () => {
  it('are kept by their names, tidied and within bounds', async () => {
    const world = await openWorld();
    await saveSearch(world.lib, ' To \n check ', ' is:unchecked ');
    await saveSearch(world.lib, '  ', 'keyword:"tolls"');
    await saveSearch(world.lib, 'x'.repeat(999), 'bells');
    expect(await view(world)).toEqual([
      { name: 'keyword:"tolls"', query: 'keyword:"tolls"' },
      { name: 'To check', query: 'is:unchecked' },
      { name: 'x'.repeat(readerBounds.search), query: 'bells' },
    ]);
    expect(world.changes).toMatchObject([
      { entries: [], searches: true },
      { searches: true },
      { searches: true },
    ]);
  });

  it('take the place of one of that name, and give it back', async () => {
    const world = await openWorld();
    const { lib } = world;
    await saveSearch(lib, 'Trade', 'in:trade');
    const before = await view(world);
    const undo = await saveSearch(lib, 'Trade', 'tolls');
    expect(await view(world)).toEqual([{ name: 'Trade', query: 'tolls' }]);
    await undo();
    expect(await view(world)).toEqual(before);
    const undoNew = await saveSearch(lib, 'New', 'new');
    await undoNew();
    expect(await view(world)).toEqual(before);
  });

  it('are left alone by an undo where they were edited since', async () => {
    const world = await openWorld();
    const { lib } = world;
    const undo = await saveSearch(lib, 'Trade', 'tolls');
    const [saved] = await listSearches(lib);
    await renameSearch(lib, saved?.id ?? '', 'Tolls');
    await undo();
    expect(await view(world)).toEqual([{ name: 'Tolls', query: 'tolls' }]);
  });

  it('are renamed, never to nothing, and removed with a way back', async () => {
    const world = await openWorld();
    const { lib } = world;
    await saveSearch(lib, 'Trade', 'tolls');
    const [saved] = await listSearches(lib);
    const id = saved?.id ?? '';
    await renameSearch(lib, id, '  ');
    await renameSearch(lib, id, ' On trade');
    const renamed = await listSearches(lib);
    expect(renamed).toMatchObject([{ id, name: 'On trade' }]);
    const undo = await removeSearch(lib, id);
    expect(await listSearches(lib)).toEqual([]);
    await undo();
    expect(await listSearches(lib)).toEqual(renamed);
    await expect(renameSearch(lib, 'none', 'x')).rejects.toMatchObject({ code: 'not-found' });
    await expect(removeSearch(lib, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});
