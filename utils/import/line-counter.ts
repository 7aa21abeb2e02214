/** Tells the lines of places in a text. */
export class Lines {
  /** Where each line begins. */
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index, 0: feed } of text.matchAll(/\r\n?|\n/g)) {
      this.#starts.push(index + feed.length);
    }
  }

  /** The line, from 1, on which a code unit stands. */
  of(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
