/** How a version is shown in one line of a list, and how the search reads it. */
import type { Name } from '../../model/capture';
import { dayOf } from '../../model/instant';
import type { QuoteSet } from '../../model/quotes';
import type { Alert, CheckRecord, Entry, Version, VersionHistory } from '../../model/records';
import { normalizeForSearch } from '../../text/normalize';
import { isOpen, standingFromAlerts } from './alert-rules';
import {
  isNeverChecked,
  isWatchable,
  statusGroupOf,
  textChangeOf,
  unknownReasonOf,
} from './check-rules';
import { corrected } from './corrections';
import { currentCapture } from './version-address';
import { newestVersion } from './version-order';

/** The members of a row that follow from the newest version and its corrections. */
type Derived = Pick<
  Entry,
  'title' | 'byline' | 'container' | 'year' | 'type' | 'url' | 'doi' | 'folded'
>;

/** The members that follow from nothing else. */
export type StoredFields = Pick<
  Entry,
  | 'id'
  | 'identities'
  | 'key'
  | 'keyPinned'
  | 'textPage'
  | 'savedAt'
  | 'editedAt'
  | 'edits'
  | 'tags'
  | 'collections'
  | 'hasNote'
  | 'hasQuotes'
  | 'muted'
  | 'trashedAt'
>;

/** The row of an entry, from what is its own and from all that hangs on it. */
export function summarizeEntry(
  own: StoredFields,
  versions: VersionHistory,
  alerts: readonly Alert[],
  checks: readonly CheckRecord[],
): Entry {
  const newest = newestVersion(versions);
  const { standing, unseen } = standingFromAlerts(newest, alerts, own.muted === true);
  const doubt = unknownReasonOf(checks);
  const textChanged = textChangeOf(checks);
  const figure = statusGroupOf(standing, doubt, isNeverChecked(newest, checks), isWatchable(own));
  const revised = revisionOf(newest, alerts);
  return {
    id: own.id,
    identities: own.identities,
    key: own.key,
    ...(own.keyPinned && { keyPinned: own.keyPinned }),
    ...(own.textPage !== undefined && { textPage: own.textPage }),
    savedAt: own.savedAt,
    editedAt: own.editedAt,
    edits: own.edits,
    tags: own.tags,
    collections: own.collections,
    hasNote: own.hasNote,
    ...(own.hasQuotes && { hasQuotes: own.hasQuotes }),
    ...(own.hasQuotes && foldedSummary(newest) === '' && { lacksSummary: true as const }),
    ...placeOf(own),
    ...describe(newest, own.tags),
    url: currentCapture(versions.findLast(isAtHome) ?? newest).url,
    ...(revised !== undefined && { revised }),
    current: newest.id,
    versions: versions.length,
    standing,
    ...(figure !== 'stands' && { figure }),
    ...(doubt !== undefined && { doubt }),
    ...(textChanged && { textChanged }),
    ...(own.muted && { muted: own.muted }),
    unseen,
  };
}

/** Whether a version has an address at its publisher's. */
function isAtHome({ capture }: Version): boolean {
  return !capture.archive && capture.url !== '';
}

/** In the list or in the trash, as `trashedAt` says. */
function placeOf({ savedAt, trashedAt }: Pick<StoredFields, 'savedAt' | 'trashedAt'>) {
  return trashedAt === undefined ? { listed: savedAt } : { trashedAt };
}

/** The row where only its tags, its place or its being muted have changed, and what follows of them. */
export function withReaderFields(entry: Entry, unseen: number): Entry {
  const { listed, trashedAt, ...rest } = entry;
  const [title = '', names = '', container = '', keywords = ''] = entry.folded.split('\n');
  return {
    ...rest,
    ...placeOf(entry),
    folded: [title, names, container, keywords, normalizeForSearch(entry.tags.join(', '))].join(
      '\n',
    ),
    unseen,
  };
}

/**
 * The year of a work's last revision. A supersession that does not tell when it came about was
 * learnt of in the year that counts.
 */
export function revisionOf(newest: Version, alerts: readonly Alert[]): string | undefined {
  const replaced = alerts.find(
    (alert) => alert.kind === 'superseded' && alert.versionId === newest.id && isOpen(alert),
  );
  const { date } = replaced?.supersession ?? { date: corrected(newest).revised };
  const learnt = replaced && dayOf(replaced.raisedAt);
  return (date ?? replaced?.successor?.revised ?? learnt)?.slice(0, 4);
}

function describe(version: Version, tags: readonly string[]): Derived {
  const capture = corrected(version);
  return {
    title: capture.title,
    byline: byline(capture.authors),
    container: capture.containerTitle ?? '',
    year: (capture.revised ?? capture.published ?? '').slice(0, 4),
    type: capture.type,
    url: capture.url,
    ...(capture.doi !== undefined && { doi: capture.doi }),
    folded: [
      capture.title,
      [...capture.authors, ...(capture.editors ?? [])].map(fullName).join(', '),
      capture.containerTitle ?? '',
      capture.keywords.join(', '),
      tags.join(', '),
    ]
      .map(normalizeForSearch)
      .join('\n'),
  };
}

/**
 * What the search reads beside the row: the summary, and on lines behind it the quotes, each with its
 * note; '' where there is neither.
 */
export function foldedTexts(version: Version, { kept }: QuoteSet): string {
  const quotes = kept.map(({ exact, note }) => normalizeForSearch(`${exact} ${note}`));
  return [foldedSummary(version), ...quotes].join('\n');
}

function foldedSummary(version: Version): string {
  return normalizeForSearch(corrected(version).summary ?? '');
}

/** 'Family', 'Family and Family', 'Family et al.' */
function byline(authors: readonly Name[]): string {
  const [first, second, third] = authors;
  if (!first) return '';
  if (!second) return shortName(first);
  return third ? `${shortName(first)} et al.` : `${shortName(first)} and ${shortName(second)}`;
}

function shortName(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}
