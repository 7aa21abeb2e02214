/** Long work in pieces, so that what a reader does meanwhile need not wait for its end. */

/** What is done between two pauses: some milliseconds' worth, in characters looked through. */
const piece = 12_000_000;

/** Counts work done, and says when others are to have their turn. */
export class Breath {
  readonly #pause: () => Promise<void>;
  #done = 0;

  /** @param pause resolves when others have had their turn */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** To be awaited after each little part of the work. */
  async after(work: number): Promise<void> {
    this.#done += work;
    if (this.#done < piece) return;
    this.#done = 0;
    await this.#pause();
  }
}
