/** Entries by what names them or where they stand: a DOI, an address, a host, a citation key. */
import { unwrap } from 'idb';
import type { Library } from './open-library';
import type { ReadTx } from './read-records';
import { readTransaction } from './transaction';

/** What a reader may paste into the search, as far as it is written. */
export interface EntryIdentifier {
  kind: /** Bare, in lower case, without its version; the beginning of one will do. */
    | 'doi'
    /** As `workAddress` has it; the beginning of one will do. */
    | 'address'
    /** In lower case; a part of one will do. */
    | 'host'
    /** The beginning of a citation key, in any case. */
    | 'key';
  text: string;
}

/** More hosts than these are not looked at. */
const maxHosts = 5_000;

/**
 * Ids of the entries that an identifier fits, in the trash or not.
 * @throws LibraryError where the database fails.
 */
export function identifiedEntries(
  lib: Library,
  { kind, text }: EntryIdentifier,
): Promise<Set<string>> {
  return readTransaction(lib, async (reading) => {
    switch (kind) {
      case 'doi':
        return idsWithin(reading, [beginningWith(`doi:${text}`)]);
      case 'address':
        return idsWithin(reading, [beginningWith(`url:${text}`)]);
      case 'host': {
        const hosts = (await hostsIn(reading)).filter((host) => host.includes(text));
        return idsWithin(reading, hosts.flatMap(addressesAt));
      }
      case 'key':
        return idsByKey(reading, text, (key) => key.startsWith(text.toLowerCase()));
    }
  });
}

function beginningWith(text: string): IDBKeyRange {
  return IDBKeyRange.bound(text, `${text}\uffff`);
}

/** All names of works at a host: the host alone, its paths, its queries. */
function addressesAt(host: string): IDBKeyRange[] {
  return [
    IDBKeyRange.only(`url:${host}`),
    // The sign that follows '/' is '0', and '@' follows '?'.
    IDBKeyRange.bound(`url:${host}/`, `url:${host}0`, false, true),
    IDBKeyRange.bound(`url:${host}?`, `url:${host}@`, false, true),
  ];
}

async function idsWithin(
  { transaction }: ReadTx,
  ranges: readonly IDBKeyRange[],
): Promise<Set<string>> {
  const index = transaction.objectStore('entries').index('identities');
  return new Set((await Promise.all(ranges.map((range) => index.getAllKeys(range)))).flat());
}

/** Every host that a name of a work has: one step of the cursor each, however many works it has. */
async function hostsIn({ transaction }: ReadTx): Promise<string[]> {
  const index = transaction.objectStore('entries').index('identities');
  const hosts = new Set<string>();
  let cursor = await index.openKeyCursor(beginningWith('url:'));
  while (cursor && hosts.size < maxHosts) {
    const address = cursor.key.slice('url:'.length);
    const [host = ''] = address.split(/[/?]/, 1);
    hosts.add(host);
    const sign = address.charAt(host.length);
    const next = sign === '/' ? '0' : '@';
    // A host that goes on with '-' or '.' stands before the paths of the shorter one.
    cursor = sign === '' ? await cursor.continue() : await cursor.continue(`url:${host}${next}`);
  }
  return [...hosts];
}

/** Letters by which keys are looked up: in the index their case counts. */
const begin = 2;

/** A short text in small and capital letters, in every mixture. */
function casesOf(text: string): string[] {
  let cases = [''];
  for (const letter of text) {
    const forms = [...new Set([letter, letter.toUpperCase()])];
    cases = cases.flatMap((before) => forms.map((form) => before + form));
  }
  return cases;
}

/** Ids of the entries that have a key, in any case; BibTeX takes no note of it. */
export function holdersOfKey(reading: ReadTx, key: string): Promise<Set<string>> {
  return idsByKey(reading, key, (other) => other === key.toLowerCase());
}

/** @param isFound is asked of keys in lower case that begin as the text does */
function idsByKey(
  { transaction }: ReadTx,
  text: string,
  isFound: (key: string) => boolean,
): Promise<Set<string>> {
  const index = unwrap(transaction.objectStore('entries').index('key'));
  const sought = text.toLowerCase();
  return new Promise((resolve, reject) => {
    const ids = new Set<string>();
    const ranges = casesOf(sought.slice(0, begin)).map(beginningWith);
    let open = ranges.length;
    if (open === 0) resolve(ids);
    for (const range of ranges) {
      const request = index.openKeyCursor(range);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) {
          open -= 1;
          if (open === 0) resolve(ids);
          return;
        }
        if (isFound(String(cursor.key).toLowerCase())) ids.add(String(cursor.primaryKey));
        cursor.continue();
      };
    }
  });
}
