/** Puts what a list holds in its order and its groups. */

import { lastChecked } from '../db/entry-queries';
import { chunkRows, containerOf, type IndexChunk } from '../db/index-chunk';
import type { Change, Library } from '../db/open-library';
import { entryListItem } from './entry-list-item';
import type { IndexSnapshot } from './index-snapshot';
import type { EntryListing, Group, ListRequest, Sort } from './list-request';
import { chunkOf, foldedOnce, type RowNumber, sortRows } from './sort-entries';
import type { Yielder } from './yield-to-main';

/** Remembers the orders of one library until it changes. */
export class OrderCache {
  readonly #lib: Library;
  readonly #yielder: Yielder;
  #version = 0;
  readonly #orders = new Map<string, Promise<readonly RowNumber[]>>();

  constructor(lib: Library, yielder: Yielder) {
    this.#lib = lib;
    this.#yielder = yielder;
  }

  /** To be called on every change that may be one of checks alone. */
  stale(change?: Change): void {
    if (!change || change.checks) this.#orders.clear();
  }

  /**
   * The list of some entries.
   * @param rows those found in their rows, in ascending order
   * @param alone those found in their summary alone: they come last, as a group of their own
   * @throws LibraryError where the database fails.
   */
  async list(
    snapshot: IndexSnapshot,
    { rows, alone }: { rows: readonly RowNumber[]; alone: readonly RowNumber[] },
    { sort, grouped }: Pick<ListRequest, 'sort' | 'grouped'>,
  ): Promise<Omit<EntryListing, 'whole'>> {
    const { chunks } = snapshot;
    const sorted = await this.#sorted(snapshot, rows, sort);
    const encyclopedias = grouped ? byEncyclopedia(chunks, sorted, sort) : [];
    const groups: Group[] = [];
    const slots = grouped ? encyclopedias.flatMap(({ slots }) => slots) : sorted;
    let from = 0;
    for (const { name, slots } of encyclopedias) {
      groups.push({ kind: 'encyclopedia', name, from, count: slots.length });
      from += slots.length;
    }
    const last = await this.#sorted(snapshot, alone, sort);
    if (last.length > 0) {
      groups.push({ kind: 'summary', name: '', from: slots.length, count: last.length });
    }
    const all = last.length > 0 ? slots.concat(last) : slots;
    return {
      ids: idsOf(chunks, all),
      groups,
      entryAt(place) {
        const slot = all[place];
        const chunk = slot === undefined ? undefined : chunks[chunkOf(slot)];
        return chunk && slot !== undefined ? entryListItem(chunk, slot % chunkRows) : undefined;
      },
    };
  }

  async #sorted(
    { chunks, version }: IndexSnapshot,
    slots: readonly RowNumber[],
    sort: Sort,
  ): Promise<readonly RowNumber[]> {
    if (sort.by === 'saved') return sort.descending ? slots : [...slots].reverse();
    if (slots.length < 2) return slots;
    if (version !== this.#version) this.#orders.clear();
    this.#version = version;
    const name = `${sort.by} ${sort.descending}`;
    let order = this.#orders.get(name);
    if (!order) {
      order = this.#order(chunks, sort);
      order.catch(() => this.#orders.delete(name));
      this.#orders.set(name, order);
    }
    const all = await order;
    if (all.length === slots.length) return all;
    const isListed = new Uint8Array(chunks.length * chunkRows);
    for (const slot of slots) isListed[slot] = 1;
    return all.filter((slot) => isListed[slot] === 1);
  }

  async #order(chunks: readonly IndexChunk[], sort: Sort): Promise<readonly RowNumber[]> {
    const checked = sort.by === 'checked' ? await lastChecked(this.#lib) : [];
    return sortRows(chunks, sort, checked, this.#yielder);
  }
}

/** The ids of some rows, in their order. */
export function idsOf(chunks: readonly IndexChunk[], slots: readonly RowNumber[]): string[] {
  return slots.map((slot) => chunks[chunkOf(slot)]?.ids[slot % chunkRows] ?? '');
}

/** Entries by their encyclopedia, each group in the order given; those that name none come last. */
function byEncyclopedia(
  chunks: readonly IndexChunk[],
  slots: readonly RowNumber[],
  { by, descending }: Sort,
): { name: string; slots: RowNumber[] }[] {
  const folded = foldedOnce();
  const groups = new Map<string, { key: string; name: string; slots: RowNumber[] }>();
  for (const slot of slots) {
    const chunk = chunks[chunkOf(slot)];
    const name = chunk ? containerOf(chunk, slot % chunkRows) : '';
    const key = folded(name);
    const group = groups.get(key);
    if (group) group.slots.push(slot);
    else groups.set(key, { key, name, slots: [slot] });
  }
  const sign = by === 'encyclopedia' && descending ? -1 : 1;
  return [...groups.values()].sort(({ key }, { key: other }) => {
    if (key === '' || other === '') return key === '' ? 1 : -1;
    return key < other ? -sign : sign;
  });
}
