import { describe, expect, it } from 'vitest';
import { identifierCapture } from '../../utils/add/pasted-identifiers';
import { saveWorks } from '../../utils/add/save-works';
import { createCollection } from '../../utils/library/commands/collections';
import { countEntries, fullEntry, moveToTrash } from '../../utils/library/commands/entries';
import { recordVisit } from '../../utils/library/commands/inspect-page';
import { saveCapture } from '../../utils/library/commands/save-capture';
import { findSaved } from '../../utils/library/transfer/find-saved';
import type { Capture } from '../../utils/model/capture';
import { sampleCapture } from '../library/support/sample';
import { openWorld } from '../library/support/test-library';

const record = (doi: string, parts: Partial<Capture> = {}): Capture => ({
  site: 'generic',
  type: 'chapter',
  url: `https://doi.org/${doi}`,
  doi,
  title: `Of ${doi}`,
  authors: [{ family: 'Osier', given: 'Ada' }],
  summary: null,
  keywords: [],
  access: 'unknown',
  notices: [],
  ...parts,
});

describe('saving looked-up works', () => {
  it('keeps a registry’s record as one, and a page as read', async () => {
    const { lib } = await openWorld();
    const page = sampleCapture(1);
    const saved = await saveWorks(lib, [
      { capture: record('10.5555/a'), registry: 'crossref' },
      { capture: page },
    ]);
    expect(saved).toMatchObject({ added: 2, updated: 0, unchanged: 0 });
    const [one = '', other = ''] = await findSaved(lib, [record('10.5555/a'), page]);
    const versions = (await fullEntry(lib, one))?.versions ?? [];
    expect(versions).toMatchObject([{ imported: true, registry: 'crossref' }]);
    const [read] = (await fullEntry(lib, other))?.versions ?? [];
    expect(read).not.toHaveProperty('imported');
    expect(read).not.toHaveProperty('registry');
  });

  it('once its page was visited a record is a page that was read', async () => {
    const { lib } = await openWorld();
    const page = sampleCapture(2);
    await saveWorks(lib, [{ capture: { ...page, summary: null }, registry: 'crossref' }]);
    await recordVisit(lib, page);
    await saveCapture(lib, page);
    const [id = ''] = await findSaved(lib, [page]);
    for (const version of (await fullEntry(lib, id))?.versions ?? []) {
      expect(version).not.toHaveProperty('registry');
    }
  });

  it('files all of them, and takes back what it did and nothing else', async () => {
    const { lib } = await openWorld();
    const [before, page] = [sampleCapture(3), sampleCapture(4)];
    await saveCapture(lib, before);
    const { id: collection } = await createCollection(lib, 'Thesis');
    const saved = await saveWorks(
      lib,
      [
        { capture: before },
        { capture: page },
        { capture: record('10.5555/b'), registry: 'datacite' },
      ],
      collection,
    );
    expect(saved).toMatchObject({ added: 2, unchanged: 1 });
    const ids = await findSaved(lib, [before, page, record('10.5555/b')]);
    for (const id of ids) {
      expect((await fullEntry(lib, id ?? ''))?.entry.collections).toEqual([collection]);
    }
    await saved.undo();
    expect((await countEntries(lib)).entries).toBe(1);
    expect((await fullEntry(lib, ids[0] ?? ''))?.entry.collections).toEqual([]);
  });

  it('twice, it saves once', async () => {
    const { lib } = await openWorld();
    const works = [
      { capture: record('10.5555/a'), registry: 'crossref' as const },
      { capture: sampleCapture(5) },
    ];
    await saveWorks(lib, works);
    expect(await saveWorks(lib, works)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect((await countEntries(lib)).entries).toBe(2);
  });
});

it('what is held is known by its identifier alone, unless another version is named', async () => {
  const { lib } = await openWorld();
  const paper = record('10.48550/arxiv.2101.00007', {
    site: 'arxiv',
    entryId: '2101.00007',
    url: 'https://arxiv.org/abs/2101.00007v2',
    version: { number: 2 },
  });
  await saveWorks(lib, [{ capture: paper, registry: 'arxiv' }, { capture: sampleCapture(6) }]);
  const known = async (...identifiers: Parameters<typeof identifierCapture>) =>
    (
      await findSaved(
        lib,
        identifiers.flatMap((one) => identifierCapture(one) ?? []),
      )
    ).map(Boolean);
  expect(await known({ kind: 'arxiv', id: '2101.00007' })).toEqual([true]);
  expect(await known({ kind: 'arxiv', id: '2101.00007', version: 2 })).toEqual([true]);
  expect(await known({ kind: 'arxiv', id: '2101.00007', version: 3 })).toEqual([false]);
  expect(await known({ kind: 'address', url: sampleCapture(6).url })).toEqual([true]);
  const [id = ''] = await findSaved(lib, [sampleCapture(6)]);
  await moveToTrash(lib, [id]);
  expect(await known({ kind: 'address', url: sampleCapture(6).url })).toEqual([false]);
});
