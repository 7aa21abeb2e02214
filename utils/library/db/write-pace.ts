/** Keeps a page and its database going while much is written in one transaction. */
import type { Transaction } from './schema';

/** Parts that are on their way to the database at once. */
const underWay = 3;

/** Waits, after each part that was put, until the one some parts before is written. */
export class WritePace {
  readonly #transaction: Transaction<'readwrite'>;
  readonly #written: Promise<unknown>[] = [];

  constructor(transaction: Transaction<'readwrite'>) {
    this.#transaction = transaction;
  }

  /** To be called after each part; the page is drawn meanwhile. */
  async keep(): Promise<void> {
    // Requests run in their order: what is asked for now is answered when all before are written.
    const written = this.#transaction.objectStore('meta').getKey('counts');
    written.catch(() => undefined);
    this.#written.push(written);
    if (this.#written.length > underWay) await this.#written.shift();
  }
}
