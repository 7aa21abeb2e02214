/** What a check makes of what is held: pure steps, to be settled and written by `saveEntry`. */

import type { CheckOutcome, SourceId } from '../../model/check';
import type { Instant } from '../../model/instant';
import type { Alert, Version } from '../../model/records';
import { claimsBySource, type EntryDeps, retract } from './alert-rules';
import { addNews } from './apply-capture';
import { textChangeOf, withCheck } from './check-rules';
import type { EntryAggregate } from './entry-aggregate';
import { withEvent } from './history-events';
import { withFormerAddress, withPageAddress } from './version-address';
import { newestVersion } from './version-order';

/** A check of the newest version held. */
export interface CheckAttempt {
  source: SourceId;
  /** The host that was asked. */
  host: string;
  /** The address of the page, for a visit. */
  url?: string;
  at: Instant;
  /** When the source is to be asked again; absent for visits. */
  dueAt?: Instant;
}

/** Takes up what a check came to: alerts raised or taken back, its record, and the entry's history. */
export function applyCheck(
  held: EntryAggregate,
  outcome: CheckOutcome,
  attempt: CheckAttempt,
  deps: EntryDeps,
): EntryAggregate {
  const { source, host, at } = attempt;
  const entryId = held.entry.id;
  const known = held.checks.find((check) => check.source === source);
  const followed = withOutcome(held, outcome, attempt, deps);
  const isNews =
    outcome.kind !== 'stands' &&
    (followed.history !== held.history || isNewsTo(held, outcome, source));
  const blank = { entryId, source, host, stood: 0, changed: 0, failed: 0 };
  const check = withCheck({ ...(known ?? blank), host }, outcome, { ...attempt, isNews });
  const others = held.checks.filter((other) => other !== known);
  const recorded = { ...followed, checks: [...others, check] };
  if (known?.asked !== 'alone') return recorded;
  const reason = outcome.kind === 'unknown' && { reason: outcome.reason };
  return withEvent(recorded, { kind: 'checked', outcome: outcome.kind, ...reason, source, at });
}

/** Whether a source says something new that it had not said before, whoever else did. */
function isNewsTo(held: EntryAggregate, { kind }: CheckOutcome, source: SourceId): boolean {
  if (kind === 'stands' || kind === 'unknown') return false;
  if (kind === 'changed') return textChangeOf(held.checks) === undefined;
  const { id } = newestVersion(held.versions);
  return !held.alerts.some(
    (alert) => alert.versionId === id && alert.kind === kind && claimsBySource(alert)[source],
  );
}

function withOutcome(
  held: EntryAggregate,
  outcome: CheckOutcome,
  attempt: CheckAttempt,
  deps: EntryDeps,
): EntryAggregate {
  const { source, at } = attempt;
  const newest = newestVersion(held.versions);
  switch (outcome.kind) {
    case 'stands': {
      const left = takeBack(held, newest, attempt);
      return outcome.seen ? withPageAddress(left, newest, outcome.seen, attempt) : left;
    }
    case 'superseded':
    case 'withdrawn':
    case 'retracted': {
      const { kind, supersession } = outcome;
      const successor = outcome.kind === 'superseded' && outcome.fresh;
      const news = { kind, supersession, source, ...(successor && { successor }) };
      const followed = addNews(held, newest, [news], deps);
      return successor ? withFormerAddress(followed, successor, attempt) : followed;
    }
    case 'changed':
      if (textChangeOf(held.checks)) return held;
      return withEvent(held, { kind: 'text-changed', source, at });
    case 'unknown':
      return held;
  }
}

/** A source that finds the version standing does not say any more what it said of it before. */
function takeBack(held: EntryAggregate, version: Version, attempt: CheckAttempt): EntryAggregate {
  const { source, at } = attempt;
  let after = held;
  for (const alert of held.alerts) {
    if (alert.versionId !== version.id || !isWordOf(alert, attempt)) continue;
    const left = retract(alert, source, at);
    if (left === alert) continue;
    after = { ...after, alerts: after.alerts.map((one) => (one === alert ? left : one)) };
    if (left.state !== 'withdrawn') continue;
    after = withEvent(after, { kind: 'taken-back', what: alert.kind, source, at });
  }
  return after;
}

/**
 * Whether the very place that said it was read again. A reader visits pages of several versions,
 * and none of them takes back what another says, nor undoes that a newer version was seen.
 */
function isWordOf(alert: Alert, { source, url }: CheckAttempt): boolean {
  if (source !== 'visit') return true;
  const said = claimsBySource(alert).visit;
  return said?.grade === 'stated' && said.evidence.url === url && !alert.successor;
}
