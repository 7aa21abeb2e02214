/** BibTeX's `@string`s, which can be made of each other: thirty that double are a thousand million words. */
import type { ScannedEntry } from './scan';
import type { ValuePart } from './scan-value';

/** How many abbreviations can be made of each other in a row; one that is made of more is none. */
const deepest = 100;
/** UTF-16 code units of an abbreviation at the most; one that unfolds to more is none. */
const longest = 10_000;

/** A file's abbreviations, and what values are that are made with them. */
export class Abbreviations {
  readonly #definitions = new Map<string, readonly ValuePart[]>();
  readonly #meanings = new Map<string, string>();

  constructor(readonly text: string) {}

  /** Takes what an `@string` defines; a later definition of a name is the one that counts. */
  define({ fields }: ScannedEntry): void {
    for (const { name, parts } of fields) this.#definitions.set(name, parts);
  }

  /**
   * A value in LaTeX, its parts joined. A word that is no abbreviation stands for itself: so months
   * do, numbers, and what lacks its delimiters.
   * @param most code units; the value ends there
   */
  valueOf(parts: readonly ValuePart[], most: number): string {
    return this.#join(parts, most, 0);
  }

  #join(parts: readonly ValuePart[], most: number, depth: number): string {
    let value = '';
    for (const { kind, from, to } of parts) {
      if (value.length > most) break;
      const part = this.text.slice(from, Math.min(to, from + most + 1));
      value += kind === 'text' ? part : this.#meaningOf(part, depth);
    }
    return value;
  }

  #meaningOf(word: string, depth: number): string {
    const name = word.toLowerCase();
    const known = this.#meanings.get(name);
    if (known !== undefined) return known;
    const parts = this.#definitions.get(name);
    if (!parts) return word;
    if (depth >= deepest) return '';
    // What is made of itself is nothing.
    this.#meanings.set(name, '');
    const value = this.#join(parts, longest, depth + 1);
    const meaning = value.length > longest ? '' : value;
    this.#meanings.set(name, meaning);
    return meaning;
  }
}
