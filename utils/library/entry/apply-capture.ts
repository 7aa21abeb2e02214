/** How what is held of a work grows: pure steps, settled and then written by `keep`. */
import type { Capture } from '../../model/capture';
import type { Instant } from '../../model/instant';
import type { Alert, Chain, Correctable, Version } from '../../model/records';
import { compare } from '../../versions/compare';
import { inState, isOpen, type Making, type News, newsOn, raise } from './alert-rules';
import { firstChecks, inPlace, renewed } from './check-rules';
import { correct } from './corrections';
import { newestCorrection, newestEdit, stampAfter } from './edit-times';
import type { Held } from './entry-aggregate';
import { withEvent } from './history-events';
import { withFormerAddress, withPageAddress } from './relocation';
import { type Own, rowOf } from './summarize-entry';
import { asRead, locate, newestOf } from './version-order';

/** A capture taken up: the version that holds it, and whether it was added for it. */
export interface Growth {
  held: Held;
  version: Version;
  added: boolean;
}

/** The first version of a work. */
export function start(own: Own, capture: Capture, making: Making): Growth {
  const version = newVersion(own.id, 0, capture, making);
  const versions: Chain = [version];
  const checks = firstChecks(version, making);
  const entry = rowOf(own, versions, [], checks);
  const held: Held = { entry, versions, alerts: [], checks, history: [] };
  return { held: hear(held, version, newsOn(capture), making), version, added: true };
}

/**
 * Takes up a capture of a work that is held: as a version of its own where it differs from all
 * versions held, and with what its page says of itself in any case.
 */
export function grow(held: Held, capture: Capture, making: Making): Growth {
  const position = locate(held.versions, capture);
  if (position.kind === 'held') {
    const version = asRead(position.version, capture);
    const read = { ...held, versions: withVersion(held.versions, version) };
    const moved = withPageAddress(read, version, capture, { source: 'visit', at: making.now() });
    const now = moved.versions.find(({ id }) => id === version.id) ?? version;
    return { held: hear(moved, now, newsOn(capture), making), version: now, added: false };
  }
  const former = newestOf(held.versions);
  const version = newVersion(held.entry.id, position.place, capture, making);
  const how = { source: 'visit', at: making.now() } as const;
  const followed = position.kind === 'newer' ? withFormerAddress(held, capture, how) : held;
  const grown = { ...followed, versions: withVersion(followed.versions, version) };
  if (position.kind === 'older') {
    const news = [...newsOn(capture), ...replacedBy(grown.versions, version)];
    return { held: hear(grown, version, news, making), version, added: true };
  }
  if (position.kind === 'changed') {
    // The publisher changed the text without a word: what was known of it holds for it as it is now.
    grown.alerts = held.alerts.map((alert) =>
      alert.versionId === former.id && isOpen(alert) ? { ...alert, versionId: version.id } : alert,
    );
    return { held: hear(grown, version, newsOn(capture), making), version, added: true };
  }
  const news: News[] = [...newsOn(capture), ...knownSuccessors(held.alerts, former, capture)];
  const { supersession } = position;
  const replacement: News = { kind: 'superseded', supersession, source: 'visit' };
  const replaced = hear(grown, former, [replacement], making);
  return { held: hear(replaced, version, news, making), version, added: true };
}

/** Lets alerts on a version take up news of it. */
export function hear(held: Held, version: Version, news: readonly News[], making: Making): Held {
  return news.reduce((held, item) => hearOne(held, version, item, making).held, held);
}

/** Lets the alerts on a version take up one piece of news; `alert` is the one that stands for it. */
export function hearOne(
  held: Held,
  version: Version,
  news: News,
  making: Making,
): { held: Held; alert: Alert } {
  const alert = raise(held.alerts, version, news, making);
  const known = held.alerts.find(({ id }) => id === alert.id);
  const heard = withAlert(held, alert);
  if (known && known.state !== 'withdrawn' && known.raisedAt === alert.raisedAt) {
    return { held: heard, alert };
  }
  const { kind: what, source } = news;
  return { held: withEvent(heard, { kind: 'learnt', what, source, at: making.now() }), alert };
}

/** With an alert, in the place of its former self if there is one. */
export function withAlert(held: Held, alert: Alert): Held {
  const others = held.alerts.filter(({ id }) => id !== alert.id);
  const alerts = [alert, ...others].sort((one, other) => other.raisedAt - one.raisedAt);
  return { ...held, alerts };
}

/** With a version's fields corrected by the reader. */
export function withCorrections(
  held: Held,
  versionId: string,
  fields: Partial<Correctable>,
  now: Instant,
): Held {
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
export function settle(
  { entry, versions, alerts, checks, history }: Held,
  making: Pick<Making, 'now' | 'dues'>,
): Held {
  const newest = newestOf(versions);
  const now = making.now();
  const answered = alerts.map((alert) =>
    alert.kind === 'superseded' && alert.versionId !== newest.id && isOpen(alert)
      ? inState(alert, 'adopted', now)
      : alert,
  );
  const current = entry.current === newest.id ? checks : renewed(checks, newest, making);
  const planned = current.map((check) => inPlace(check, entry));
  const row = rowOf(entry, versions, answered, planned);
  return { entry: row, versions, alerts: answered, checks: planned, history };
}

/** A chain with a version in its place, and in that of its former self if there is one. */
export function withVersion(versions: Chain, version: Version): Chain {
  const others = versions.filter(({ id }) => id !== version.id);
  const [first, ...rest] = [...others, version].sort((one, other) => one.place - other.place);
  return [first ?? version, ...rest];
}

/** What alerts on the former version know of successors that replace the one just added, too. */
function knownSuccessors(alerts: readonly Alert[], former: Version, capture: Capture): News[] {
  return alerts.flatMap(({ versionId, successor }): News[] => {
    if (versionId !== former.id || !successor) return [];
    const comparison = compare(capture, successor);
    if (comparison.kind !== 'newer') return [];
    const { supersession } = comparison;
    return [{ kind: 'superseded', supersession, source: 'visit', successor }];
  });
}

/** What the next version in the chain says of one that was added before it. */
function replacedBy(versions: Chain, version: Version): News[] {
  const successor = versions[versions.indexOf(version) + 1];
  const comparison = successor && compare(version.capture, successor.capture);
  if (comparison?.kind !== 'newer') return [];
  return [{ kind: 'superseded', supersession: comparison.supersession, source: 'visit' }];
}

function newVersion(entryId: string, place: number, capture: Capture, making: Making): Version {
  return {
    id: making.newId(),
    entryId,
    place,
    savedAt: making.now(),
    capture,
    corrections: {},
    correctedAt: {},
  };
}
