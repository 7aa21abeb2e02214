/** What an import would do: every work of a file against what the library holds of it. */

import { issued } from '../../export/citation';
import type { Capture } from '../../model/capture';
import type { RecordSource } from '../../model/check';
import { type Correctable, type Entry, readerBounds, type Version } from '../../model/records';
import { normalizeForSearch } from '../../text/normalize';
import { recordNames } from '../../versions/work-ids';
import { tidyTags } from '../commands/entries';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { corrected } from '../entry/corrections';

/** A work of a file that can be taken in. */
export interface Incoming {
  /** The line of the file on which it begins. */
  line: number;
  capture: Capture;
  key?: string;
  tags: readonly string[];
  /** Paths of the file's collections that hold it. */
  collections: readonly (readonly string[])[];
  note: string;
  /** When it was looked at, EDTF level 0. */
  accessed?: string;
  /** The registry on whose record it stands; absent where a file tells of it. */
  registry?: RecordSource;
}

/** A field in which the file says something else than the library. */
export interface ImportDifference {
  field: keyof Correctable | 'note';
  /** As one line of text, '' where there is nothing. */
  mine: string;
  theirs: string;
}

/** What would become of one work of the file. */
export type PlannedImport = { incoming: Incoming } & (
  | { kind: 'new' }
  /** Of an entry that is held, a version that is not. */
  | { kind: 'version'; entry: Entry }
  /** Held, and the file says nothing else of it. */
  | { kind: 'here'; entry: Entry; version: Version }
  | {
      kind: 'conflict';
      entry: Entry;
      version: Version;
      note: string;
      differences: ImportDifference[];
    }
);

export interface ImportPlan {
  works: PlannedImport[];
  /** How many records of the file name a work that an earlier one names: these are passed over. */
  repeated: number;
}

/** Works that are looked up in one transaction. */
const batch = 100;

/**
 * Looks up every work of a file. Nothing is written.
 * @param tell hears how many were looked up
 * @throws LibraryError where the database fails.
 */
export async function planImport(
  lib: Library,
  works: readonly Incoming[],
  tell: (done: number) => void = () => undefined,
): Promise<ImportPlan> {
  const plan: ImportPlan = { works: [], repeated: 0 };
  const seen = new Set<string>();
  for (let at = 0; at < works.length; at += batch) {
    const fresh = works.slice(at, at + batch).filter(({ capture }) => {
      const names = recordNames(capture).map((name) => `${name} ${capture.version?.number ?? ''}`);
      const isKnown = names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      if (isKnown) plan.repeated += 1;
      return !isKnown;
    });
    plan.works.push(...(await lookUp(lib, fresh)));
    tell(Math.min(works.length, at + batch));
  }
  return plan;
}

function lookUp(lib: Library, works: readonly Incoming[]): Promise<PlannedImport[]> {
  return readTransaction(lib, (reading) =>
    Promise.all(
      works.map(async (incoming): Promise<PlannedImport> => {
        const entry = await reading.entryBy(recordNames(incoming.capture));
        if (!entry) return { kind: 'new', incoming };
        const [versions, note] = await Promise.all([
          reading.versions(entry.id),
          entry.hasNote ? reading.note(entry.id) : undefined,
        ]);
        versions.sort((one, other) => one.place - other.place);
        return against(incoming, entry, versions, note?.text ?? '');
      }),
    ),
  );
}

function against(
  incoming: Incoming,
  entry: Entry,
  versions: readonly Version[],
  note: string,
): PlannedImport {
  const version = sameVersion(incoming.capture, versions, entry);
  if (!version) return { kind: 'version', incoming, entry };
  const differences = [
    ...differencesOf(corrected(version), incoming.capture, entry.tags),
    ...noteDifference(note, incoming.note),
  ];
  if (differences.length === 0) return { kind: 'here', incoming, entry, version };
  return { kind: 'conflict', incoming, entry, version, note, differences };
}

/**
 * The version held that a file's record is of: by the publisher's number, else by the date that a
 * citation gives, which may be a year alone, else the newest. Undefined where the publisher's number
 * is none of those held.
 */
export function sameVersion(
  capture: Pick<Capture, 'version' | 'revised' | 'published'>,
  versions: readonly Version[],
  { current }: Pick<Entry, 'current'>,
): Version | undefined {
  const number = capture.version?.number;
  const newest = versions.find(({ id }) => id === current);
  if (number !== undefined) {
    const same = versions.find((version) => version.capture.version?.number === number);
    if (same) return same;
    if (versions.every((version) => version.capture.version !== undefined)) return undefined;
  }
  const date = issued(capture);
  if (date === undefined) return newest;
  const exact = versions.filter((version) => issued(version.capture) === date);
  const alike = versions.filter((version) => isSameDate(issued(version.capture) ?? '', date));
  return exact.at(-1) ?? alike.at(-1) ?? newest;
}

/** Whether two dates are one, of which either may be told less exactly. */
function isSameDate(one: string, other: string): boolean {
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

/** Fields that a reader may set right, and what each says in one line. */
const compared: readonly [field: keyof Correctable, words: (capture: Capture) => string][] = [
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => authors.map(nameInLine).join('; ')],
  ['containerTitle', ({ containerTitle = '' }) => containerTitle],
  ['publisher', ({ publisher = '' }) => publisher],
  ['published', (capture) => issued(capture) ?? ''],
  ['language', ({ language = '' }) => language],
  ['summary', ({ summary }) => summary ?? ''],
  ['keywords', ({ keywords }) => keywords.join(', ')],
];

/** What the file says and the library says otherwise; what the file does not say is no difference. */
function differencesOf(
  mine: Capture,
  theirs: Capture,
  tags: readonly string[],
): ImportDifference[] {
  return compared.flatMap(([field, words]) => {
    const [ours, other] = [words(mine), words(theirs)];
    if (other === '' || isSame(field, ours, other)) return [];
    const known = new Set([...mine.keywords, ...tags].map(letters));
    if (field === 'keywords' && theirs.keywords.every((word) => known.has(letters(word))))
      return [];
    return [{ field, mine: ours, theirs: other }];
  });
}

/** Whether two values say the same: marks, case and accents do not count, nor how exact a date is. */
function isSame(field: keyof Correctable, one: string, other: string): boolean {
  if (field === 'published') return isSameDate(one, other);
  if (field === 'language') return primary(one) === primary(other);
  return letters(one) === letters(other);
}

function noteDifference(mine: string, theirs: string): ImportDifference[] {
  if (theirs === '' || letters(mine).includes(letters(theirs))) return [];
  // An entry without a note takes the file's: nothing of the reader's is lost by it.
  return mine === '' ? [] : [{ field: 'note', mine, theirs }];
}

function letters(text: string): string {
  return normalizeForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

function nameInLine(name: Capture['authors'][number]): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}

/** Words of a file as tags, and a note, within the library's bounds. */
export function bounded({ tags, note }: Incoming): { tags: string[]; note: string } {
  return { tags: tidyTags(tags), note: note.slice(0, readerBounds.note) };
}
