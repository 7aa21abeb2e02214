/** By which of its names a record of a file is known: an address that works share names none of them. */

import type { Capture } from '../../model/capture';
import type { PrintDetails } from '../../model/print-details';
import type { Entry, Version } from '../../model/records';
import { lettersOf } from '../../text/normalize';
import { isSameTitle } from '../../text/titles';
import { citedName, leadsAnywhere, recordNames } from '../../versions/work-ids';
import type { ReadTx } from '../db/read-records';
import { corrected, printDetails } from '../entry/corrections';

/** A record as far as it can be told from others. */
export interface NamedRecord {
  capture: Capture;
  details: Partial<PrintDetails>;
}

/** The entry that a record is of, if it is held, and the names that are the record's own. */
export interface FoundRecord {
  names: string[];
  held?: { entry: Entry; versions: Version[] };
}

/**
 * The names that records with different titles share: the address of a whole encyclopedia, the DOI of
 * a volume. Versions that their publisher counts may have titles of their own.
 */
export function sharedNames(records: readonly Pick<NamedRecord, 'capture'>[]): Set<string> {
  const first = new Map<string, Capture>();
  const shared = new Set<string>();
  for (const { capture } of records) {
    for (const name of recordNames(capture)) {
      const other = first.get(name);
      if (!other) first.set(name, capture);
      else if (!areVersions(capture, other) && !mayShareTitle(capture.title, other.title)) {
        shared.add(name);
      }
    }
  }
  return shared;
}

/** Whether two titles may be of one work; a record without one, as of a bare DOI, denies nothing. */
function mayShareTitle(one: string, other: string): boolean {
  return one === '' || other === '' || isSameTitle(one, other);
}

/** Whether a publisher that Stet knows counts two records as two versions of one entry. */
function areVersions(one: Pick<Capture, 'entryId' | 'version'>, other: Capture): boolean {
  const [ours, theirs] = [one.version?.number, other.version?.number];
  const isOneEntry = one.entryId !== undefined && one.entryId === other.entryId;
  return isOneEntry && ours !== undefined && theirs !== undefined && ours !== theirs;
}

/**
 * The names that are a record's own within its file: those that lead to it, else its citation, which
 * is told from another's by where it stands in print.
 * @param shared names that are nobody's, as `sharedNames` finds them
 */
export function namesWithin(record: NamedRecord, shared: ReadonlySet<string>): string[] {
  const names = recordNames(record.capture).filter((name) => !shared.has(name));
  return names.length > 0 ? names : [citedName(record.capture)];
}

/**
 * The entry held that a record is of. Under a name that it shares with a work of another title it is
 * another work, and that name is not its own.
 * @param names those of its work within its file
 */
export async function findRecord(
  reading: ReadTx,
  record: NamedRecord,
  names: readonly string[],
): Promise<FoundRecord> {
  const own: string[] = [];
  // Also under a name that is nobody's within the file: the library may know whose it is.
  const all = new Set([...recordNames(record.capture), ...names]);
  for (const name of [...all].filter((name) => leadsAnywhere([name]))) {
    const held = await heldBy(reading, name);
    if (held && isOneWork(record.capture, held)) {
      return { names: leadsAnywhere(names) ? [...names] : [name], held };
    }
    if (!held && names.includes(name)) own.push(name);
  }
  const [name = ''] = names;
  const known = own.length > 0 ? undefined : name;
  return findCited(reading, record, own, leadsAnywhere([name]) ? undefined : known);
}

/**
 * The same by a record's citation: where no name leads to it, or one that is held to be nobody's.
 * @param own the names that lead to it
 * @param citation how it is cited within its file, if it is known by that
 */
async function findCited(
  reading: ReadTx,
  record: NamedRecord,
  own: string[],
  citation: string | undefined,
): Promise<FoundRecord> {
  const cited = citedName(record.capture);
  const printed = withPrint(cited, record.details);
  const alike = await heldBy(reading, cited);
  const isAlike =
    alike?.versions.some((version) => !differInPrint(record.details, printDetails(version))) ===
    true;
  if (own.length > 0) {
    const isThere = alike && isAlike && standsWhere(record.capture, alike.entry);
    return isThere ? { names: [cited], held: alike } : { names: own };
  }
  const exact = await heldBy(reading, printed);
  if (exact) return { names: [printed], held: exact };
  if (alike && isAlike) return { names: [cited], held: alike };
  return { names: [alike ? printed : (citation ?? cited)] };
}

async function heldBy(reading: ReadTx, name: string): Promise<FoundRecord['held']> {
  const entry = await reading.entryBy([name]);
  return entry && { entry, versions: await reading.versions(entry.id) };
}

/** Whether a record's title is that of any version of an entry that has one of its names. */
function isOneWork(
  capture: Pick<Capture, 'title' | 'entryId' | 'version'>,
  { entry, versions }: { entry: Pick<Entry, 'title'>; versions: readonly Version[] },
): boolean {
  const titles = [
    entry.title,
    ...versions.flatMap((version) => [version.capture.title, corrected(version).title]),
  ];
  return (
    versions.some((version) => areVersions(capture, version.capture)) ||
    titles.some((title) => mayShareTitle(capture.title, title))
  );
}

/** Whether an entry that is known by its citation alone has the address or DOI that was found to be nobody's. */
function standsWhere({ url, doi }: Capture, entry: Entry): boolean {
  return (url !== '' && entry.url === url) || (doi !== undefined && entry.doi === doi);
}

/** Fields in which two of one citation are two works: parts of one title, in two volumes. */
const parting = ['volume', 'issue', 'pages', 'edition'] as const;

/** Whether two of one citation stand in different places in print, as far as both tell of it. */
export function differInPrint(one: Partial<PrintDetails>, other: Partial<PrintDetails>): boolean {
  return parting.some((field) => {
    const [ours, theirs] = [lettersOf(one[field] ?? ''), lettersOf(other[field] ?? '')];
    return ours !== '' && theirs !== '' && ours !== theirs;
  });
}

/** A citation's name with where it stands in print, where another has the bare one. */
export function withPrint(cited: string, details: Partial<PrintDetails>): string {
  const place = parting.map((field) => lettersOf(details[field] ?? '').slice(0, 200));
  return `${cited}|${place.join('|')}`;
}
