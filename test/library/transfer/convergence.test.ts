import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../utils/library/db/open-library';
import { lineage } from '../../../utils/library/entry/collection-tree';
import { tagKey } from '../../../utils/library/entry/merge-sets';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { compareContent } from '../../../utils/model/deep-equal';
import type { Entry } from '../../../utils/model/records';
import { type Action, act, actions } from '../support/arbitrary-actions';
import { backupOf } from '../support/backup-of';
import { dump } from '../support/dump';
import { openWorld, type World } from '../support/test-library';

const year = 365 * 86_400_000;
const start = Date.UTC(2024, 0, 1);

/** What is done, each at a time to which the clock is set before: often the same on both sides. */
const edits = actions.chain((all) =>
  fc
    .array(fc.constantFrom(start, start, start + 1_000, start - year, start + year), {
      minLength: all.length,
      maxLength: all.length,
    })
    .map((times) => all.map((action, at) => ({ action, time: times[at] ?? start }))),
);

async function play(world: World, all: readonly { action: Action; time: number }[]): Promise<void> {
  for (const { action, time } of all) {
    world.time = time;
    await act(world.lib, action);
  }
}

/** Two libraries of one past, and what became of each. */
const pair = fc.tuple(actions, edits, edits);

async function twoOf(
  before: readonly Action[],
  ours: Parameters<typeof play>[1],
  theirs: Parameters<typeof play>[1],
): Promise<[World, World]> {
  const one = await openWorld({ ids: 'one' });
  for (const action of before) await act(one.lib, action);
  const other = await openWorld({ ids: 'other' });
  await restoreBackup(other.lib, await backupOf(one.lib));
  await play(one, ours);
  await play(other, theirs);
  return [one, other];
}

/** What a reader can see of a library, under names that do not depend on ids. */
async function seen(lib: Library) {
  const { entries, versions, notes, quotes, alerts, collections, searches, history } =
    await dump(lib);
  const paths = new Map(collections.map((one) => [one.id, lineage(collections, one).join('/')]));
  return {
    entries: entries
      .map((entry) => ({
        title: entry.title,
        identities: entry.identities.toSorted(),
        tags: entry.tags,
        collections: entry.collections.map((id) => paths.get(id)).toSorted(),
        trashedAt: entry.trashedAt,
        muted: entry.muted,
        unseen: entry.unseen,
        standing: entry.standing,
        savedAt: entry.savedAt,
        note: notes.find(({ entryId }) => entryId === entry.id)?.text,
        quotes: quotes
          .find(({ entryId }) => entryId === entry.id)
          ?.kept.map(({ versionId, ...quote }) => ({
            ...quote,
            of: versions.find(({ id }) => id === versionId)?.capture.url,
          })),
        history: history.find(({ entryId }) => entryId === entry.id)?.events,
        versions: versions
          .filter(({ entryId }) => entryId === entry.id)
          .sort((one, other) => one.place - other.place)
          .map(({ capture, corrections, correctedAt, savedAt }) => ({
            capture,
            corrections,
            correctedAt,
            savedAt,
          })),
        alerts: alerts
          .filter(({ entryId }) => entryId === entry.id)
          .map(({ kind, state, said, supersession, successor, versionId }) => ({
            kind,
            state,
            said,
            supersession,
            successor,
            of: versions.find(({ id }) => id === versionId)?.capture.url,
          }))
          .sort(compareContent),
      }))
      .sort((one, other) => ((one.identities[0] ?? '') < (other.identities[0] ?? '') ? -1 : 1)),
    collections: [...paths.values()].sort(),
    searches: searches.map(({ name, query }) => `${name}\n${query}`).toSorted(),
  };
}

describe('two copies of a library that went their ways', { timeout: 120_000 }, () => {
  it('are the same once each has the other restored into it', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([before, ours, theirs]) => {
        const [one, other] = await twoOf(before, ours, theirs);
        const [first, second] = [await backupOf(one.lib), await backupOf(other.lib)];
        await restoreBackup(one.lib, second);
        await restoreBackup(other.lib, first);
        expect(await seen(one.lib)).toEqual(await seen(other.lib));
      }),
      { numRuns: 40 },
    );
  });

  it('are the same where one takes up the other, and the other that', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([before, ours, theirs]) => {
        const [one, other] = await twoOf(before, ours, theirs);
        await restoreBackup(one.lib, await backupOf(other.lib));
        await restoreBackup(other.lib, await backupOf(one.lib));
        const view = await seen(one.lib);
        expect(await seen(other.lib)).toEqual(view);
        const back = await restoreBackup(one.lib, await backupOf(other.lib));
        expect(await seen(one.lib)).toEqual(view);
        expect(back.added).toBe(0);
        const twice = await restoreBackup(one.lib, await backupOf(other.lib));
        expect(twice).toMatchObject({ added: 0, updated: 0 });
      }),
      { numRuns: 30 },
    );
  });

  it('lose no entry, version or search, and no tag or quote that was taken from neither', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([before, ours, theirs]) => {
        const [one, other] = await twoOf(before, ours, theirs);
        const [mine, yours] = [await dump(one.lib), await dump(other.lib)];
        await restoreBackup(one.lib, await backupOf(other.lib));
        const after = await dump(one.lib);
        for (const entry of [...mine.entries, ...yours.entries]) {
          const whole = after.entries.find(isSameWork(entry));
          const tags = new Set(whole?.tags.map(tagKey));
          const copies = [...mine.entries, ...yours.entries].filter(isSameWork(entry));
          const removed = copies.flatMap(({ tags, edits: { tagged = [] } }) =>
            tagged.flatMap(([tag]) => (tags.includes(tag) ? [] : [tagKey(tag)])),
          );
          const lost = entry.tags.map(tagKey).filter((tag) => !tags.has(tag));
          expect(removed).toEqual(expect.arrayContaining(lost));
          expect(whole?.versions).toBeGreaterThanOrEqual(entry.versions);
          const sets = [...mine.quotes, ...yours.quotes].filter(({ entryId }) =>
            copies.some(({ id }) => id === entryId),
          );
          const gone = new Set(sets.flatMap(({ removed }) => removed.map(([id]) => id)));
          const kept = after.quotes.find(({ entryId }) => entryId === whole?.id)?.kept ?? [];
          for (const { id } of sets.flatMap(({ kept }) => kept)) {
            if (!gone.has(id)) expect(kept.map((quote) => quote.id)).toContain(id);
          }
        }
        for (const { id, name, query } of [...mine.searches, ...yours.searches]) {
          expect(after.searches).toContainEqual(
            after.searches.some((search) => search.id === id)
              ? expect.objectContaining({ id })
              : expect.objectContaining({ name, query }),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

function isSameWork(entry: Pick<Entry, 'identities'>) {
  return ({ identities }: Pick<Entry, 'identities'>) =>
    entry.identities.some((name) => identities.includes(name));
}
