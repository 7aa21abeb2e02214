/** How what is held of a work grows: pure steps, settled and then written by `saveEntry`. */
import type { Capture } from '../../model/capture';
import type { Instant } from '../../model/instant';
import type { Alert, Correctable, Version, VersionHistory } from '../../model/records';
import { compare } from '../../versions/decide-supersession';
import {
  type AlertNews,
  type EntryDeps,
  isOpen,
  newsFrom,
  raiseAlert,
  withAlertState,
} from './alert-rules';
import { firstChecks, renewChecks, withPlace } from './check-rules';
import { correct, withPrintOf } from './corrections';
import { newestCorrection, newestEdit, stampAfter } from './edit-times';
import type { EntryAggregate } from './entry-aggregate';
import { withEvent } from './history-events';
import { noQuotes } from './quotes';
import { type StoredFields, summarizeEntry } from './summarize-entry';
import { withFormerAddress, withPageAddress } from './version-address';
import { locateVersion, markRead, newestVersion } from './version-order';

/** A capture taken up: the version that holds it, and whether it was added for it. */
export interface EntryChange {
  held: EntryAggregate;
  version: Version;
  added: boolean;
}

/** The first version of a work. */
export function createEntry(own: StoredFields, capture: Capture, deps: EntryDeps): EntryChange {
  const version = newVersion(own.id, 0, capture, deps);
  const versions: VersionHistory = [version];
  const checks = firstChecks(own, version, deps);
  const entry = summarizeEntry(own, versions, [], checks);
  const held: EntryAggregate = {
    entry,
    versions,
    alerts: [],
    checks,
    history: [],
    quotes: noQuotes,
  };
  return { held: addNews(held, version, newsFrom(capture), deps), version, added: true };
}

/**
 * Takes up a capture of a work that is held: as a version of its own where it differs from all
 * versions held, and with what its page says of itself in any case.
 */
export function applyCapture(held: EntryAggregate, capture: Capture, deps: EntryDeps): EntryChange {
  const position = locateVersion(held.versions, capture);
  if (position.kind === 'held') {
    const version = markRead(position.version, capture);
    const read = { ...held, versions: withVersion(held.versions, version) };
    const moved = withPageAddress(read, version, capture, { source: 'visit', at: deps.now() });
    const now = moved.versions.find(({ id }) => id === version.id) ?? version;
    return { held: addNews(moved, now, newsFrom(capture), deps), version: now, added: false };
  }
  const former = newestVersion(held.versions);
  const fresh = newVersion(held.entry.id, position.place, capture, deps);
  // The same version in other words stands where it stood in print.
  const version = position.kind === 'changed' ? withPrintOf(fresh, former) : fresh;
  const how = { source: 'visit', at: deps.now() } as const;
  const followed = position.kind === 'newer' ? withFormerAddress(held, capture, how) : held;
  const grown = { ...followed, versions: withVersion(followed.versions, version) };
  if (position.kind === 'older') {
    const news = [...newsFrom(capture), ...replacedBy(grown.versions, version)];
    return { held: addNews(grown, version, news, deps), version, added: true };
  }
  if (position.kind === 'changed') {
    // The publisher changed the text without a word: what was known of it holds for it as it is now.
    grown.alerts = held.alerts.map((alert) =>
      alert.versionId === former.id && isOpen(alert) ? { ...alert, versionId: version.id } : alert,
    );
    return { held: addNews(grown, version, newsFrom(capture), deps), version, added: true };
  }
  const news: AlertNews[] = [
    ...newsFrom(capture),
    ...knownSuccessors(held.alerts, former, capture),
  ];
  const { supersession } = position;
  const replacement: AlertNews = { kind: 'superseded', supersession, source: 'visit' };
  const replaced = addNews(grown, former, [replacement], deps);
  return { held: addNews(replaced, version, news, deps), version, added: true };
}

/** Lets alerts on a version take up news of it. */
export function addNews(
  held: EntryAggregate,
  version: Version,
  news: readonly AlertNews[],
  deps: EntryDeps,
): EntryAggregate {
  return news.reduce((held, item) => addOneNews(held, version, item, deps).held, held);
}

/** Lets the alerts on a version take up one piece of news; `alert` is the one that stands for it. */
export function addOneNews(
  held: EntryAggregate,
  version: Version,
  news: AlertNews,
  deps: EntryDeps,
): { held: EntryAggregate; alert: Alert } {
  const alert = raiseAlert(held.alerts, version, news, deps);
  const known = held.alerts.find(({ id }) => id === alert.id);
  const heard = withAlert(held, alert);
  if (known && known.state !== 'withdrawn' && known.raisedAt === alert.raisedAt) {
    return { held: heard, alert };
  }
  const { kind: what, source } = news;
  return { held: withEvent(heard, { kind: 'learnt', what, source, at: deps.now() }), alert };
}

/** With an alert, in the place of its former self if there is one. */
export function withAlert(held: EntryAggregate, alert: Alert): EntryAggregate {
  const others = held.alerts.filter(({ id }) => id !== alert.id);
  const alerts = [alert, ...others].sort((one, other) => other.raisedAt - one.raisedAt);
  return { ...held, alerts };
}

/** With a version's fields corrected by the reader. */
export function withCorrections(
  held: EntryAggregate,
  versionId: string,
  fields: Partial<Correctable>,
  now: Instant,
): EntryAggregate {
  if (Object.keys(fields).length === 0) return held;
  const [first, ...rest] = held.versions;
  const at = stampAfter(now, newestEdit(held.entry), ...held.versions.map(newestCorrection));
  const apply = (version: Version) =>
    version.id === versionId ? correct(version, fields, at) : version;
  return {
    ...held,
    entry: { ...held.entry, editedAt: at },
    versions: [apply(first), ...rest.map(apply)],
  };
}

/**
 * What follows from the versions, alerts and checks held: the row anew; supersessions of a version
 * that has its successor in the library adopted, since they need no answer any more; and checks of
 * a version that is the newest no longer begun anew.
 */
export function recompute(
  { entry, versions, alerts, checks, history, quotes }: EntryAggregate,
  deps: Pick<EntryDeps, 'now' | 'dues'>,
): EntryAggregate {
  const newest = newestVersion(versions);
  const now = deps.now();
  const answered = alerts.map((alert) =>
    alert.kind === 'superseded' && alert.versionId !== newest.id && isOpen(alert)
      ? withAlertState(alert, 'adopted', now)
      : alert,
  );
  const current = entry.current === newest.id ? checks : renewChecks(entry, checks, newest, deps);
  const planned = current.map((check) => withPlace(check, entry));
  const { hasQuotes: _, ...rest } = entry;
  const own = quotes.kept.length > 0 ? { ...rest, hasQuotes: true as const } : rest;
  const row = summarizeEntry(own, versions, answered, planned);
  return { entry: row, versions, alerts: answered, checks: planned, history, quotes };
}

/** A chain with a version in its place, and in that of its former self if there is one. */
export function withVersion(versions: VersionHistory, version: Version): VersionHistory {
  const others = versions.filter(({ id }) => id !== version.id);
  const [first, ...rest] = [...others, version].sort((one, other) => one.place - other.place);
  return [first ?? version, ...rest];
}

/** What alerts on the former version know of successors that replace the one just added, too. */
function knownSuccessors(alerts: readonly Alert[], former: Version, capture: Capture): AlertNews[] {
  return alerts.flatMap(({ versionId, successor }): AlertNews[] => {
    if (versionId !== former.id || !successor) return [];
    const comparison = compare(capture, successor);
    if (comparison.kind !== 'newer') return [];
    const { supersession } = comparison;
    return [{ kind: 'superseded', supersession, source: 'visit', successor }];
  });
}

/** What the next version in the chain says of one that was added before it. */
function replacedBy(versions: VersionHistory, version: Version): AlertNews[] {
  const successor = versions[versions.indexOf(version) + 1];
  const comparison = successor && compare(version.capture, successor.capture);
  if (comparison?.kind !== 'newer') return [];
  return [{ kind: 'superseded', supersession: comparison.supersession, source: 'visit' }];
}

function newVersion(entryId: string, place: number, capture: Capture, deps: EntryDeps): Version {
  return {
    id: deps.newId(),
    entryId,
    place,
    savedAt: deps.now(),
    capture,
    corrections: {},
    correctedAt: {},
  };
}
