/** Reads back the sentences in which Stet's exports put what a format has no field for. */
import type { VersionIssue } from '../export/format';
import { setDefined } from '../model/set-defined';
import { exactDate } from './field-parsers';
import { notePlain } from './note-html';

/** What a note's sentences say of the version; `rest` is all that is no sentence of Stet's. */
export interface StetNote {
  version?: { number: number };
  /** When the work first appeared, EDTF level 0. */
  first?: string;
  /** The archived copy that was read. */
  archive?: { url: string; date: string };
  issues: VersionIssue[];
  rest: string;
}

// With a colon as Zotero's 'Extra' has it.
const version = /^Version:? (\d{1,4})(?=\.\s|\.?$)/;
const first = /^(?:First published|Original Date:) (\d{4}(?:-\d\d){0,2})(?=\.\s|\.?$)/;
const archived = /^Archived (?:on|in) (\d{4}(?:-\d\d){0,2}) at (https?:\/\/\S+?)(?=\.?$|\. )/;
const superseded =
  /^Superseded(?:: replaced (?:on|in) (\d{4}(?:-\d\d){0,2}))? by (a newer version|https?:\/\/\S+?)(?=\.?$|\. )/;
const ended =
  /^(Retracted|Withdrawn)(?: (?:on|in) (\d{4}(?:-\d\d){0,2}))?(?:; see (https?:\/\/\S+?))?(?=\.?$|\. )/;

/**
 * Takes Stet's own sentences ('Version 0', 'First published 2014', 'Superseded: replaced on
 * 2019-03-26 by https://…', 'Archived on 2023-06-01 at https://…') from the lines of a note. What is told once is not told again: a second
 * version or date is the reader's own sentence.
 * @param source the address of the work: where the file says it of
 */
export function readStatements(text: string, source: string): StetNote {
  const statements: StetNote = { issues: [], rest: '' };
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    let left = line.trim();
    for (
      let taken = take(left, source, statements);
      taken;
      taken = take(left, source, statements)
    ) {
      left = left.slice(taken).replace(/^\.\s*/, '');
    }
    if (left !== '' || line.trim() === '') rest.push(left === line.trim() ? line : left);
  }
  statements.rest = rest
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return statements;
}

/** As Zotero begins its notes; a reader's own signs may look like tags. */
const isHtml = /^\s{0,9}<(?:p|div|h\d|ul|ol|blockquote)\b[^<>]{0,200}>/i;

/**
 * The same of several notes, plain or HTML: programs move Stet's sentences from the field where they
 * were written into notes of their own. What an earlier one tells is not told again.
 */
export function readNotes(notes: readonly string[], source: string): StetNote {
  const told: StetNote = { issues: [], rest: '' };
  const rest: string[] = [];
  for (const note of notes) {
    const said = readStatements(isHtml.test(note) ? notePlain(note) : note, source);
    setDefined(told, 'version', told.version ?? said.version);
    setDefined(told, 'first', told.first ?? said.first);
    setDefined(told, 'archive', told.archive ?? said.archive);
    told.issues.push(...said.issues);
    if (said.rest !== '') rest.push(said.rest);
  }
  return { ...told, rest: rest.join('\n\n') };
}

/**
 * Stet's own sentences against a version, wherever in a note they stand: what a program or a reader
 * wrote before them is left alone. In the midst of other words the one word 'Withdrawn' says nothing.
 * @param source the address of the work
 */
export function lapsesIn(text: string, source: string): VersionIssue[] {
  return text.split('\n').flatMap((line) => {
    const said: StetNote = { issues: [], rest: '' };
    for (const { index } of line.matchAll(/(?=[RSW])(?<=^\s*|\.\s)/g)) {
      take(line.slice(index), source, said);
    }
    const isAlone = /^\s*(?:Retracted|Withdrawn)\.?\s*$/.test(line);
    return said.issues.filter(({ kind, date, successor }) => {
      return isAlone || kind === 'superseded' || date !== undefined || successor !== undefined;
    });
  });
}

/** The letters with which sentences of Stet's begin: what begins otherwise is looked at once. */
const initials = /^[AFORSVW]/;

/** Takes the sentence that a text begins with, if it is one of Stet's; how long it is. */
function take(text: string, source: string, into: StetNote): number | undefined {
  if (!initials.test(text)) return undefined;
  const counted = version.exec(text);
  if (counted && !into.version) {
    into.version = { number: Number(counted[1]) };
    return counted[0].length;
  }
  const begun = first.exec(text);
  const appeared = exactDate(begun?.[1] ?? '');
  if (begun && appeared && into.first === undefined) {
    into.first = appeared;
    return begun[0].length;
  }
  const copied = archived.exec(text);
  const copiedOn = exactDate(copied?.[1] ?? '');
  if (copied?.[2] && copiedOn && !into.archive) {
    into.archive = { url: asTyped(copied[2]), date: copiedOn };
    return copied[0].length;
  }
  const replaced = superseded.exec(text);
  if (replaced) {
    const [said, date, by] = replaced;
    const successor = by === 'a newer version' ? undefined : by;
    into.issues.push(issue('superseded', said, source, date, successor));
    return said.length;
  }
  const over = ended.exec(text);
  if (!over) return undefined;
  const [said, how, date, by] = over;
  into.issues.push(issue(how === 'Retracted' ? 'retracted' : 'withdrawn', said, source, date, by));
  return said.length;
}

function issue(
  kind: VersionIssue['kind'],
  text: string,
  source: string,
  date: string | undefined,
  successor: string | undefined,
): VersionIssue {
  return {
    kind,
    text,
    source,
    ...(date && { date }),
    ...(successor && { successor: asTyped(successor) }),
  };
}

/** An address that LaTeX has set as text: two hyphens are a dash there, and two commas or apostrophes a quotation mark, none of which an address of Stet's holds. */
function asTyped(address: string): string {
  return address
    .replaceAll('—', '---')
    .replaceAll('–', '--')
    .replaceAll('„', ',,')
    .replaceAll('”', "''");
}
