/** Writes what has changed of an entry and of all that hangs on it. */

import { deepEqual } from '../../model/deep-equal';
import { isRequested } from '../entry/check-rules';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { hasAnyQuote } from '../entry/quotes';
import { foldedTexts } from '../entry/summarize-entry';
import { newestVersion } from '../entry/version-order';
import type { WriteTx } from './transaction';

/** Writes what has changed since it was read (`before`; undefined for a new entry). */
export async function writeEntry(
  writing: WriteTx,
  before: EntryAggregate | undefined,
  after: EntryAggregate,
): Promise<void> {
  const { entry, versions, alerts, checks, history, quotes } = after;
  const newest = newestVersion(versions);
  for (const version of versions) {
    if (!before?.versions.includes(version)) writing.putVersion(version);
  }
  for (const alert of alerts) if (!before?.alerts.includes(alert)) writing.putAlert(alert);
  for (const check of checks) if (!before?.checks.includes(check)) writing.putCheck(check);
  if (history.length > 0 && history !== before?.history) writing.putHistory(entry.id, history);
  if (before && isRequested(before.checks) && !isRequested(checks))
    writing.answerAsked(entry, checks);
  if (quotes !== before?.quotes && (before || hasAnyQuote(quotes))) {
    writing.putQuotes(entry.id, quotes);
  }
  const sameText =
    before !== undefined &&
    newestVersion(before.versions) === newest &&
    before.quotes.kept === quotes.kept;
  if (!sameText || !deepEqual(before.entry, entry)) {
    await writing.putEntry(
      before?.entry,
      entry,
      sameText ? undefined : foldedTexts(newest, quotes),
    );
  }
}
