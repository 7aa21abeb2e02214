/** What checks come to: their records as steps of their own, and what a row makes of them. */

import type { CheckOutcome, SourceId, UnknownReason, WatchTarget } from '../../model/check';
import type { Instant } from '../../model/instant';
import type { CheckRecord, Entry, Standing, StatusGroup, Version } from '../../model/records';
import { isSampleName } from '../../model/sample-entry';
import { atOwnAddress, leadsAnywhere } from '../../versions/work-ids';
import type { DueCheck } from '../../watch/schedule/check-batches';
import type { EntryDeps } from './alert-rules';
import { currentCapture } from './version-address';

/** How long after its save an entry's page is checked first, unless a plan says otherwise: a week. */
const firstWait = 7 * 86_400_000;

/** Registries that learn of few new versions: their word that one stands settles no doubt. */
const weak: readonly SourceId[] = ['crossref', 'datacite'];

/** The answers of one round come within this time of each other, in whatever order: an hour. */
const together = 3_600_000;

/** Rounds come before all that is due by its time, a single entry before a round of many. */
const firstPlaces = { alone: 0, 'with-others': 1 } as const;

/** The greatest `next` of a check that the reader asked for. */
export const lastAsked = firstPlaces['with-others'];

/** The host of an address, '' where it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** A version as the watcher compares it: a file's record by those of its addresses that are its own. */
export function watchTarget(entry: Pick<Entry, 'identities'>, version: Version): WatchTarget {
  const { entryId, savedAt, imported } = version;
  const read = currentCapture(version);
  const capture = imported ? atOwnAddress(read, entry.identities) : read;
  // Nobody has seen of an archived copy that it stands today.
  const isUnseen = imported || capture.archive !== undefined;
  return { entryId, capture, savedAt, ...(isUnseen && { imported: true }) };
}

/** Whether anybody could look how an entry stands: it has a DOI or an address of its own on the web. */
export function isWatchable({ identities }: Pick<Entry, 'identities'>): boolean {
  return leadsAnywhere(identities.filter((name) => !isSampleName(name)));
}

/** The checks to be made of a new entry; none where nobody can look how it stands. */
export function firstChecks(
  entry: Pick<Entry, 'identities'>,
  version: Version,
  { dues }: Pick<EntryDeps, 'dues'>,
): CheckRecord[] {
  if (!isWatchable(entry)) return [];
  const { entryId, savedAt } = version;
  const watched = watchTarget(entry, version);
  const host = hostOf(watched.capture.url);
  const plan: DueCheck[] = dues?.(watched) ?? [
    { entryId, source: 'page', host, dueAt: savedAt + firstWait },
  ];
  return plan.map((due) => planChecks(undefined, due));
}

/**
 * The checks of an entry that has come to more names: the first ones, where it has found one by which
 * it can be looked at.
 * @param before the entry without those names
 */
export function checksSince(
  before: Pick<Entry, 'identities'>,
  { entry, checks }: { entry: Pick<Entry, 'identities'>; checks: CheckRecord[] },
  newest: Version,
  deps: Pick<EntryDeps, 'dues'>,
): CheckRecord[] {
  return isWatchable(before) ? checks : [...checks, ...firstChecks(entry, newest, deps)];
}

/**
 * A source's record with its next check planned, or with none while Stet may not read the host; new
 * where there was none.
 */
export function planChecks(check: CheckRecord | undefined, due: DueCheck): CheckRecord {
  const { entryId, source, host, dueAt } = due;
  const known = check ?? { entryId, source, host, stood: 0, changed: 0, failed: 0 };
  if (due.barred) return withCheck({ ...known, host }, noPermission, { at: dueAt, isNews: false });
  return {
    ...(isBarred(known) ? unread(known) : known),
    host,
    dueAt,
    next: check?.asked ? firstPlaces[check.asked] : dueAt,
  };
}

const noPermission: CheckOutcome = { kind: 'unknown', reason: 'no-permission' };

function isDenied(outcome: CheckOutcome): boolean {
  return outcome.kind === 'unknown' && outcome.reason === 'no-permission';
}

/** Whether no check is planned since Stet may not read the host. */
export function isBarred({ reason, dueAt }: CheckRecord): boolean {
  return reason === 'no-permission' && dueAt === undefined;
}

/** Without the check that was not made. */
function unread({ at, outcome, reason, ...check }: CheckRecord): CheckRecord {
  return { ...check, failed: 0 };
}

/**
 * The record after a check; `isNews` where it found something that was not known. Where Stet may not
 * read the page, no further check is planned: that is done when the reader allows it.
 */
export function withCheck(
  check: CheckRecord,
  outcome: CheckOutcome,
  { at, dueAt, isNews }: { at: Instant; dueAt?: Instant; isNews: boolean },
): CheckRecord {
  const { asked, reason, fields, dueAt: former, next, stood, changed, failed, ...rest } = check;
  const told = outcome.kind !== 'unknown';
  return {
    ...rest,
    at,
    outcome: outcome.kind,
    ...(outcome.kind === 'unknown' && { reason: outcome.reason }),
    ...(outcome.kind === 'changed' && { fields: outcome.fields }),
    ...(dueAt !== undefined && !isDenied(outcome) && { dueAt, next: dueAt }),
    stood: outcome.kind === 'stands' ? stood + 1 : told ? 0 : stood,
    changed: changed + (isNews ? 1 : 0),
    failed: told ? 0 : failed + 1,
  };
}

/** The records of checks of a version that has just been read: begun anew, with what was learnt. */
export function renewChecks(
  entry: Pick<Entry, 'identities'>,
  checks: readonly CheckRecord[],
  version: Version,
  deps: Pick<EntryDeps, 'now' | 'dues'>,
): CheckRecord[] {
  const fresh = deps.dues ? firstChecks(entry, version, deps) : [];
  const others = checks.filter(({ source }) => !fresh.some((check) => check.source === source));
  const dueAt = deps.now() + firstWait;
  return [
    ...fresh.map((check) => {
      const former = checks.find(({ source }) => source === check.source);
      return { ...check, changed: former?.changed ?? 0 };
    }),
    ...others.map(({ entryId, source, host, changed, dueAt: planned }) => ({
      entryId,
      source,
      host,
      ...(planned !== undefined && { dueAt, next: dueAt }),
      stood: 0,
      changed,
      failed: 0,
    })),
  ];
}

/** As asked for by the reader, to be made before all others. */
export function withRequest(check: CheckRecord, asked: 'alone' | 'with-others'): CheckRecord {
  return { ...check, asked, next: firstPlaces[asked] };
}

/** Whether a round that the reader asked for still waits for one of them. */
export function isRequested(checks: readonly CheckRecord[]): boolean {
  return checks.some(({ asked }) => asked !== undefined);
}

/** As planned, whether or not the reader had asked for it. */
export function withoutRequest({ asked, next, ...check }: CheckRecord): CheckRecord {
  return { ...check, ...(check.dueAt !== undefined && { next: check.dueAt }) };
}

/** In or out of the order of what is due, as the entry is listed or in the trash. */
export function withPlace(
  check: CheckRecord,
  { trashedAt }: Pick<Entry, 'trashedAt'>,
): CheckRecord {
  const isPlanned = check.next !== undefined;
  if (isPlanned && isBarred(check) && trashedAt !== undefined) return withoutRequest(check);
  if (check.dueAt === undefined || isPlanned === (trashedAt === undefined)) return check;
  const { next, ...rest } = withoutRequest(check);
  return isPlanned ? rest : { ...rest, next: check.dueAt };
}

/** Whether a check could tell how its version stands. */
function hasTold({ outcome }: CheckRecord): boolean {
  return outcome !== undefined && outcome !== 'unknown';
}

/**
 * Why nobody could tell of late how an entry stands; undefined where somebody could. What another
 * source said before its page failed does not count. A visit settles what failed before it, but does
 * not begin the watch of a page that Stet may not read.
 */
export function unknownReasonOf(checks: readonly CheckRecord[]): UnknownReason | undefined {
  const planned = checks.filter(({ source }) => source !== 'visit');
  const strong = planned.filter(({ source }) => !weak.includes(source));
  const trusted = strong.length > 0 ? strong : planned;
  const page = trusted.find(({ source, reason }) => source === 'page' && reason !== undefined);
  const since = (page?.at ?? -Infinity) - together;
  if (trusted.some((check) => hasTold(check) && (check.at ?? 0) >= since)) return undefined;
  const visitedAt = checks.find(({ source }) => source === 'visit')?.at ?? 0;
  const failed = trusted.find(({ reason, at = 0 }) =>
    reason === 'no-permission' ? true : reason !== undefined && at > visitedAt,
  );
  return failed?.reason;
}

/**
 * Why a round of checks could not tell how an entry stands: nobody can, or of those who were asked in
 * it nobody could, though another did before; undefined where somebody could.
 * @param since when the round began
 */
export function failureIn(
  checks: readonly CheckRecord[],
  since: Instant,
): UnknownReason | undefined {
  const made = checks.filter(({ source, at }) => source === 'visit' || (at ?? -Infinity) >= since);
  return unknownReasonOf(checks) ?? unknownReasonOf(made);
}

/** The fields whose words differ on the page as it was seen last. */
export function textChangeOf(checks: readonly CheckRecord[]): CheckRecord['fields'] {
  const seen = checks.filter(
    (check) => (check.source === 'page' || check.source === 'visit') && hasTold(check),
  );
  const [last] = seen.sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  return last?.fields;
}

/**
 * Whether nothing has told yet how a version stands: its page was never read, and no check of it
 * could tell.
 */
export function isNeverChecked(
  { imported, capture }: Version,
  checks: readonly CheckRecord[],
): boolean {
  return (imported === true || capture.archive !== undefined) && !checks.some(hasTold);
}

/** What an entry is counted as. */
export function statusGroupOf(
  standing: Standing,
  doubt: UnknownReason | undefined,
  neverChecked: boolean,
  watchable: boolean,
): StatusGroup {
  switch (standing) {
    case 'superseded':
      return 'superseded';
    case 'withdrawn':
    case 'retracted':
      return 'retracted';
    default:
      if (!watchable) return 'unwatchable';
      // Nobody was kept from what nobody has ever seen.
      if (neverChecked && doubt === 'no-permission') return 'neverChecked';
      if (doubt !== undefined) return 'unknown';
      return neverChecked ? 'neverChecked' : 'stands';
  }
}
