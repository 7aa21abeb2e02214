/** Writes what has changed of an entry and of all that hangs on it. */

import { equal } from '../../model/deep-equal';
import { isAsked } from '../entry/check-rules';
import type { Held } from '../entry/entry-aggregate';
import { foldedSummary } from '../entry/summarize-entry';
import { newestOf } from '../entry/version-order';
import type { Writing } from './transaction';

/** Writes what has changed since it was read (`before`; undefined for a new entry). */
export async function keep(writing: Writing, before: Held | undefined, after: Held): Promise<void> {
  const { entry, versions, alerts, checks, history } = after;
  const newest = newestOf(versions);
  for (const version of versions) {
    if (!before?.versions.includes(version)) writing.putVersion(version);
  }
  for (const alert of alerts) if (!before?.alerts.includes(alert)) writing.putAlert(alert);
  for (const check of checks) if (!before?.checks.includes(check)) writing.putCheck(check);
  if (history.length > 0 && history !== before?.history) writing.putHistory(entry.id, history);
  if (before && isAsked(before.checks) && !isAsked(checks)) writing.answerAsked(entry, checks);
  const sameText = before !== undefined && newestOf(before.versions) === newest;
  if (!sameText || !equal(before.entry, entry)) {
    await writing.putEntry(before?.entry, entry, sameText ? undefined : foldedSummary(newest));
  }
}
