import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLater, joinClaims } from '../../../utils/library/entry/alert-rules';
import { mergeAlerts } from '../../../utils/library/entry/merge-alerts';
import type { Alert, AlertState } from '../../../utils/model/records';
import { sampleCapture } from '../support/sample';

const day = fc.option(fc.constantFrom('2018', '2019', '2019-03-26', '2020-01-05'), {
  nil: undefined,
});

const supersession = fc
  .record({ grade: fc.constantFrom('stated' as const, 'derived' as const), date: day })
  .map(({ grade, date }) => ({
    grade,
    evidence: { text: 'A newer version exists.', url: 'https://example.org/' },
    ...(date !== undefined && { date }),
  }));

const alert: fc.Arbitrary<Alert> = fc
  .record({
    said: fc.record(
      { visit: supersession, page: supersession, crossref: supersession },
      { requiredKeys: ['page'] },
    ),
    successor: fc.option(fc.nat(2), { nil: undefined }),
    state: fc.constantFrom<AlertState>('unseen', 'seen', 'kept'),
    raisedAt: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ said, successor, state, raisedAt }) => ({
    id: 'alert',
    entryId: 'entry',
    versionId: 'version',
    kind: 'superseded',
    supersession: joinClaims(said) ?? said.page,
    said,
    ...(successor !== undefined && { successor: sampleCapture(1, successor) }),
    state,
    raisedAt,
  }));

it('makes of two alerts the one that speaks of the newer version, whichever comes first', () => {
  fc.assert(
    fc.property(alert, alert, (one, other) => {
      const merged = mergeAlerts(one, other);
      expect(mergeAlerts(other, one)).toEqual(merged);
      expect(mergeAlerts(merged, other)).toEqual(merged);
      if (isLater(one, other) && !isLater(other, one)) expect(merged).toEqual(other);
    }),
    { numRuns: 1_000 },
  );
});
