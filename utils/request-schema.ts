import * as v from 'valibot';
import { snapshotSchema } from './capture/snapshot-schema';
import type { Request } from './messages';
import { batch } from './zotero/contract';

const shown = v.strictObject({
  stamp: v.number(),
  snapshot: v.exactOptional(snapshotSchema),
});

const ids = v.array(v.string());
const target = v.string();
const places = v.strictObject({
  targets: v.array(v.strictObject({ id: v.string(), name: v.string(), level: v.number() })),
  chosen: v.exactOptional(v.string()),
});
const zoteroAsk = v.variant('about', [
  v.strictObject({ about: v.literal('places') }),
  v.strictObject({ about: v.literal('held'), ids, places, target }),
  v.strictObject({
    about: v.literal('send'),
    ids: v.pipe(ids, v.maxLength(batch)),
    run: v.string(),
    target,
  }),
]);

const requestSchema = v.variant('type', [
  v.strictObject({ type: v.literal('arrive') }),
  v.strictObject({ type: v.literal('visit'), shown }),
  v.strictObject({ type: v.literal('save'), shown }),
  v.strictObject({ type: v.literal('hide-site') }),
  v.strictObject({ type: v.literal('open'), page: v.literal('library') }),
  v.strictObject({ type: v.literal('check') }),
  v.strictObject({ type: v.literal('changed') }),
  v.strictObject({ type: v.literal('loss'), about: v.picklist(['ask', 'accept']) }),
  v.strictObject({ type: v.literal('zotero'), question: zoteroAsk }),
]);

/** Parses a message that reached the background; undefined where it is not of the contract. */
export function parseRequest(message: unknown): Request | undefined {
  const parsed = v.safeParse(requestSchema, message);
  return parsed.success ? parsed.output : undefined;
}
