/** The counters: what each light row adds to them, and their sums. */
import { DerivedDataError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import type { Counts, Meta } from './schema';
import { isValidMeta } from './valid-rows';

/** Sums over all rows, kept up to date row by row as each changes. */
export class Counters {
  readonly counts: Counts;
  readonly tags: Map<string, number>;
  readonly collections: Map<string, number>;
  readonly #changed = new Set<Meta['id']>();

  /**
   * From the records of the store `meta`; from zero where the library is new.
   * @throws DerivedDataError where they are damaged.
   */
  constructor(records: readonly Meta[] = []) {
    this.counts = {
      entries: 0,
      superseded: 0,
      retracted: 0,
      unknown: 0,
      neverChecked: 0,
      unwatchable: 0,
      unseen: 0,
      trashed: 0,
    };
    this.tags = new Map();
    this.collections = new Map();
    for (const record of records) {
      if (record.id !== 'texts' && !isValidMeta(record)) throw new DerivedDataError('counts');
      if (record.id === 'counts') {
        const { id, ...counts } = record;
        // A record of an earlier Stet lacks what none of its entries was counted as.
        this.counts = { ...this.counts, ...counts };
      } else if (record.id === 'tags') this.tags = new Map(record.counts);
      else if (record.id === 'collections') this.collections = new Map(record.counts);
    }
  }

  /** Counts a row in the place of what it was before; either may be missing. */
  replace(before: Entry | undefined, after: Entry | undefined): void {
    if (before) this.#weigh(before, -1);
    if (after) this.#weigh(after, 1);
  }

  /** The records to write: those in which something was counted. */
  records(): Meta[] {
    return this.all().filter(({ id }) => this.#changed.has(id));
  }

  /** All records. */
  all(): Meta[] {
    return [
      { id: 'counts', ...this.counts },
      { id: 'tags', counts: this.tags },
      { id: 'collections', counts: this.collections },
    ];
  }

  #weigh(entry: Entry, sign: 1 | -1): void {
    this.#changed.add('counts');
    if (entry.listed === undefined) {
      this.counts.trashed += sign;
      return;
    }
    this.counts.entries += sign;
    if (entry.figure !== undefined) this.counts[entry.figure] += sign;
    this.counts.unseen += sign * entry.unseen;
    if (entry.tags.length > 0) this.#changed.add('tags');
    for (const tag of entry.tags) step(this.tags, tag, sign);
    if (entry.collections.length > 0) this.#changed.add('collections');
    for (const id of entry.collections) step(this.collections, id, sign);
  }
}

function step(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count > 0) counts.set(name, count);
  else counts.delete(name);
}
