/** What an import would do: every work of a file against what the library holds of it. */

import { issued } from '../../export/citation';
import { readersNote } from '../../export/readers-note';
import type { Capture } from '../../model/capture';
import type { RecordSource } from '../../model/check';
import { type PrintDetails, printFields } from '../../model/print-details';
import { type Correctable, type Entry, readerBounds, type Version } from '../../model/records';
import { lettersOf } from '../../text/normalize';
import { leadsAnywhere } from '../../versions/work-ids';
import { tidyTags } from '../commands/entries';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { areValidQuotes } from '../db/valid-records';
import { corrected, printDetails } from '../entry/corrections';
import { noQuotes } from '../entry/quotes';
import { differInPrint, findRecord, namesWithin, sharedNames, withPrint } from './record-names';

/** A work of a file that can be taken in. */
export interface Incoming {
  /** The line of the file on which it begins. */
  line: number;
  capture: Capture;
  /** Where it stands in print: the reader's own, since no page tells of it. */
  details: Partial<PrintDetails>;
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

/** What would become of one work of the file, and the names by which it is known. */
export type PlannedImport = { incoming: Incoming; names: readonly string[] } & (
  | { kind: 'new' }
  /** Of an entry that is held, a version that is not. */
  | { kind: 'version'; entry: Entry }
  /** Held, and the file says nothing else of it, though it may say more. */
  | { kind: 'here'; entry: Entry; version: Version; added: Partial<Correctable> }
  | {
      kind: 'conflict';
      entry: Entry;
      version: Version;
      added: Partial<Correctable>;
      note: string;
      differences: ImportDifference[];
    }
);

/** A record that is passed over, and the earlier one of the file that names the same work. */
export interface RepeatedRecord {
  incoming: Incoming;
  earlier: Incoming;
}

export interface ImportPlan {
  works: PlannedImport[];
  repeated: RepeatedRecord[];
}

/** A record with the names that are its own within the file. */
interface NamedIncoming {
  incoming: Incoming;
  names: readonly string[];
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
  const { named, repeated } = apart(works);
  const plan: ImportPlan = { works: [], repeated };
  for (let at = 0; at < named.length; at += batch) {
    plan.works.push(...(await lookUp(lib, named.slice(at, at + batch))));
    tell(Math.min(works.length, at + batch));
  }
  tell(works.length);
  return plan;
}

/**
 * The records of a file that each name a version of a work, and those that name an earlier one's. One
 * that tells no number of its version is of whichever numbered one the file has.
 */
function apart(works: readonly Incoming[]): { named: NamedIncoming[]; repeated: RepeatedRecord[] } {
  const all = namedWithin(works);
  const groups = groupNames(all);
  const named: NamedIncoming[] = [];
  const repeated: RepeatedRecord[] = [];
  const known = new Map<string, Incoming>();
  const isNumbered = ({ incoming }: NamedIncoming) => incoming.capture.version !== undefined;
  for (const { incoming, names } of [
    ...all.filter(isNumbered),
    ...all.filter((one) => !isNumbered(one)),
  ]) {
    const group = names.map((name) => groups.get(name)).find((each) => each !== undefined);
    const [work = ''] = group ?? names;
    const number = incoming.capture.version?.number;
    const key = number === undefined ? work : `${work} ${number}`;
    const earlier = known.get(key);
    if (earlier) repeated.push({ incoming, earlier });
    else named.push({ incoming, names: group ? [...group] : names });
    for (const each of [work, key]) if (!known.has(each)) known.set(each, incoming);
  }
  const order = new Map(works.map((work, at) => [work, at]));
  const byPlace = (one: { incoming: Incoming }, other: { incoming: Incoming }) =>
    (order.get(one.incoming) ?? 0) - (order.get(other.incoming) ?? 0);
  return { named: named.sort(byPlace), repeated: repeated.sort(byPlace) };
}

/** Each record with its own names; of one citation, those that stand in other places have others. */
function namedWithin(works: readonly Incoming[]): NamedIncoming[] {
  const shared = sharedNames(works);
  const cited = new Map<string, Incoming>();
  return works.map((incoming) => {
    const names = namesWithin(incoming, shared);
    const [name = ''] = names;
    if (leadsAnywhere(names)) return { incoming, names };
    const alike = cited.get(name);
    if (!alike) cited.set(name, incoming);
    const isElsewhere = alike && differInPrint(incoming.details, alike.details);
    return { incoming, names: isElsewhere ? [withPrint(name, incoming.details)] : names };
  });
}

/**
 * All names of each work, by any of them: a record that has two names makes one work of what others
 * call by either. One without a title does not: it could join works that have nothing in common.
 */
function groupNames(all: readonly NamedIncoming[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { incoming, names } of all) {
    if (incoming.capture.title === '') continue;
    const joined = new Set(names);
    for (const name of names) for (const other of groups.get(name) ?? []) joined.add(other);
    for (const name of joined) groups.set(name, joined);
  }
  return groups;
}

function lookUp(lib: Library, works: readonly NamedIncoming[]): Promise<PlannedImport[]> {
  return readTransaction(lib, (reading) =>
    Promise.all(
      works.map(async ({ incoming, names: own }): Promise<PlannedImport> => {
        const { names, held } = await findRecord(reading, incoming, own);
        if (!held) return { kind: 'new', incoming, names };
        const { entry, versions } = held;
        const note = entry.hasNote ? await reading.note(entry.id) : undefined;
        const stored = entry.hasQuotes ? await reading.quotes(entry.id) : noQuotes;
        const quotes = areValidQuotes(stored) ? stored.kept : [];
        const text = note?.text ?? '';
        // What an export made one note of is no news of the note.
        const isKnown = isWithin(incoming.note, readersNote({ note: text, quotes }));
        const news = isKnown ? { ...incoming, note: '' } : incoming;
        versions.sort((one, other) => one.place - other.place);
        return { names, ...against(news, entry, versions, text) };
      }),
    ),
  );
}

/** What a record of a work that is held comes to, but for its names. */
function against(
  incoming: Incoming,
  entry: Entry,
  versions: readonly Version[],
  note: string,
): Unnamed<Exclude<PlannedImport, { kind: 'new' }>> {
  const version = sameVersion(incoming.capture, versions, entry);
  if (!version) return { kind: 'version', incoming, entry };
  const mine = { ...corrected(version), ...printDetails(version) };
  const theirs = { ...incoming.capture, ...incoming.details };
  const added: Partial<Correctable> = {};
  for (const field of addable) {
    const isFree = (mine[field] ?? '').length === 0 && version.correctedAt[field] === undefined;
    if (isFree && (theirs[field] ?? '').length > 0)
      Object.assign(added, { [field]: theirs[field] });
  }
  const differences = [
    ...differencesOf(mine, theirs, entry.tags).filter(({ field }) => !(field in added)),
    ...noteDifference(note, incoming.note),
  ];
  if (differences.length === 0) return { kind: 'here', incoming, entry, version, added };
  return { kind: 'conflict', incoming, entry, version, added, note, differences };
}

type Unnamed<Plan> = Plan extends unknown ? Omit<Plan, 'names'> : never;

/** Fields that a file may fill where nothing stands in them: nothing of the reader's is lost by it. */
const addable = ['editors', 'isbn', 'issn', ...printFields] as const;

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
const compared: readonly [field: keyof Correctable, words: (work: Described) => string][] = [
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => namesInLine(authors)],
  ['editors', ({ editors }) => namesInLine(editors)],
  ['containerTitle', ({ containerTitle = '' }) => containerTitle],
  ['publisher', ({ publisher = '' }) => publisher],
  ['published', (capture) => issued(capture) ?? ''],
  ['language', ({ language = '' }) => language],
  ['summary', ({ summary }) => summary ?? ''],
  ['keywords', ({ keywords }) => keywords.join(', ')],
  ['isbn', ({ isbn = '' }) => isbn],
  ['issn', ({ issn = '' }) => issn],
  ...printFields.map((field): [keyof Correctable, (work: Described) => string] => [
    field,
    ({ [field]: value = '' }) => (typeof value === 'string' ? value : namesInLine(value)),
  ]),
];

/** A work with where it stands in print. */
type Described = Capture & Partial<PrintDetails>;

/** What the file says and the library says otherwise; what the file does not say is no difference. */
function differencesOf(
  mine: Described,
  theirs: Described,
  tags: readonly string[],
): ImportDifference[] {
  return compared.flatMap(([field, words]) => {
    const [ours, other] = [words(mine), words(theirs)];
    if (other === '' || isSame(field, ours, other)) return [];
    const known = new Set([...mine.keywords, ...tags].map(lettersOf));
    if (field === 'keywords' && theirs.keywords.every((word) => known.has(lettersOf(word))))
      return [];
    return [{ field, mine: ours, theirs: other }];
  });
}

/** Whether two values say the same: marks, case and accents do not count, nor how exact a date is. */
function isSame(field: keyof Correctable, one: string, other: string): boolean {
  if (field === 'published') return isSameDate(one, other);
  if (field === 'language') return primary(one) === primary(other);
  return lettersOf(one) === lettersOf(other);
}

function noteDifference(mine: string, theirs: string): ImportDifference[] {
  if (isWithin(theirs, mine)) return [];
  // An entry without a note takes the file's: nothing of the reader's is lost by it.
  return mine === '' ? [] : [{ field: 'note', mine, theirs }];
}

/** Whether a note says nothing that another does not; marks, case and accents do not count. */
function isWithin(note: string, whole: string): boolean {
  return note === '' || lettersOf(whole).includes(lettersOf(note));
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

function namesInLine(names: Capture['authors'] = []): string {
  return names.map(nameInLine).join('; ');
}

function nameInLine(name: Capture['authors'][number]): string {
  return 'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ');
}

/** Words of a file as tags, and a note, within the library's bounds. */
export function bounded({ tags, note }: Incoming): { tags: string[]; note: string } {
  return { tags: tidyTags(tags), note: note.slice(0, readerBounds.note) };
}
