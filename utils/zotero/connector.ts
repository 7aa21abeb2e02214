/**
 * Zotero's connector protocol, as `server_connector.js` of Zotero 5 to 9 has it: what is selected,
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
  const { session, target, tags } = parcel;
  const parted = await tagsParted(ask, tags);
  const items = parcel.items.map((item) => withTags(item, parted));
  const saved = await ask('/connector/saveItems', {
    sessionID: session,
    uri: items[0]?.url ?? '',
    items,
  });
  const isTaken = saved?.status === 409 && (await holdsItems(ask, parcel));
  if (saved?.status !== 201 && !isTaken) return troubleOf(saved);
  const file = async (words: object) => {
    const filed = await ask('/connector/updateSession', { sessionID: session, target, ...words });
    return filed?.status === 200;
  };
  const others = tags.filter((tag) => !parted.includes(tag));
  if (others.length === 0) return { kind: 'sent', filed: await file({}) };
  // Lists since Zotero 8.0, before that one text; each fails at the other's form.
  return {
    kind: 'sent',
    filed: (await file({ tags: others })) || (await file({ tags: others.join(',') })),
  };
}

/** Those of the reader's tags that this Zotero would part at their commas: none since 8.0. */
async function tagsParted(ask: AskZotero, tags: readonly string[]): Promise<readonly string[]> {
  const parted = tags.filter((tag) => tag.includes(','));
  if (parted.length === 0) return [];
  const answer = await ask('/connector/ping', {});
  return Number.parseInt(answer?.version ?? '', 10) < 8 ? parted : [];
}

/** The item with tags that come with it, as automatic ones: whole, though not as the reader's own. */
function withTags(item: ZoteroItem, tags: readonly string[]): ZoteroItem {
  return { ...item, tags: [...item.tags, ...tags.map((tag) => ({ tag, type: 1 as const }))] };
}

const progressSchema = v.object({ items: v.array(v.unknown()) });

/**
 * Whether Zotero keeps a parcel's items under its name. It knows the name of a save that it refused as
 * well, or is still at. Up to 7.0 it tells what came of a name; since then it has a question about an
 * item, which fails where there is none.
 */
async function holdsItems(ask: AskZotero, { session, items }: Parcel): Promise<boolean> {
  const progress = await ask('/connector/sessionProgress', { sessionID: session });
  if (progress?.status !== 404) {
    const parsed = v.safeParse(progressSchema, progress?.body);
    return parsed.success && parsed.output.items.length > 0;
  }
  const question = { sessionID: session, itemID: items[0]?.id };
  return (await ask('/connector/hasAttachmentResolvers', question))?.status === 200;
}
