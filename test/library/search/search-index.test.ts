import { describe, expect, it } from 'vitest';
import {
  editEntry,
  emptyTrash,
  moveToTrash,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Capture } from '../../../utils/model/capture';
import { normalizeForSearch } from '../../../utils/text/normalize';
import { unhurried } from '../support/never-yield';
import { sampleBackup, sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

function invented(entry: number, fields: Partial<Capture>): Capture {
  return { ...sampleCapture(entry), ...fields };
}

async function worldWithCatalog() {
  const world = await openWorld();
  const catalog = openSearchIndex(world.lib, unhurried);
  const titles = async (query: string, limit = 10) => {
    for (const change of world.changes.splice(0)) catalog.stale(change);
    return (await catalog.find(query, limit)).map(({ title }) => title);
  };
  return { ...world, catalog, titles };
}

describe('the search', () => {
  it('finds every word wherever it stands, the title first and then the newest', async () => {
    const { lib, titles } = await worldWithCatalog();
    await saveCapture(lib, invented(1, { title: 'Lamps', summary: 'On the trade in whale oil.' }));
    await saveCapture(lib, invented(2, { title: 'Oil', keywords: ['whale'] }));
    await saveCapture(lib, invented(3, { title: 'Whale oil', keywords: [] }));
    await saveCapture(lib, invented(4, { title: 'Oil lamps', keywords: ['whaling'] }));
    await saveCapture(lib, invented(5, { title: 'Whale oil, later', summary: null }));
    expect(await titles('whale OIL')).toEqual(['Whale oil, later', 'Whale oil', 'Oil', 'Lamps']);
    expect(await titles('whale oil', 2)).toEqual(['Whale oil, later', 'Whale oil']);
    expect(await titles('whale oil', 3)).toEqual(['Whale oil, later', 'Whale oil', 'Oil']);
    expect(await titles('whale harpoon')).toEqual([]);
  });

  it('finds names, encyclopedias and tags without their accents', async () => {
    const { lib, titles } = await worldWithCatalog();
    const { entryId } = await saveCapture(
      lib,
      invented(1, {
        title: 'One',
        authors: [{ family: 'Dvořák', given: 'Zoë' }, { literal: 'Gesellschaft für Maß' }],
        containerTitle: 'Encyclopædia of Łódź',
      }),
    );
    await editEntry(lib, entryId, { tags: { add: ['à relire'] } });
    for (const query of ['dvorak zoe', 'mass', 'encyclopaedia lodz', 'A RELIRE', 'Dvořák']) {
      expect(await titles(query), query).toEqual(['One']);
    }
  });

  it('stays right when the library changes', async () => {
    const { lib, titles } = await worldWithCatalog();
    expect(await titles('quince')).toEqual([]);
    const { entryId } = await saveCapture(
      lib,
      invented(1, { title: 'Quince', summary: 'On jelly.' }),
    );
    expect(await titles('quince jelly')).toEqual(['Quince']);
    const second = invented(1, { title: 'Quince', summary: 'On paste.', version: { number: 1 } });
    await saveCapture(lib, { ...second, url: sampleCapture(1, 1).url });
    expect(await titles('jelly')).toEqual([]);
    expect(await titles('paste')).toEqual(['Quince']);
    await moveToTrash(lib, [entryId]);
    expect(await titles('quince')).toEqual([]);
    await restoreFromTrash(lib, [entryId]);
    expect(await titles('paste')).toEqual(['Quince']);
    await moveToTrash(lib, [entryId]);
    await emptyTrash(lib, Number.MAX_SAFE_INTEGER);
    expect(await titles('quince')).toEqual([]);
  });

  it('reads everything anew after a change that is not told', async () => {
    const { lib, changes, catalog } = await worldWithCatalog();
    expect(await catalog.find('quince', 5)).toEqual([]);
    await saveCapture(lib, invented(1, { title: 'Quince' }));
    changes.length = 0;
    catalog.stale();
    expect(await catalog.find('quince', 5)).toHaveLength(1);
  });

  it('lists the newest for an empty query, and no more than asked for', async () => {
    const { lib, titles, catalog } = await worldWithCatalog();
    await restoreBackup(lib, sampleBackup(150));
    catalog.stale();
    const listed = await titles('', 3);
    expect(listed).toEqual([149, 148, 147].map((entry) => sampleCapture(entry).title));
    expect(await titles('invented', 7)).toHaveLength(7);
  });

  it('finds summaries on every page of texts', async () => {
    const { lib, catalog } = await worldWithCatalog();
    const backup = sampleBackup(200);
    for (const [at, entry] of backup.entries.entries()) {
      entry.versions[0].capture.summary = `Marker m${at}m in words.`;
    }
    await restoreBackup(lib, backup);
    for (const at of [0, 63, 64, 130, 199]) {
      expect((await catalog.find(`m${at}m`, 5)).map(({ id }) => id)).toEqual([
        backup.entries[at]?.id,
      ]);
    }
  });
});

describe('fold', () => {
  it.each([
    ['Straße', 'strasse'],
    ['ÎLE', 'ile'],
    ['İstanbul ısı', 'istanbul isi'],
    ['Ørsted Łódź þing', 'orsted lodz thing'],
    ['ΛΌΓΟΣ', 'λογοσ'],
    ['ﬁnal\u00adise', 'finalise'],
    ['  a \n\t b ', 'a b'],
    ['日本語', '日本語'],
    ['l’état', "l'etat"],
  ])('%s is searched as %s', (text, folded) => {
    expect(normalizeForSearch(text)).toBe(folded);
  });
});
