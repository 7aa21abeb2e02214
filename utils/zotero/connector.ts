/**
 * Zotero's connector protocol, as `server_connector.js` of Zotero 5 to 8 has it: what is selected,
 * what can be written to, and how items are saved and filed.
 */
import * as v from 'valibot';
import type { ZoteroItem } from './item';
import { type AskZotero, troubleOf } from './server';
import type { Places, SaveTargets, Target, ZoteroError } from './types';

const selectedSchema = v.object({
  libraryID: v.number(),
  /** Of the collection that is selected; null where the library itself is. */
  id: v.nullable(v.number()),
  targets: v.array(v.object({ id: v.string(), name: v.string(), level: v.number() })),
});

/**
 * Where entries can be sent: every library that may be written to, with its collections, and which
 * of them is selected in Zotero now. A Zotero that lists none of them (before 5.0.46) can only be
 * sent to blindly, and is called too old.
 */
export async function saveTargets(ask: AskZotero): Promise<SaveTargets> {
  const answer = await ask('/connector/getSelectedCollection', {});
  if (answer?.status === 404) return { kind: 'too-old' };
  if (answer?.status !== 200) return troubleOf(answer);
  const parsed = v.safeParse(selectedSchema, answer.body);
  if (!parsed.success) return { kind: 'too-old' };
  const { libraryID, id, targets } = parsed.output;
  if (targets.length === 0) return { kind: 'read-only' };
  const selected = id === null ? `L${libraryID}` : `C${id}`;
  const chosen = targets.find((target) => target.id === selected)?.id;
  return { kind: 'ready', places: { targets, ...(chosen !== undefined && { chosen }) } };
}

/** The library that a target is, or stands in. */
export function libraryOf({ targets }: Places, target: string): Target | undefined {
  const at = targets.findIndex(({ id }) => id === target);
  return targets.slice(0, at + 1).findLast(({ level }) => level === 0);
}

/** Some items for one target, all with the same tags of the reader's. */
export interface Parcel {
  /** Names the attempt: what Zotero took under a name it does not take again under it. */
  session: string;
  items: readonly ZoteroItem[];
  target: string;
  tags: readonly string[];
}

/** What became of a parcel. `filed`: it lies in the target, with the tags. */
type Delivered = { kind: 'sent'; filed: boolean } | ZoteroError;

/**
 * Saves a parcel's items, all or none of them. Zotero saves into what is selected in its window
 * and can be told only afterwards where the items belong; tags that come with an item it takes for
 * automatic ones, which some readers have switched off, so that the reader's own come afterwards too.
 */
export async function deliver(ask: AskZotero, parcel: Parcel): Promise<Delivered> {
  const { session, items, target, tags } = parcel;
  const saved = await ask('/connector/saveItems', {
    sessionID: session,
    uri: items[0]?.url ?? '',
    items,
  });
  const known = saved?.status === 409;
  if (saved?.status !== 201 && !known) return troubleOf(saved);
  const file = async (words: object) => {
    const filed = await ask('/connector/updateSession', { sessionID: session, target, ...words });
    return filed?.status === 200;
  };
  if (tags.length === 0) return { kind: 'sent', filed: await file({}) };
  // Lists since Zotero 7.1, before that one text; each fails at the other's form.
  return { kind: 'sent', filed: (await file({ tags })) || (await file({ tags: tags.join(',') })) };
}
