import { expect, it } from 'vitest';
import { moveToTrash } from '../../../utils/library/commands/entries';
import { inspectPage, recordVisit } from '../../../utils/library/commands/inspect-page';
import { findSample, removeSample } from '../../../utils/library/commands/sample-entry';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { statusCounts } from '../../../utils/library/commands/status-counts';
import { readTransaction } from '../../../utils/library/db/transaction';
import type { Capture } from '../../../utils/model/capture';
import { sampleAddress } from '../../../utils/model/sample-entry';
import { initialChecks } from '../../../utils/watch/schedule/first-checks';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const first: Capture = {
  site: 'generic',
  type: 'entry-encyclopedia',
  url: sampleAddress(1),
  title: 'Tide Mills (a Sample)',
  authors: [{ family: 'Okonjo-Bell', given: 'Maris' }],
  summary: 'A tide mill stores the flood behind a dam. None has ground since 1957.',
  keywords: [],
  access: 'unknown',
  notices: [],
  version: { number: 1 },
  published: '2019-03-05',
};
const text = 'This version was replaced on 1 January 2024.';
const replaced: Capture = {
  ...first,
  notices: [{ kind: 'superseded', text, date: '2024-01-01' }],
};
const second: Capture = {
  ...first,
  url: sampleAddress(2),
  summary: 'A tide mill stores the flood behind a dam. Two grind again.',
  version: { number: 2 },
  published: '2024-01-01',
};

/** A library in a browser that lets Stet read every site there is. */
const openWorldThatReadsAll = () =>
  openWorld({
    dues: (watched) =>
      initialChecks(watched, { now: watched.savedAt, random: () => 0.5, mayRead: () => true }),
  });

it('is watched by nobody, whatever the browser lets Stet read', async () => {
  for (const { lib } of [await openWorld(), await openWorldThatReadsAll()]) {
    await saveCapture(lib, first);
    const planned = await readTransaction(lib, ({ transaction }) =>
      transaction.objectStore('checks').getAll(),
    );
    expect(planned).toEqual([]);
    expect(await statusCounts(lib)).toMatchObject({ unwatchable: 1 });
  }
});

it('is told to be replaced in its publisher’s words, with the newer version at hand', async () => {
  const { lib } = await openWorldThatReadsAll();
  await saveCapture(lib, first);
  expect(await recordVisit(lib, replaced)).toMatchObject({ kind: 'saved' });
  await recordVisit(lib, second);
  const held = await findSample(lib);
  expect(held?.alerts).toHaveLength(1);
  expect(held?.alerts[0]).toMatchObject({
    kind: 'superseded',
    supersession: { grade: 'stated', evidence: { text } },
    successor: { url: sampleAddress(2) },
  });
});

it('is removed with all that hangs on it, out of the trash too, and nothing else is', async () => {
  const { lib } = await openWorldThatReadsAll();
  const other = await saveCapture(lib, sampleCapture(1));
  const { entryId } = await saveCapture(lib, first);
  await recordVisit(lib, replaced);
  await removeSample(lib);
  await removeSample(lib);
  expect(await inspectPage(lib, first)).toEqual({ kind: 'unsaved' });
  const again = await saveCapture(lib, first);
  await moveToTrash(lib, [again.entryId]);
  expect(await findSample(lib)).toBeUndefined();
  await removeSample(lib);
  const left = await readTransaction(lib, async ({ transaction }) => ({
    entries: await transaction.objectStore('entries').getAllKeys(),
    versions: await transaction.objectStore('versions').index('entryId').getAllKeys(entryId),
    alerts: await transaction.objectStore('alerts').getAllKeys(),
  }));
  expect(left).toEqual({ entries: [other.entryId], versions: [], alerts: [] });
});
