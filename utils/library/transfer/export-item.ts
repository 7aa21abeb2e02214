/** Entries as export formats write them: which of their versions, under which key, and what is known. */
import type { ExportItem, ExportQuote, VersionChoice, VersionIssue } from '../../export/format';
import { dayOf, type Instant } from '../../model/instant';
import type { QuoteSet } from '../../model/quotes';
import type {
  Alert,
  AlertKind,
  Collection,
  Entry,
  Version,
  VersionHistory,
} from '../../model/records';
import type { Supersession } from '../../model/supersession';
import { compare } from '../../versions/decide-supersession';
import type { ReadTx } from '../db/read-records';
import { areValidQuotes, isValidAlert, isValidNote, isValidVersion } from '../db/valid-records';
import { alertOn, isOpen, kinds } from '../entry/alert-rules';
import { lineage } from '../entry/collection-tree';
import { corrected, printDetails } from '../entry/corrections';
import { toEntryAggregate } from '../entry/entry-aggregate';
import { noQuotes } from '../entry/quotes';
import { currentCapture } from '../entry/version-address';
import { newestVersion } from '../entry/version-order';

/** What an item says of one version, and the rest says of its entry. */
type Written = Pick<ExportItem, 'versionId' | 'capture' | 'details' | 'accessed' | 'issues'>;

/**
 * An entry's items, the one that has the entry's own key first; none where something of the entry
 * cannot be read.
 */
export async function toExportItems(
  reading: ReadTx,
  entry: Entry,
  choice: VersionChoice,
  collections: readonly Collection[],
): Promise<ExportItem[]> {
  if (entry.damaged) return [];
  const [written, note, held] = await Promise.all([
    writtenOf(reading, entry, choice),
    entry.hasNote ? reading.note(entry.id) : undefined,
    entry.hasQuotes ? reading.quotes(entry.id) : noQuotes,
  ]);
  if (written.length === 0 || (note && !isValidNote(note))) return [];
  if (!areValidQuotes(held)) return [];
  const own = {
    ...(entry.keyPinned && { isKeyPinned: entry.keyPinned }),
    entryId: entry.id,
    tags: entry.tags,
    collections: collections
      .filter(({ id }) => entry.collections.includes(id))
      .map((collection) => lineage(collections, collection)),
    note: note?.text ?? '',
  };
  const keys = await keysOf(reading, entry.key, written);
  const quotes = await quotesOf(reading, held, written);
  return written.map((one, at) => ({
    key: keys[at] ?? entry.key,
    ...own,
    ...one,
    quotes: quotes.get(at) ?? [],
  }));
}

/** The quotes by the places of the versions that they were taken from; those of no version written at the first. */
async function quotesOf(
  reading: ReadTx,
  { kept }: QuoteSet,
  written: readonly Written[],
): Promise<Map<number, ExportQuote[]>> {
  const addresses = new Map<string, string>();
  for (const id of new Set(kept.map(({ versionId }) => versionId))) {
    const version = await reading.version(id);
    addresses.set(id, version && isValidVersion(version) ? currentCapture(version).url : '');
  }
  const quotes = new Map<number, ExportQuote[]>();
  for (const { versionId, createdAt, editedAt, part, ...quote } of kept) {
    const at = Math.max(
      0,
      written.findIndex((one) => one.versionId === versionId),
    );
    const source = addresses.get(versionId) || (written[at]?.capture.url ?? '');
    const times = { created: isoOf(createdAt), modified: isoOf(editedAt) };
    quotes.set(at, [...(quotes.get(at) ?? []), { ...quote, ...times, source }]);
  }
  return quotes;
}

function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}

async function writtenOf(reading: ReadTx, entry: Entry, choice: VersionChoice): Promise<Written[]> {
  const isLapsed = kinds.some((kind) => kind === entry.standing);
  if (choice !== 'both') {
    const [version, alerts] = await Promise.all([
      reading.version(entry.current),
      // The alerts of most entries are none, and asking for each costs more than its row.
      isLapsed ? reading.alerts(entry.id) : [],
    ]);
    if (!version || !isValidVersion(version) || !alerts.every(isValidAlert)) return [];
    const successor = choice === 'newest' ? readSuccessor(version, alerts) : undefined;
    return [successor ?? writtenVersion([version], version, alerts)];
  }
  const [versions, alerts] = await Promise.all([
    reading.versions(entry.id),
    isLapsed || entry.versions > 1 ? reading.alerts(entry.id) : [],
  ]);
  const isSound = versions.every(isValidVersion) && alerts.every(isValidAlert);
  if (versions.length === 0 || !isSound) return [];
  const held = toEntryAggregate(entry, versions, alerts);
  const [current, ...older] = [...held.versions].reverse();
  const successor = readSuccessor(newestVersion(held.versions), held.alerts);
  return [current ?? held.versions[0], successor, ...older].flatMap((one): Written[] => {
    if (one === undefined) return [];
    return ['place' in one ? writtenVersion(held.versions, one, held.alerts) : one];
  });
}

function writtenVersion(
  versions: VersionHistory,
  version: Version,
  alerts: readonly Alert[],
): Written {
  const details = printDetails(version);
  return {
    versionId: version.id,
    capture: corrected(version),
    ...(Object.keys(details).length > 0 && { details }),
    accessed: dayOf(version.savedAt),
    issues: lapsesOf(versions, version, alerts),
  };
}

/** The version that replaces the newest one held, where its page was read and it was not added. */
function readSuccessor(newest: Version, alerts: readonly Alert[]): Written | undefined {
  const alert = alerts.find(
    (alert) =>
      alert.kind === 'superseded' &&
      alert.versionId === newest.id &&
      alert.successor !== undefined &&
      isOpen(alert),
  );
  if (!alert?.successor) return undefined;
  return {
    versionId: alert.id,
    capture: alert.successor,
    accessed: dayOf(alert.raisedAt),
    issues: [],
  };
}

/** What is known against a version, the gravest first. */
function lapsesOf(
  versions: VersionHistory,
  version: Version,
  alerts: readonly Alert[],
): VersionIssue[] {
  const issues = kinds.flatMap((kind): VersionIssue[] => {
    const own = alerts.filter((alert) => alert.kind === kind);
    const alert = alertOn(version, own);
    return alert ? [issue(kind, alert.supersession)] : [];
  });
  // A version that another one held replaces is superseded, also where no alert ever said so.
  const newest = newestVersion(versions);
  if (version === newest || issues.some(({ kind }) => kind === 'superseded')) return issues;
  const comparison = compare(version.capture, newest.capture);
  return comparison.kind === 'newer'
    ? [...issues, issue('superseded', comparison.supersession)]
    : issues;
}

function issue(kind: AlertKind, { evidence, date, successor }: Supersession): VersionIssue {
  return {
    kind,
    text: evidence.text,
    source: evidence.url,
    ...(date !== undefined && { date }),
    ...(successor !== undefined && { successor }),
  };
}

/**
 * The entry's key for the first, and for each further one the same with what tells it apart: the
 * publisher's number of the version, else its date; and where that is taken, a number of our own.
 */
async function keysOf(
  reading: ReadTx,
  key: string,
  written: readonly Written[],
): Promise<string[]> {
  const keys = [key];
  for (const { capture } of written.slice(1)) {
    const mark =
      capture.version === undefined
        ? (capture.revised ?? capture.published ?? 'x')
        : `v${capture.version.number}`;
    let free = `${key}-${mark}`;
    for (let at = 2; keys.includes(free) || (await reading.isKeyTaken(free)); at++) {
      free = `${key}-${mark}-${at}`;
    }
    keys.push(free);
  }
  return keys;
}
