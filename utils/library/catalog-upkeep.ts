/** Keeps the catalog in step with the rows, within the transaction that changes them. */
import { type CatalogPage, isOldest, oldestPage, paged, unpack } from './catalog-page';
import { type CatalogRow, factsOf, inOrder, type Place, placeOf } from './catalog-row';
import { equal } from './equal';
import type { Entry } from './records';
import type { Transaction } from './schema';

/**
 * A page that the transaction has read, unpacked until its end: a task over many entries changes
 * each page a hundred times.
 */
interface Leaf {
  from: CatalogPage['from'];
  /** Where the next newer one begins; absent for the newest. */
  to: Place | undefined;
  rows: Map<string, CatalogRow>;
  isChanged: boolean;
}

/** The pages that one transaction reads and changes, each written once at its end. */
export class CatalogUpkeep {
  readonly #transaction: Transaction<'readwrite'>;
  readonly #leaves: Leaf[] = [];
  #newest: Promise<CatalogPage | undefined> | undefined;
  /** One row after the other: two that find the same page are to change the same copy of it. */
  #turn: Promise<void> = Promise.resolve();

  constructor(transaction: Transaction<'readwrite'>) {
    this.#transaction = transaction;
  }

  /** To be called where a new entry is to come: the newest page then comes with the first look-ups. */
  expectNew(): void {
    this.#newest = this.#transaction
      .objectStore('catalog')
      .openCursor(null, 'prev')
      .then((newest) => newest?.value);
    this.#newest.catch(() => undefined);
  }

  /** Puts an entry's facts in the place of what they were before; either may be missing. */
  replace(before: Entry | undefined, after: Entry | undefined): Promise<void> {
    const turn = this.#turn.then(() => this.#replace(before, after));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Sends what has changed. */
  flush(): Promise<unknown>[] {
    const store = this.#transaction.objectStore('catalog');
    const changed = this.#leaves.filter(({ isChanged }) => isChanged);
    return changed.flatMap((leaf): Promise<unknown>[] => {
      const { from, to, rows } = leaf;
      if (rows.size > 0) {
        const pages = paged([...rows.values()], from, to === undefined);
        return pages.map((page) => store.put(page));
      }
      return [isOldest(leaf) ? store.put(oldestPage()) : store.delete(from)];
    });
  }

  async #replace(before: Entry | undefined, after: Entry | undefined): Promise<void> {
    const former = before?.listed === undefined ? undefined : factsOf(before);
    const facts = after?.listed === undefined ? undefined : factsOf(after);
    if (equal(former, facts)) return;
    if (former && (!facts || facts.savedAt !== former.savedAt)) {
      const leaf = await this.#leafOf(placeOf(former));
      leaf.rows.delete(former.id);
      leaf.isChanged = true;
    }
    if (!facts) return;
    const leaf = await this.#leafOf(placeOf(facts));
    leaf.rows.set(facts.id, facts);
    leaf.isChanged = true;
  }

  /** The page in which a row of that place stands, or is to stand. */
  async #leafOf(place: Place): Promise<Leaf> {
    const known = this.#leaves.find(({ from, to }) => holds(from, to, place));
    if (known) return known;
    const leaf = (await this.#expected(place)) ?? (await this.#look(place));
    this.#leaves.push(leaf);
    return leaf;
  }

  async #expected(place: Place): Promise<Leaf | undefined> {
    const page = await this.#newest;
    this.#newest = undefined;
    return page && holds(page.from, undefined, place) ? opened(page, undefined) : undefined;
  }

  async #look(place: Place): Promise<Leaf> {
    const store = this.#transaction.objectStore('catalog');
    const [cursor, to] = await Promise.all([
      store.openCursor(IDBKeyRange.upperBound(place), 'prev'),
      store.getKey(IDBKeyRange.lowerBound(place, true)),
    ]);
    return opened(cursor?.value ?? oldestPage(), to);
  }
}

function opened(page: CatalogPage, to: Place | undefined): Leaf {
  const rows = new Map(unpack(page).map((row) => [row.id, row]));
  return { from: page.from, to, rows, isChanged: false };
}

function holds(from: Place, to: Place | undefined, place: Place): boolean {
  return inOrder(place, from) <= 0 && (to === undefined || inOrder(to, place) < 0);
}
