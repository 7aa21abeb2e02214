/** How far a round of checks that the reader asked for has come. */

import type { CheckRun } from '../../model/check-run';
import type { Instant } from '../../model/instant';
import type { CheckRecord } from '../../model/records';
import { failureIn } from './check-rules';

/**
 * A round after some more of its entries were answered.
 * @param answered how many were checked, and how many it need not wait for since they are gone
 * @param checked the checks of each that was checked
 * @param now asked where the round has ended
 */
export function runAfter(
  run: CheckRun,
  answered: { done: number; gone: number },
  checked: readonly (readonly CheckRecord[])[],
  now: () => Instant,
): CheckRun {
  const total = run.total - answered.gone;
  const done = run.done + answered.done;
  const reasons = checked.flatMap((checks) => failureIn(checks, run.startedAt) ?? []);
  const failed = { ...run.failed };
  for (const reason of reasons) failed[reason] = (failed[reason] ?? 0) + 1;
  return {
    ...run,
    total,
    done,
    ...(reasons.length > 0 && { failed }),
    ...(done >= total && { endedAt: now() }),
  };
}
