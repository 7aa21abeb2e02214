/**
 * Zotero's local API (since Zotero 7, off until the reader allows it under Advanced): its Web API's
 * GET requests, answered from the library on this computer. 403 where it is off, 404 where this
 * Zotero has none.
 */
import * as v from 'valibot';
import { findDoi, normalizeDoi } from '../text/addresses';
import { workIds } from '../versions/work-ids';
import { libraryOf } from './connector';
import type { AskZotero } from './server';
import type { Places } from './types';

/** A work as the library knows it. */
export interface ZoteroWork {
  id: string;
  /** Every name that the work is known by, as `workIds` gives them. */
  identities: readonly string[];
}

/** Up to how many works a search for each costs less than going through the whole library. */
const few = 20;

/** Items of one request of a whole library: a megabyte or two. */
const page = 500;

const text = v.optional(v.string(), '');
const itemsSchema = v.array(v.object({ data: v.object({ DOI: text, url: text, extra: text }) }));
const groupsSchema = v.array(v.object({ id: v.number(), data: v.object({ name: v.string() }) }));

type Items = v.InferOutput<typeof itemsSchema>;

/**
 * Ids of those works that stand in the library that a target belongs to, in whichever of their
 * versions; undefined where Zotero does not tell.
 */
export async function findExisting(
  ask: AskZotero,
  works: readonly ZoteroWork[],
  places: Places,
  target: string,
): Promise<string[] | undefined> {
  const library = await pathOf(ask, places, target);
  if (library === undefined) return undefined;
  const names = new Set<string>();
  // Of what nothing leads to, a search finds all there is.
  const sought = works.filter((work) => soughtOf(work) !== '');
  for await (const items of found(ask, `${library}/items/top`, sought)) {
    if (!items) return undefined;
    for (const { data } of items) for (const name of namesOf(data)) names.add(name);
  }
  return works
    .filter((work) => work.identities.some((name) => names.has(name)))
    .map(({ id }) => id);
}

/** Where the API has a target's library. A group it knows by a number that the connector keeps. */
async function pathOf(ask: AskZotero, places: Places, target: string): Promise<string | undefined> {
  const library = libraryOf(places, target);
  // The reader's own library is always the first.
  if (!library || library.id === 'L1') return '/api/users/0';
  const groups = await read(ask, '/api/users/0/groups', groupsSchema);
  const named = groups?.filter(({ data }) => data.name === library.name) ?? [];
  return named.length === 1 ? `/api/groups/${named[0]?.id}` : undefined;
}

/** The items that may be some of the works, by searches or by going through all there is. */
async function* found(
  ask: AskZotero,
  path: string,
  works: readonly ZoteroWork[],
): AsyncGenerator<Items | undefined> {
  if (works.length <= few) {
    for (const work of works) {
      const query = new URLSearchParams({ q: soughtOf(work), qmode: 'everything' });
      yield await read(ask, `${path}?${query}`, itemsSchema);
    }
    return;
  }
  for (let start = 0; ; start += page) {
    const query = new URLSearchParams({ limit: `${page}`, start: `${start}`, sort: 'dateAdded' });
    const items = await read(ask, `${path}?${query}`, itemsSchema);
    yield items;
    if (!items || items.length < page) return;
  }
}

async function read<T>(
  ask: AskZotero,
  path: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  const answer = await ask(path);
  if (answer?.status !== 200) return undefined;
  const parsed = v.safeParse(schema, answer.body);
  return parsed.success ? parsed.output : undefined;
}

/** Part of a field by which a work is found: its DOI, else its address without the scheme. */
function soughtOf({ identities: names }: ZoteroWork): string {
  const name = names.find((each) => /^(?:doi|url):/.test(each)) ?? '';
  return name.slice(name.indexOf(':') + 1);
}

/** What an item is known by. Types without a field for a DOI keep it in the first lines of Extra. */
function namesOf({ DOI, url, extra }: Items[number]['data']): string[] {
  const noted = /^DOI:\s*(\S+)/im.exec(extra)?.[1] ?? '';
  const doi = normalizeDoi(DOI) ?? normalizeDoi(noted) ?? findDoi(url);
  return workIds({ site: 'zotero', url, ...(doi !== undefined && { doi }) });
}
