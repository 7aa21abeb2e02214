/** Tells the lines of places in a text, which are asked for in ascending order. */
export class Lines {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line, from 1, on which a code unit stands; no earlier one than was asked for before. */
  of(at: number): number {
    for (let next = this.#text.indexOf('\n', this.#at); next !== -1 && next < at; ) {
      this.#line += 1;
      this.#at = next + 1;
      next = this.#text.indexOf('\n', this.#at);
    }
    return this.#line;
  }
}
