/** The fields of one entry as text, with those that other entries of the file lend it. */
import { firstLine } from '../../export/clean-text';
import type { ReadProblem } from '../imported-record';
import type { Lines } from '../line-counter';
import type { Abbreviations } from './abbreviations';
import { latexText, verbatimText } from './latex';
import type { ScannedEntry, ScannedField } from './scan';

/** UTF-16 code units of a field at the most; a list of people may be longer. */
export const longestField = 50_000;
const longestPeople = 200_000;
const peopleFields: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'editorb']);
/** A field is cut between two words where one ends so near to its bound. */
const longestWord = 100;

/** An entry's fields, each read when it is asked for. */
export class EntryFields {
  readonly #abbreviations: Abbreviations;
  readonly #lines: Lines;
  readonly #fields = new Map<string, ScannedField>();
  readonly #problems: ReadProblem[] = [];
  readonly #unknown = new Set<string>();
  readonly #cut = new Set<string>();

  constructor(
    readonly entry: ScannedEntry,
    abbreviations: Abbreviations,
    lines: Lines,
  ) {
    this.#abbreviations = abbreviations;
    this.#lines = lines;
    // Of a field that stands twice the first is the one that BibTeX takes.
    for (const field of entry.fields) {
      if (!this.#fields.has(field.name)) this.#fields.set(field.name, field);
    }
  }

  /** Whether the entry has a field, its own or a lent one. */
  has(name: string): boolean {
    return this.#fields.has(name);
  }

  names(): IterableIterator<string> {
    return this.#fields.keys();
  }

  /** The names of the fields in which something stands. */
  filled(): string[] {
    return [...this.#fields.values()]
      .filter(({ parts }) => this.#abbreviations.valueOf(parts, longestField).trim() !== '')
      .map(({ name }) => name);
  }

  /** Lends the entry what it has not of its own. */
  lend(name: string, from: EntryFields, field: string): void {
    const lent = from.#fields.get(field);
    if (lent && !this.#fields.has(name)) this.#fields.set(name, lent);
  }

  /** A field in LaTeX, as it stands in the file; '' where there is none. */
  raw(name: string): string {
    const field = this.#fields.get(name);
    return field ? this.#valueOf(field) : '';
  }

  #valueOf({ name, from, parts }: ScannedField): string {
    const most = peopleFields.has(name) ? longestPeople : longestField;
    const value = this.#abbreviations.valueOf(parts, most);
    if (value.length <= most) return value;
    if (!this.#cut.has(name)) {
      this.#cut.add(name);
      this.#problems.push({ kind: 'cut', field: name, most, line: this.#lines.of(from) });
    }
    return value.slice(0, wordEnd(value, most));
  }

  /** The first of these fields that says something, as LaTeX sets it; a line for each of its paragraphs. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const text = latexText(this.raw(name), this.#unknown);
      if (text.trim() !== '') return text;
    }
    return '';
  }

  /** What stands in each of the entry's own fields of these names, also where several have one name. */
  texts(...names: readonly string[]): string[] {
    return this.entry.fields
      .filter(({ name }) => names.includes(name))
      .map((field) => latexText(this.#valueOf(field), this.#unknown));
  }

  /** The first of some fields that says something, on one line. */
  line(...names: readonly string[]): string | undefined {
    return firstLine(this.text(...names));
  }

  /** The first of these fields that says something, as an address or a DOI is written. */
  verbatim(...names: readonly string[]): string {
    for (const name of names) {
      const text = verbatimText(this.raw(name));
      if (text !== '') return text;
    }
    return '';
  }

  /** Notes what was read in part or not at all. */
  note(problem: ReadProblem): void {
    this.#problems.push(problem);
  }

  /** What of the entry could not be read as it stands, up to now. */
  problems(): ReadProblem[] {
    const commands = [...this.#unknown].map((name): ReadProblem => ({ kind: 'command', name }));
    return [...this.#problems, ...commands];
  }
}

/** A place between two words, at a bound or a little before it. */
function wordEnd(value: string, bound: number): number {
  const near = value.slice(bound - longestWord, bound);
  const space = Math.max(near.lastIndexOf(' '), near.lastIndexOf('\n'));
  return space < 0 ? bound : bound - longestWord + space;
}
