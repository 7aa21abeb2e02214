/** Long work in pieces, so that what a reader does meanwhile need not wait for its end. */

/** How long work goes on before others have their turn, in milliseconds: half a frame of the screen. */
const piece = 8;

/** What long work needs to know of the page that it runs in. */
export interface Scheduler {
  /** Resolves when others have had their turn. */
  pause(): Promise<void>;
  /** Milliseconds since any moment, the same at every call. */
  now(): number;
}

/** Says when others are to have their turn. */
export class Yielder {
  readonly #page: Scheduler;
  #since = 0;

  constructor(page: Scheduler) {
    this.#page = page;
  }

  /** To be called where work begins: what came before it was none. */
  begin(): void {
    this.#since = this.#page.now();
  }

  /** To be awaited after each little part of the work. */
  async turn(): Promise<void> {
    if (this.#page.now() - this.#since < piece) return;
    await this.#page.pause();
    this.begin();
  }
}
