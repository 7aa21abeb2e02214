/** Milliseconds without another letter after which a search stands in the address. */
const rest = 250;

/**
 * The part of the page's address behind its `#`. A place that takes the place of the last one is
 * written when the reader pauses: browsers take milliseconds for it and refuse too many in a row
 * (https://html.spec.whatwg.org/multipage/nav-history-apis.html#shared-history-push/replace-state-steps).
 */
export class HistoryWriter {
  #pending: { hash: string; timer: ReturnType<typeof setTimeout> } | undefined;

  /** A step of its own, which going back undoes. */
  push(hash: string): void {
    this.settle();
    history.pushState(null, '', hash);
  }

  /** Stands for the present step. */
  replace(hash: string): void {
    this.forget();
    this.#pending = { hash, timer: setTimeout(() => this.settle(), rest) };
  }

  /** Writes at once what waits. */
  settle(): void {
    const hash = this.#pending?.hash;
    this.forget();
    if (hash !== undefined) history.replaceState(null, '', hash);
  }

  /** The reader has gone elsewhere: what waits would be written over another step. */
  forget(): void {
    clearTimeout(this.#pending?.timer);
    this.#pending = undefined;
  }
}
