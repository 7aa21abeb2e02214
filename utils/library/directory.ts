import type { Held } from './held';
import type { Reading } from './reading';
import type { Entry } from './records';

/**
 * Who is held under which name, read whole: a task over many entries would else ask the database
 * name by name, which takes longer than all that it writes. Whoever writes tells it so (`learn`).
 */
export class Directory {
  readonly #owners = new Map<string, string>();
  readonly #entries = new Set<string>();
  readonly #keys = new Set<string>();
  readonly #versions: Set<string>;
  readonly #alerts: Set<string>;

  private constructor(entries: readonly Entry[], versions: string[], alerts: string[]) {
    for (const entry of entries) this.#enter(entry);
    this.#versions = new Set(versions);
    this.#alerts = new Set(alerts);
  }

  static async read({ transaction }: Reading): Promise<Directory> {
    const [entries, versions, alerts] = await Promise.all([
      transaction.objectStore('entries').getAll(),
      transaction.objectStore('versions').getAllKeys(),
      transaction.objectStore('alerts').getAllKeys(),
    ]);
    return new Directory(entries, versions, alerts);
  }

  /** Takes up what has been written. */
  learn({ entry, versions, alerts }: Held): void {
    this.#enter(entry);
    for (const { id } of versions) this.#versions.add(id);
    for (const { id } of alerts) this.#alerts.add(id);
  }

  /** Id of the entry that is this one: by its id, else by the first of its names that is known. */
  entryFor({ id, identities }: Pick<Entry, 'id' | 'identities'>): string | undefined {
    if (this.#entries.has(id)) return id;
    const known = identities.find((identity) => this.#owners.has(identity));
    return known === undefined ? undefined : this.#owners.get(known);
  }

  /** Those of the names by which no other entry is known. */
  unowned(identities: readonly string[], entryId: string): string[] {
    return identities.filter((identity) =>
      [undefined, entryId].includes(this.#owners.get(identity)),
    );
  }

  isKeyTaken(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Whether any entry's version or alert has this id. */
  isTaken(kind: 'versions' | 'alerts', id: string): boolean {
    return (kind === 'versions' ? this.#versions : this.#alerts).has(id);
  }

  #enter({ id, identities, key }: Entry): void {
    this.#entries.add(id);
    this.#keys.add(key);
    for (const identity of identities) this.#owners.set(identity, id);
  }
}
