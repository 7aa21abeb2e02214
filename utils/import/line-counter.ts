/** Tells the lines of places in a text, which are asked for in ascending order. */
export class Lines {
  readonly #breaks: Iterator<{ index: number }>;
  /** Where the line ends on which the last place stood. */
  #end: number;
  #line = 1;

  constructor(text: string) {
    this.#breaks = text.matchAll(/\r\n?|\n/g);
    this.#end = this.#nextEnd();
  }

  /** The line, from 1, on which a code unit stands; no earlier one than was asked for before. */
  of(at: number): number {
    while (this.#end < at) {
      this.#line += 1;
      this.#end = this.#nextEnd();
    }
    return this.#line;
  }

  #nextEnd(): number {
    const next = this.#breaks.next();
    return next.done ? Number.POSITIVE_INFINITY : next.value.index;
  }
}
