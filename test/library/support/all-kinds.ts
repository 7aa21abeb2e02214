/** A small library that holds a record of every kind, each of its members set somewhere. */

import { startCheckRun } from '../../../utils/library/commands/check-runs';
import { createCollection } from '../../../utils/library/commands/collections';
import { editEntry, moveToTrash, muteEntries } from '../../../utils/library/commands/entries';
import { keepQuote, removeQuote } from '../../../utils/library/commands/quotes';
import { recordChecks } from '../../../utils/library/commands/record-checks';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { saveSearch } from '../../../utils/library/commands/saved-searches';
import { readTransaction } from '../../../utils/library/db/transaction';
import { notDuplicates } from '../../../utils/library/search/duplicates';
import { sampleCapture, supersededCapture } from './sample';
import { openWorld } from './test-library';

/** A library of four listed entries, and one in the trash. */
export async function worldOfAllKinds() {
  const world = await openWorld();
  const { lib } = world;
  const outer = await createCollection(lib, 'Thesis');
  const { id } = await createCollection(lib, 'Chapter', outer.id);
  const ids: string[] = [];
  for (const entry of [1, 2, 3, 4, 5]) {
    const capture = entry === 1 ? supersededCapture(entry) : sampleCapture(entry);
    ids.push((await saveCapture(lib, capture)).entryId);
  }
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids;
  const full = await readTransaction(lib, (reading) => reading.versions(second));
  const [version] = full;
  if (!version) throw new Error('no version');
  await editEntry(lib, second, {
    tags: { add: ['thesis'] },
    note: { text: 'Read it.', was: '' },
    collections: { add: [id] },
    corrections: { version: version.id, fields: { title: 'Corrected title', keywords: ['own'] } },
  });
  const quote = { prefix: '', suffix: '.', versionId: version.id, note: 'Chapter 1.' } as const;
  await keepQuote(lib, second, { ...quote, exact: 'The sources are few', part: 'summary' });
  const wrong = await keepQuote(lib, second, { ...quote, exact: 'few', part: 'page' });
  if (wrong.kind === 'kept') await removeQuote(lib, second, wrong.quote.id);
  await muteEntries(lib, third, true);
  await saveCapture(lib, sampleCapture(4, 1));
  const watched = { entryId: second, capture: version.capture, savedAt: version.savedAt };
  const at = lib.now();
  const fresh = sampleCapture(2, 1);
  const supersession = {
    grade: 'derived',
    evidence: { text: 'A later revision.', url: fresh.url },
    date: '2024-01-02',
    successor: fresh.url,
  } as const;
  await recordChecks(
    lib,
    [
      {
        watched,
        source: 'page',
        outcome: { kind: 'superseded', supersession, fresh },
        at,
        nextDue: at + 1_000,
      },
    ],
    { host: 'oxfordre.com', notBefore: at, day: '2024-01-01', today: 1, failures: 0 },
  );
  await saveSearch(lib, 'Replaced', 'is:superseded');
  await notDuplicates(lib, first, second);
  await startCheckRun(lib, { kind: 'all' }, ['page']);
  await moveToTrash(lib, [fifth]);
  return { ...world, ids: { first, second, third, fourth, fifth } };
}
