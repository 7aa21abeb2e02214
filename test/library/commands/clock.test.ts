import { describe, expect, it } from 'vitest';
import { markAllSeen, setAlertState } from '../../../utils/library/commands/alerts';
import { changeAll } from '../../../utils/library/commands/bulk-changes';
import {
  createCollection,
  listCollections,
  moveCollection,
  renameCollection,
} from '../../../utils/library/commands/collections';
import {
  editEntry,
  fullEntry,
  moveToTrash,
  muteEntries,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import {
  listSearches,
  renameSearch,
  saveSearch,
} from '../../../utils/library/commands/saved-searches';
import type { Library } from '../../../utils/library/db/open-library';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { backupOf } from '../support/backup-of';
import { check, replacedBy } from '../support/check-outcomes';
import { dump } from '../support/dump';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

const year = 365 * 86_400_000;

/** Each edit of each kind of record: first with the clock a year ahead, then with the clock right. */
const edits: [
  string,
  (lib: Library, ids: Ids) => Promise<unknown>,
  (lib: Library, ids: Ids) => Promise<unknown>,
][] = [
  [
    'a note',
    (lib, { entry }) => editEntry(lib, entry, { note: written('first') }),
    (lib, { entry }) => editEntry(lib, entry, { note: written('second', 'first') }),
  ],
  [
    'a correction',
    (lib, { entry, version }) =>
      editEntry(lib, entry, { corrections: { version, fields: { title: 'First' } } }),
    (lib, { entry, version }) =>
      editEntry(lib, entry, { corrections: { version, fields: { title: 'Second' } } }),
  ],
  [
    'a tag',
    (lib, { entry }) => editEntry(lib, entry, { tags: { add: ['gone', 'stays'] } }),
    (lib, { entry }) => editEntry(lib, entry, { tags: { add: ['new'], remove: ['gone'] } }),
  ],
  [
    'a place in a collection',
    (lib, { entry, shelf }) => editEntry(lib, entry, { collections: { add: [shelf] } }),
    (lib, { entry, shelf }) => editEntry(lib, entry, { collections: { remove: [shelf] } }),
  ],
  [
    'the quiet of an entry',
    (lib, { entry }) => muteEntries(lib, entry, true),
    (lib, { entry }) => muteEntries(lib, entry, false),
  ],
  [
    'the trash',
    (lib, { entry }) => moveToTrash(lib, [entry]),
    (lib, { entry }) => restoreFromTrash(lib, [entry]),
  ],
  [
    'an entry that is saved again',
    (lib, { entry }) => moveToTrash(lib, [entry]),
    (lib) => saveCapture(lib, supersededCapture(1)),
  ],
  [
    'an answer to an alert',
    (lib, { alert }) => setAlertState(lib, alert, 'kept'),
    (lib, { alert }) => setAlertState(lib, alert, 'unseen'),
  ],
  [
    'all alerts seen',
    (lib, { alert }) => setAlertState(lib, alert, 'unseen'),
    (lib) => markAllSeen(lib),
  ],
  [
    'a change of many',
    (lib, { entry }) => changeAll(lib, [entry], { kind: 'trash' }),
    (lib, { entry }) => restoreFromTrash(lib, [entry]),
  ],
  [
    'a tag of many',
    (lib, { entry }) => changeAll(lib, [entry], { kind: 'tag', tag: 'gone' }),
    (lib, { entry }) => changeAll(lib, [entry], { kind: 'untag', tag: 'GONE' }),
  ],
  [
    'the name of a collection',
    (lib, { shelf }) => renameCollection(lib, shelf, 'First'),
    (lib, { shelf }) => renameCollection(lib, shelf, 'Second'),
  ],
  [
    'the place of a collection',
    (lib, { shelf, outer }) => moveCollection(lib, shelf, outer),
    (lib, { shelf }) => moveCollection(lib, shelf),
  ],
  [
    'the name of a search',
    (lib, { search }) => renameSearch(lib, search, 'First'),
    (lib, { search }) => renameSearch(lib, search, 'Second'),
  ],
  [
    'what a search asks for',
    (lib) => saveSearch(lib, 'Search', 'first'),
    (lib) => saveSearch(lib, 'Search', 'second'),
  ],
];

interface Ids {
  entry: string;
  version: string;
  alert: string;
  shelf: string;
  outer: string;
  search: string;
}

async function withEverything() {
  const world = await openWorld();
  const { lib } = world;
  const { entryId } = await saveCapture(lib, supersededCapture(1));
  const { id: shelf } = await createCollection(lib, 'Shelf');
  const { id: outer } = await createCollection(lib, 'Outer');
  await saveSearch(lib, 'Search', 'query');
  const full = await fullEntry(lib, entryId);
  const [search] = await listSearches(lib);
  const ids: Ids = {
    entry: entryId,
    version: full?.entry.current ?? '',
    alert: full?.alerts[0]?.id ?? '',
    shelf,
    outer,
    search: search?.id ?? '',
  };
  return { world, lib, ids };
}

describe('a clock that was a year ahead', () => {
  it.each(edits)('takes back no later edit by an older backup: %s', async (_, first, second) => {
    const { world, lib, ids } = await withEverything();
    world.time += year;
    await first(lib, ids);
    const older = await backupOf(lib);
    const then = await dump(lib);
    world.time -= year;
    await second(lib, ids);
    const now = await dump(lib);
    expect(now).not.toEqual(then);
    expect(await restoreBackup(lib, older)).toMatchObject({ added: 0, updated: 0 });
    expect(await dump(lib)).toEqual(now);
  });

  it.each(edits)('takes back no undo by a backup made before it: %s', async (_, first) => {
    const { world, lib, ids } = await withEverything();
    world.time += year;
    const done = await first(lib, ids);
    const undo = undoOf(done);
    if (!undo) return;
    const between = await backupOf(lib);
    world.time -= year;
    await undo();
    const now = await dump(lib);
    await restoreBackup(lib, between);
    expect((await dump(lib)).entries).toEqual(now.entries);
    expect((await listCollections(lib)).map(({ path }) => path)).toEqual(['Outer', 'Shelf']);
  });
});

function undoOf(done: unknown): (() => Promise<void>) | undefined {
  if (typeof done === 'function') return async () => void (await done());
  if (typeof done !== 'object' || !done || !('undo' in done)) return undefined;
  const { undo } = done;
  return typeof undo === 'function' ? async () => void (await undo()) : undefined;
}

it('tags that two windows add at once are both kept', async () => {
  const { lib } = await openWorld();
  const { entryId } = await saveCapture(lib, sampleCapture(1));
  await Promise.all(
    ['one', 'two', 'ONE'].map((tag) => editEntry(lib, entryId, { tags: { add: [tag] } })),
  );
  expect((await fullEntry(lib, entryId))?.entry.tags).toEqual(['one', 'two']);
});

it('notes that two windows write at once are both kept', async () => {
  const { lib } = await openWorld();
  const { entryId } = await saveCapture(lib, sampleCapture(1));
  await Promise.all(
    ['One.', 'Two.'].map((text) => editEntry(lib, entryId, { note: written(text) })),
  );
  expect((await fullEntry(lib, entryId))?.note).toBe('One.\n\nTwo.');
});

it('an alert is raised once, though the clock was set back since the one before it', async () => {
  const world = await openWorld();
  const { lib } = world;
  const { entryId } = await saveCapture(lib, sampleCapture(1));
  world.time += year;
  await check(lib, entryId, 'page', replacedBy(1, 1));
  const [first] = (await fullEntry(lib, entryId))?.alerts ?? [];
  await setAlertState(lib, first?.id ?? '', 'kept');
  world.time -= year;
  for (let visits = 0; visits < 3; visits += 1) await recordVisit(lib, sampleCapture(1, 2));
  const { alerts = [] } = (await fullEntry(lib, entryId)) ?? {};
  expect(alerts.map(({ state }) => state)).toEqual(['unseen', 'kept']);
});
