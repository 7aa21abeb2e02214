/** One alert of two copies. */

import { compareContent, deepEqual } from '../../model/deep-equal';
import { type Alert, type AlertState, sourceIds } from '../../model/records';
import type { Supersession } from '../../model/supersession';
import { claimsBySource, grades, isLater, joinClaims } from './alert-rules';

/** Of two states that were answered into at one time the last of these stays. */
const states: readonly AlertState[] = ['unseen', 'seen', 'kept', 'withdrawn', 'adopted'];

/**
 * One alert of two copies: the answer given last, and all that is said. Where one copy speaks of a
 * still newer version, it stands for both. Whichever copy is the first, the same comes of it.
 */
export function mergeAlerts(alert: Alert, other: Alert): Alert {
  const [isOtherLater, isOtherEarlier] = [isLater(alert, other), isLater(other, alert)];
  const { id, entryId, versionId } = alert;
  if (isOtherLater && !isOtherEarlier) return { ...other, id, entryId, versionId };
  if (isOtherEarlier && !isOtherLater) return alert;
  const said = mergeSayings(alert, other);
  const successor = chosen(alert.successor, other.successor);
  const { answeredAt: _, before: __, ...rest } = alert;
  const { state, answeredAt, before } = answeredLast(alert, other);
  return {
    ...rest,
    ...said,
    ...(successor && { successor }),
    state,
    raisedAt: Math.max(alert.raisedAt, other.raisedAt),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(before !== undefined && { before }),
  };
}

function answeredLast(alert: Alert, other: Alert): Alert {
  const [ours, theirs] = [alert.answeredAt ?? alert.raisedAt, other.answeredAt ?? other.raisedAt];
  if (ours !== theirs) return ours > theirs ? alert : other;
  const rank = states.indexOf(alert.state) - states.indexOf(other.state);
  if (rank !== 0) return rank > 0 ? alert : other;
  return compareContent(alert.before, other.before) <= 0 ? alert : other;
}

function mergeSayings(alert: Alert, other: Alert): Partial<Pick<Alert, 'said' | 'supersession'>> {
  const [ours, theirs] = [claimsBySource(alert), claimsBySource(other)];
  const said: NonNullable<Alert['said']> = {};
  for (const source of sourceIds) {
    const whole = mergeSupersessions(ours[source], theirs[source]);
    if (whole) said[source] = whole;
  }
  if (deepEqual(said, ours)) return {};
  return { said, supersession: joinClaims(said) ?? alert.supersession };
}

/** Of one source's two statements the better evidence, and of each member that which says more. */
function mergeSupersessions(
  one: Supersession | undefined,
  other: Supersession | undefined,
): Supersession | undefined {
  if (!one || !other) return one ?? other;
  const rank = grades.indexOf(one.grade) - grades.indexOf(other.grade);
  const isFirst = rank === 0 ? compareContent(one.evidence, other.evidence) <= 0 : rank < 0;
  const { grade, evidence } = isFirst ? one : other;
  const date = chosen(one.date, other.date, -1);
  const successor = chosen(one.successor, other.successor);
  const changes = chosen(one.changes, other.changes);
  return {
    grade,
    evidence,
    ...(date !== undefined && { date }),
    ...(successor !== undefined && { successor }),
    ...(changes !== undefined && { changes }),
  };
}

/** What is there; of two the first by their content, or with a `sign` of -1 the last. */
function chosen<Value>(one: Value | undefined, other: Value | undefined, sign = 1) {
  if (one === undefined || other === undefined) return one ?? other;
  return compareContent(one, other) * sign <= 0 ? one : other;
}
