import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTrash, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { type IndexRow, toIndexRow } from '../../../utils/library/db/index-row';
import {
  likelyDuplicates,
  notDuplicates,
  toldApart,
} from '../../../utils/library/search/duplicates';
import { catalogRow } from '../support/index-row';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** A row of the catalog, later than those before it. */
function row(id: string, title: string, names: string, more: Partial<IndexRow> = {}): IndexRow {
  const families = names
    .split(', ')
    .filter(Boolean)
    .map((name) => name.split(' ').at(-1) ?? '');
  const [first = '', second] = families;
  const line = families.length > 2 ? `${first} et al.` : second ? `${first} and ${second}` : first;
  return catalogRow({
    id,
    savedAt: id.charCodeAt(0),
    title,
    names,
    encyclopedia: 'trade',
    byline: line,
    container: 'Trade',
    year: 2000,
    ...more,
  });
}

/** The pairs found among rows that are given oldest first. */
function pairs(...rows: IndexRow[]): string[] {
  return likelyDuplicates(rows.toReversed()).map(({ first, second }) => first.id + second.id);
}

describe('likely duplicates', () => {
  it('have the same title and authors, however the page sets them', () => {
    expect(
      pairs(
        row('a', 'rules of thumb', 'ada marrow'),
        row('b', 'rules of thumb.', 'a. marrow', { hasDoi: true }),
        row('c', 'rules — of thumb', 'marrow'),
        row('d', 'rules of thumb', 'bruno marrow'),
        row('e', 'rules of thumb', 'ada castellan'),
        row('f', 'rules of thumbs', 'ada marrow'),
      ),
    ).toEqual(['cd', 'ac', 'ab']);
  });

  it('have the same authors in any order, and as many of them', () => {
    expect(
      pairs(
        row('a', 'bells', 'ada marrow, jo kestrel'),
        row('b', 'bells', 'jo kestrel, ada marrow'),
        row('c', 'bells', 'ada marrow'),
        row('d', 'bells', 'ada marrow, jo kestrel, idris harrow'),
        row('e', 'bells', 'a marrow, x kestrel, idris harrow'),
      ),
    ).toEqual(['de', 'ab']);
  });

  it('need not have different DOIs', () => {
    const doi = { hasDoi: true };
    expect(
      pairs(
        row('a', 'bells', 'jo kestrel', doi),
        row('b', 'bells', 'jo kestrel', doi),
        row('c', 'bells', 'jo kestrel'),
      ),
    ).toEqual(['ac']);
  });

  it('without authors stand in one encyclopedia', () => {
    const none = { container: '', encyclopedia: '' };
    expect(
      pairs(
        row('a', 'bells', ''),
        row('b', 'bells', '', { encyclopedia: 'towns' }),
        row('c', 'bells', ''),
        row('d', 'bells', '', none),
        row('e', 'bells', '', none),
        row('f', '—', 'jo kestrel'),
        row('g', '…', 'jo kestrel'),
      ),
    ).toEqual(['ac']);
  });

  it('are found among any rows, each entry once as the later one', () => {
    const some = fc.array(
      fc.record({
        title: fc.constantFrom('bells', 'bells!', 'tolls'),
        names: fc.constantFrom('', 'jo kestrel', 'j kestrel', 'kestrel', 'jo kestrel, ada marrow'),
        hasDoi: fc.boolean(),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (some) => {
        const rows = some.map(({ title, names, hasDoi }, at) =>
          row(String.fromCharCode(1_000 + at), title, names, { hasDoi }),
        );
        const found = likelyDuplicates(rows.toReversed());
        expect(new Set(found.map(({ second }) => second.id)).size).toBe(found.length);
        for (const { first, second } of found) {
          expect(first.id < second.id).toBe(true);
          expect(first.hasDoi && second.hasDoi).toBe(false);
          expect(first.title.replace('!', '')).toBe(second.title.replace('!', ''));
        }
      }),
    );
  });
});

describe('entries told apart', () => {
  it('are remembered until the undo, or until one of them is gone', async () => {
    const { lib } = await openWorld();
    const ids: string[] = [];
    for (const version of [0, 1]) {
      const { doi, entryId, ...capture } = sampleCapture(1);
      const saved = await saveCapture(lib, { ...capture, url: `https://press.example/${version}` });
      ids.push(saved.entryId);
    }
    const [one = '', other = ''] = ids;
    const rows = async () => {
      const full = await Promise.all([other, one].map((id) => fullEntry(lib, id)));
      return full.flatMap((whole) => (whole ? [toIndexRow(whole.entry)] : []));
    };
    const found = async () => likelyDuplicates(await rows(), await toldApart(lib)).length;
    expect(await found()).toBe(1);
    const undo = await notDuplicates(lib, other, one);
    expect(await found()).toBe(0);
    await undo();
    expect(await found()).toBe(1);
    await notDuplicates(lib, one, other);
    await moveToTrash(lib, [one]);
    await emptyTrash(lib, Number.POSITIVE_INFINITY);
    expect((await toldApart(lib))(one, other)).toBe(false);
    await expect(notDuplicates(lib, one, other)).rejects.toMatchObject({ code: 'not-found' });
  });
});
