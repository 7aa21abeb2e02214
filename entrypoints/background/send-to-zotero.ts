import { browser } from 'wxt/browser';
import type { ExportItem } from '../../utils/export/format';
import { entriesByIds } from '../../utils/library/db/entry-queries';
import type { Library } from '../../utils/library/db/open-library';
import { isWatchable } from '../../utils/library/entry/check-rules';
import { openExportItems } from '../../utils/library/transfer/export-items';
import type { Request } from '../../utils/messages/message-types';
import type { Entry } from '../../utils/model/records';
import { sentToZotero } from '../../utils/platform/storage/stored-settings';
import { deliver, saveTargets } from '../../utils/zotero/connector';
import { readersTags, zoteroItem } from '../../utils/zotero/item';
import { findExisting } from '../../utils/zotero/local-api';
import { zoteroAt, zoteroOrigins, zoteroServer } from '../../utils/zotero/server';
import type { ExistingItem, SaveTargets, ZoteroSendResult } from '../../utils/zotero/types';

/** Milliseconds; a worker whose request waits for half a minute is ended by the browser. */
const patience = 25_000;

const ask = zoteroAt(zoteroServer, {
  fetch: (address, init) => fetch(address, init),
  patience: () => AbortSignal.timeout(patience),
});

function mayAsk(): Promise<boolean> {
  return browser.permissions.contains({ origins: zoteroOrigins });
}

/** Where in Zotero entries can be sent, or why nowhere; only the background can reach it. */
export async function findZoteroPlaces(): Promise<SaveTargets> {
  return (await mayAsk()) ? saveTargets(ask) : { kind: 'no-permission' };
}

/** Which of some entries are in Zotero already. */
export async function findHeld(
  lib: Library,
  { ids, places, target }: Request<'zotero-held'>,
): Promise<ExistingItem> {
  const entries = await listed(lib, ids);
  const there = await findExisting(ask, entries, places, target);
  // What nothing leads to cannot be looked up there.
  const nameless = entries.filter((entry) => !isWatchable(entry));
  if (there) return { kind: 'found', ids: [...there, ...(await remembered(nameless))] };
  const sent = await remembered(entries);
  return { kind: 'remembered', ids: sent };
}

/** Sends entries in parcels of those with the same tags; stops at the first that is not taken. */
export async function sendToZotero(
  lib: Library,
  { ids, run, target }: Request<'zotero-send'>,
): Promise<ZoteroSendResult> {
  const taken: string[] = [];
  let filed = true;
  if (!(await mayAsk())) {
    return { kind: 'stopped', ids: taken, filed, trouble: { kind: 'no-permission' } };
  }
  for (const parcel of await parcels(await openExportItems(lib, { kind: 'entries', ids }))) {
    const [first] = parcel;
    const delivered = await deliver(ask, {
      // A version is in one parcel of a run, so that its id names the parcel at every attempt.
      session: `stet-${run}-${first.versionId}`,
      items: parcel.map(zoteroItem),
      target,
      tags: readersTags(first),
    });
    if (delivered.kind !== 'sent') {
      return { kind: 'stopped', ids: taken, filed, trouble: delivered };
    }
    await remember(parcel);
    taken.push(...parcel.map(({ entryId }) => entryId));
    filed &&= delivered.filed;
  }
  return { kind: 'sent', ids: taken, filed };
}

type Parcel = [ExportItem, ...ExportItem[]];

async function parcels(all: AsyncIterable<ExportItem>): Promise<Parcel[]> {
  const byTags = new Map<string, Parcel>();
  for await (const item of all) {
    const tags = JSON.stringify(readersTags(item));
    const parcel = byTags.get(tags);
    if (parcel) parcel.push(item);
    else byTags.set(tags, [item]);
  }
  return [...byTags.values()];
}

async function listed(lib: Library, ids: readonly string[]): Promise<Entry[]> {
  return (await entriesByIds(lib, ids)).flatMap((entry) =>
    entry && entry.trashedAt === undefined ? [entry] : [],
  );
}

async function remember(parcel: Parcel): Promise<void> {
  await sentToZotero.set(parcel.map(({ entryId, versionId }) => [entryId, versionId]));
}

/** Ids of the entries whose newest version was sent before. */
async function remembered(entries: readonly Entry[]): Promise<string[]> {
  const sent = await sentToZotero.getMany(entries.map(({ id }) => id));
  return entries.filter(({ current }, at) => current === sent[at]).map(({ id }) => id);
}
