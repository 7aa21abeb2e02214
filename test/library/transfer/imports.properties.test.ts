/** Whatever records a file has: each is taken in or listed, none twice, and no two works become one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Incoming, planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import { isSameTitle } from '../../../utils/text/titles';
import { dump } from '../support/dump';
import { mine } from '../support/incoming';
import { expectInStep } from '../support/index-in-step';
import { record } from '../support/records';
import { openWorld } from '../support/test-library';

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
/** Few values of each, so that records share what they can. */
const records = fc.array(
  fc
    .record({
      title: fc.constantFrom('Weirs', 'Weirs: A History', 'Locks', 'Locks, Part 2', 'Dams'),
      url: fc.constantFrom('', '', 'https://rivers.example.org/', 'https://rivers.example.org/b'),
      doi: maybe('10.9999/rivers', '10.9999/locks_100-2', '10.9999/locks_100-1'),
      author: fc.constantFrom('Weir', 'Mill'),
      published: maybe('1911', '1911-05', '2019'),
      number: maybe(0, 1),
      volume: maybe('3', '4'),
      pages: maybe('1–9', '10'),
    })
    .map(({ author, number, doi, published, volume, pages, ...changes }): Incoming => {
      const { published: _, ...capture } = record({
        ...changes,
        authors: [{ family: author }],
      }).capture;
      return record(
        {},
        {
          capture: {
            ...capture,
            ...(doi !== undefined && { doi }),
            ...(published !== undefined && { published }),
            ...(number !== undefined && { version: { number } }),
          },
          details: { ...(volume && { volume }), ...(pages && { pages }) },
        },
      );
    }),
  { maxLength: 8 },
);

describe('a file of any records', () => {
  it('is taken in once, however often it comes and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.boolean(), async (works, isReversed) => {
        const { lib } = await openWorld();
        const plan = await planImport(lib, works);
        expect(plan.works.length + plan.repeated.length).toBe(works.length);
        await importWorks(lib, plan, mine);
        const before = await dump(lib);
        const ids = before.entries.map(({ id }) => id);
        for (const id of ids) {
          const held = before.versions.filter(({ entryId }) => entryId === id);
          const [first] = held;
          for (const { capture } of held) {
            const isOne = isSameTitle(capture.title, first?.capture.title ?? '');
            expect(isOne, `${capture.title} and ${first?.capture.title}`).toBe(true);
          }
        }
        const names = before.entries.flatMap(({ identities }) => identities);
        expect(new Set(names).size).toBe(names.length);
        await importWorks(
          lib,
          await planImport(lib, isReversed ? works.toReversed() : works),
          mine,
        );
        const after = await dump(lib);
        expect(after.entries.map(({ id }) => id)).toEqual(ids);
        expect(after.versions.length).toBe(before.versions.length);
        await expectInStep(lib);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
