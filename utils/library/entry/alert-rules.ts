/** When an alert is raised, what it takes up of later news, and what it makes of a row. */
import type { Capture, Notice } from '../../model/capture';
import type { SourceId, WatchTarget } from '../../model/check';
import { deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import {
  type Alert,
  type AlertKind,
  type AlertState,
  type Entry,
  type Standing,
  sourceIds,
  type Version,
} from '../../model/records';
import type { Grade, Supersession } from '../../model/supersession';
import { compare, statedSupersession } from '../../versions/decide-supersession';
import type { DueCheck } from '../../watch/schedule/check-batches';
import { stampAfter } from './edit-times';

/** Something learnt of a version that is held. */
export interface AlertNews {
  kind: AlertKind;
  supersession: Supersession;
  /** Who says so. */
  source: SourceId;
  /** The version that replaces it, where its page was read. */
  successor?: Capture;
}

/** The clock, the ids of new alerts, and the plan of a new entry's checks. */
export interface EntryDeps {
  now(): Instant;
  newId(): string;
  dues?(watched: WatchTarget): DueCheck[];
}

/** The grades of evidence, the best first. */
export const grades: readonly Grade[] = ['stated', 'registered', 'derived'];
/** What an alert can be about, the gravest first. */
export const kinds: readonly AlertKind[] = ['retracted', 'withdrawn', 'superseded'];
const openStates: readonly AlertState[] = ['unseen', 'seen', 'kept'];

/** Whether an alert says how its version stands now: neither adopted nor taken back. */
export function isOpen(alert: Alert): boolean {
  return openStates.includes(alert.state);
}

/**
 * What a page that the reader visits says of the version that it shows.
 * @param isBelieved whether a notice is believed of the version held; at a save all are
 */
export function newsFrom(
  capture: Capture,
  isBelieved: (notice: Notice) => boolean = () => true,
): AlertNews[] {
  const source = 'visit';
  const supersession = statedSupersession(capture);
  const replaced = capture.notices.find(({ kind }) => kind === 'superseded');
  const news: AlertNews[] = [];
  if (supersession && replaced && isBelieved(replaced)) {
    news.push({ kind: 'superseded', supersession, source });
  }
  for (const notice of capture.notices) {
    const { kind, text, date } = notice;
    if ((kind !== 'withdrawn' && kind !== 'retracted') || !isBelieved(notice)) continue;
    news.push({
      kind,
      source,
      supersession: {
        grade: 'stated',
        evidence: { text, url: capture.url },
        ...(date !== undefined && { date }),
      },
    });
  }
  return news;
}

/**
 * The alert that stands for the news: one a version and a supersession, however often and from
 * wherever it is heard. News of the same supersession adds what was missing, and a better grade
 * wins; said again after it was taken back, it is the former alert in its former state. News of a
 * still newer version wakes an alert that waits, and after one that was answered for good ("keep
 * mine") a new one is raised.
 */
export function raiseAlert(
  alerts: readonly Alert[],
  version: Version,
  news: AlertNews,
  deps: EntryDeps,
): Alert {
  const own = alerts
    .filter(({ versionId, kind }) => versionId === version.id && kind === news.kind)
    .sort((one, other) => other.raisedAt - one.raisedAt);
  const heard = { ...news, said: { [news.source]: news.supersession } };
  const known = own.find(({ state }) => state !== 'withdrawn');
  if (known && !isLater(known, heard)) return withSaid(known, heard);
  const former = own.find(({ state }) => state === 'withdrawn');
  if (former && !isLater(former, heard) && !isLater(heard, former)) {
    const { before = 'unseen', ...rest } = former;
    return withSaid(withAlertState(rest, before, deps.now()), heard);
  }
  // Where the clock was set back, the newest is still the one that was raised last.
  const times = own.flatMap(({ raisedAt, answeredAt }) => [raisedAt, answeredAt]);
  const fresh = newAlert(version, news, deps, stampAfter(deps.now(), ...times));
  return known?.state === 'unseen' || known?.state === 'seen' ? { ...fresh, id: known.id } : fresh;
}

/**
 * The alert after one of its sources has taken its word back: withdrawn where nobody else says so.
 * Unchanged where that source never said it.
 */
export function retract(alert: Alert, source: SourceId, now: Instant): Alert {
  const { [source]: gone, ...said } = claimsBySource(alert);
  if (!gone || !isOpen(alert)) return alert;
  const supersession = joinClaims(said);
  if (supersession) return { ...alert, said, supersession };
  const { untold, ...rest } = alert;
  return { ...withAlertState(rest, 'withdrawn', now), before: alert.state };
}

/** What each source says of it. */
export function claimsBySource(alert: Pick<Alert, 'said' | 'supersession'>): Sayings {
  return alert.said ?? { visit: alert.supersession };
}

/** Two alerts on one version that speak of one supersession. */
export function sameSupersession(one: Alert, other: Alert): boolean {
  return (
    one.versionId === other.versionId &&
    one.kind === other.kind &&
    !isLater(one, other) &&
    !isLater(other, one)
  );
}

/**
 * The alert in another state, unchanged where it is in that state already. An answer is later than
 * what it answers, even where that comes from a machine whose clock is ahead.
 */
export function withAlertState(alert: Alert, state: AlertState, now: Instant): Alert {
  if (alert.state === state) return alert;
  return { ...alert, state, answeredAt: stampAfter(now, alert.answeredAt ?? alert.raisedAt) };
}

/** What an entry's alerts make of its row. */
export function standingFromAlerts(
  newest: Version,
  alerts: readonly Alert[],
  muted: boolean,
): Pick<Entry, 'standing' | 'unseen'> {
  const open = alerts.filter((alert) => alert.versionId === newest.id && isOpen(alert));
  const kind = kinds.find((kind) => open.some((alert) => alert.kind === kind));
  const forthcoming = newest.capture.notices.some((notice) => notice.kind === 'forthcoming');
  const standing: Standing = kind ?? (forthcoming ? 'forthcoming' : 'stands');
  return { standing, unseen: unseenOf(alerts, muted) };
}

/** How many of an entry's alerts the reader has yet to see; none while it is muted. */
export function unseenOf(alerts: readonly Alert[], muted: boolean): number {
  return muted ? 0 : alerts.filter(({ state }) => state === 'unseen').length;
}

/** The alert to show with a version: how it stands now, else what once was said of it. */
export function alertOn(version: Version, alerts: readonly Alert[]): Alert | undefined {
  const own = alerts.filter(({ versionId, state }) => {
    return versionId === version.id && state !== 'withdrawn';
  });
  return own.find(isOpen) ?? own[0];
}

type Sayings = Partial<Record<SourceId, Supersession>>;
type Said = Pick<Alert, 'said' | 'supersession' | 'successor'>;

function newAlert(
  version: Version,
  news: AlertNews,
  { newId }: EntryDeps,
  raisedAt: Instant,
): Alert {
  const { kind, supersession, source, successor } = news;
  return {
    id: newId(),
    entryId: version.entryId,
    versionId: version.id,
    kind,
    supersession,
    said: { [source]: supersession },
    ...(successor && { successor }),
    state: 'unseen',
    raisedAt,
    // Who visits a page is told by the page.
    ...(source !== 'visit' && { untold: true }),
  };
}

/**
 * Whether one speaks of a version that replaces the one the other knows of. Days are compared only
 * with what the same source said before: a registry's day of one supersession is not the page's.
 */
export function isLater(known: Said, told: Said): boolean {
  if (known.successor && told.successor) {
    return compare(known.successor, told.successor).kind === 'newer';
  }
  const days = daysOf(known);
  return [...daysOf(told)].some(([speaker, day]) => {
    const before = days.get(speaker);
    // EDTF days, months and years compare as text; '2019' and '2019-03-26' may be the same day.
    return before !== undefined && day > before && !day.startsWith(before);
  });
}

/** The last day that each gives; a visit and a check of the page hear the same publisher. */
function daysOf(said: Said): Map<string, string> {
  const days = new Map<string, string>();
  for (const [source, { date = '' }] of Object.entries(claimsBySource(said))) {
    const speaker = source === 'visit' ? 'page' : source;
    if (date > (days.get(speaker) ?? '')) days.set(speaker, date);
  }
  return days;
}

/** With what is told added to what was said. */
function withSaid(alert: Alert, told: Said): Alert {
  const known = claimsBySource(alert);
  const news = claimsBySource(told);
  const said: Sayings = {};
  for (const source of sourceIds) {
    const whole = best([known[source], news[source]]);
    if (whole) said[source] = whole;
  }
  const successor = alert.successor ?? told.successor;
  if (successor === alert.successor && deepEqual(said, known)) return alert;
  return {
    ...alert,
    said,
    supersession: joinClaims(said) ?? alert.supersession,
    ...(successor && { successor }),
  };
}

/** What all sources say, in one. */
export function joinClaims(said: Sayings): Supersession | undefined {
  return best(sourceIds.map((source) => said[source]));
}

/** The best of what is said, with what only the others tell; of equals the first. */
function best(said: readonly (Supersession | undefined)[]): Supersession | undefined {
  const bestFirst = said
    .filter((one) => one !== undefined)
    .sort((one, other) => grades.indexOf(one.grade) - grades.indexOf(other.grade));
  let whole: Supersession | undefined;
  for (const one of bestFirst.reverse()) whole = { ...whole, ...one };
  return whole;
}
