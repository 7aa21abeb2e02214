import { describe, expect, it } from 'vitest';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { chunked, unpack } from '../../../utils/library/db/index-chunk';
import { toIndexRow } from '../../../utils/library/db/index-row';
import { entryListItem } from '../../../utils/library/search/entry-list-item';
import type { Entry, Standing, StatusGroup } from '../../../utils/model/records';
import { catalogRow } from '../support/index-row';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const standings: Standing[] = ['stands', 'superseded', 'forthcoming', 'withdrawn', 'retracted'];
const figures: StatusGroup[] = ['stands', 'superseded', 'retracted', 'unknown', 'neverChecked'];

/** What a list shows of an entry, by way of the catalog. */
function shown(entry: Entry) {
  const [page] = chunked([toIndexRow(entry)]);
  return page && entryListItem(page, 0);
}

async function sampleEntry(): Promise<Entry> {
  const { lib } = await openWorld();
  await saveCapture(lib, sampleCapture(1));
  const [entry] = await newestEntries(lib, { limit: 1 });
  if (!entry) throw new Error('Nothing was saved.');
  return entry;
}

describe('what a list shows of an entry', () => {
  it('is what the entry says', async () => {
    const entry = await sampleEntry();
    const title = 'Élan <b>vital</b> · Ωμέγα';
    expect({ ...entry, title }).toMatchObject(shown({ ...entry, title }) ?? {});
    const bare = { ...entry, title: '', byline: '', container: '', year: '' };
    expect(bare).toMatchObject(shown(bare) ?? {});
    expect(shown({ ...entry, year: '0862' })?.year).toBe('0862');
  });

  it('stands on one line', async () => {
    const entry = await sampleEntry();
    const row = { ...entry, title: 'Lanterns\nand tolls', byline: 'Marrow\n and Tull' };
    expect(shown(row)).toMatchObject({ title: 'Lanterns and tolls', byline: 'Marrow  and Tull' });
  });

  it.each(standings)('keeps every figure of what is %s', (standing) => {
    for (const figure of figures) {
      const row = catalogRow({ id: '1', standing, figure, hasDoi: true });
      const [page] = chunked([row]);
      expect(page && unpack(page)).toEqual([row]);
      expect(page && entryListItem(page, 0)).toMatchObject({
        standing,
        ...(figure !== 'stands' && { figure }),
      });
    }
  });

  it('is one thing while its page is the same, and nothing behind the last row', () => {
    const [page] = chunked([catalogRow({ id: '1' })]);
    expect(page && entryListItem(page, 0)).toBe(page && entryListItem(page, 0));
    expect(page && entryListItem(page, 1)).toBeUndefined();
  });
});
