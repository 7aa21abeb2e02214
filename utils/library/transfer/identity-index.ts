import type { BackupEntry } from '../../model/backup-schema';
import type { Entry } from '../../model/records';
import type { ReadTx } from '../db/read-records';
import { readableRow } from '../db/valid-rows';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { shareOwner } from '../entry/may-speak-for-entry';

/** What comes in, by all names that it has. */
type Named = Pick<BackupEntry, 'id' | 'identities'> & {
  versions: readonly { id: string }[];
  alerts: readonly { id: string }[];
};

/** How many rows are read in the time that the names of one entry take to be looked up. */
const rowsForOne = 20;

/**
 * Who is held under which of the names that come in. For many it is read whole: to ask the database
 * name by name would take longer than all that is written. A few are looked up, whatever the size of
 * the library. Whoever writes tells it so (`add`).
 */
export class IdentityIndex {
  readonly #byName = new Map<string, Pick<Entry, 'id' | 'identities'>>();
  readonly #entries = new Set<string>();
  /** Ids of entries by their citation keys. */
  readonly #keys = new Map<string, string>();
  readonly #versions = new Set<string>();
  readonly #alerts = new Set<string>();
  /** Asked for keys; absent where all of them are known. */
  #reading: ReadTx | undefined;

  private constructor() {}

  /** The directory for these, which are to come in. */
  static async read(reading: ReadTx, copies: readonly Named[]): Promise<IdentityIndex> {
    const directory = new IdentityIndex();
    const { entries, trashed } = (await reading.tally()).counts;
    if (copies.length * rowsForOne < entries + trashed) await directory.#lookUp(reading, copies);
    else await directory.#readAll(reading);
    return directory;
  }

  async #readAll({ transaction }: ReadTx): Promise<void> {
    const [entries, versions, alerts] = await Promise.all([
      transaction.objectStore('entries').getAll(),
      transaction.objectStore('versions').getAllKeys(),
      transaction.objectStore('alerts').getAllKeys(),
    ]);
    for (const entry of entries) this.#enter(readableRow(entry));
    for (const id of versions) this.#versions.add(id);
    for (const id of alerts) this.#alerts.add(id);
  }

  async #lookUp(reading: ReadTx, copies: readonly Named[]): Promise<void> {
    this.#reading = reading;
    const { transaction } = reading;
    const names = transaction.objectStore('entries').index('identities');
    const known = async (
      store: 'entries' | 'versions' | 'alerts',
      id: string,
      ids: Set<string>,
    ) => {
      if ((await transaction.objectStore(store).getKey(id)) !== undefined) ids.add(id);
    };
    await Promise.all(
      copies.flatMap(({ id, identities, versions, alerts }) => [
        known('entries', id, this.#entries),
        ...versions.map((version) => known('versions', version.id, this.#versions)),
        ...alerts.map((alert) => known('alerts', alert.id, this.#alerts)),
        ...identities.map(async (identity) => {
          const owner = await names.get(identity);
          if (owner) this.#byName.set(identity, owner);
        }),
      ]),
    );
  }

  /** Takes up what has been written. */
  add({ entry, versions, alerts }: EntryAggregate): void {
    this.#enter(entry);
    for (const { id } of versions) this.#versions.add(id);
    for (const { id } of alerts) this.#alerts.add(id);
  }

  /** Takes up that an entry was removed, with these of its versions and alerts. */
  forget(id: string, { versions, alerts }: { versions: string[]; alerts: string[] }): void {
    this.#entries.delete(id);
    for (const [name, owner] of this.#byName) if (owner.id === id) this.#byName.delete(name);
    for (const [key, owner] of this.#keys) if (owner === id) this.#keys.delete(key);
    for (const version of versions) this.#versions.delete(version);
    for (const alert of alerts) this.#alerts.delete(alert);
  }

  /**
   * Id of the entry that is this one: by its id, else by the first of its names that is known of an
   * entry from the same publisher.
   */
  entryFor(copy: Pick<BackupEntry, 'id' | 'identities' | 'versions'>): string | undefined {
    if (this.#entries.has(copy.id)) return copy.id;
    for (const identity of copy.identities) {
      const owner = this.#byName.get(identity);
      if (owner && shareOwner(copy, owner)) return owner.id;
    }
    return undefined;
  }

  /** Those of the names by which no other entry is known. */
  unowned(identities: readonly string[], entryId: string): string[] {
    return identities.filter((identity) =>
      [undefined, entryId].includes(this.#byName.get(identity)?.id),
    );
  }

  async isKeyTaken(key: string): Promise<boolean> {
    return this.#keys.has(key) || (await this.#reading?.isKeyTaken(key)) === true;
  }

  /** Whether any entry's version or alert has this id, which is one of those that come in. */
  isTaken(kind: 'versions' | 'alerts', id: string): boolean {
    return (kind === 'versions' ? this.#versions : this.#alerts).has(id);
  }

  #enter({ id, identities, key }: Entry): void {
    this.#entries.add(id);
    this.#keys.set(key, id);
    const owner = { id, identities };
    for (const identity of identities) this.#byName.set(identity, owner);
  }
}
