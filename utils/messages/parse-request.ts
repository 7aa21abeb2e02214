import * as v from 'valibot';
import { inputBounds } from '../model/capture';
import { snapshotSchema } from '../snapshot/snapshot-schema';
import { batch } from '../zotero/types';
import type { ParserRequest, Request, RequestType } from './message-types';

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

/** Of each type of request its form; one that is missing, or gives another type's, does not compile. */
const forms: { [T in RequestType]: v.GenericSchema<unknown, Request<T>> } = {
  arrive: v.strictObject({ type: v.literal('arrive') }),
  read: v.strictObject({ type: v.literal('read'), shown }),
  visit: v.strictObject({ type: v.literal('visit'), shown }),
  save: v.strictObject({ type: v.literal('save'), shown }),
  'hide-site': v.strictObject({ type: v.literal('hide-site') }),
  open: v.strictObject({ type: v.literal('open'), page: v.picklist(['library', 'popup']) }),
  'open-popup': v.strictObject({ type: v.literal('open-popup') }),
  check: v.strictObject({ type: v.literal('check') }),
  'look-up-page': v.strictObject({
    type: v.literal('look-up-page'),
    url: v.pipe(v.string(), v.maxLength(inputBounds.address)),
  }),
  changed: v.strictObject({ type: v.literal('changed') }),
  loss: v.strictObject({ type: v.literal('loss'), about: v.picklist(['ask', 'accept']) }),
  'zotero-places': v.strictObject({ type: v.literal('zotero-places') }),
  'zotero-held': v.strictObject({ type: v.literal('zotero-held'), ids, places, target }),
  'zotero-send': v.strictObject({
    type: v.literal('zotero-send'),
    ids: v.pipe(ids, v.maxLength(batch)),
    run: v.string(),
    target,
  }),
};

const typeSchema = v.object({ type: v.string() });

const parserRequestSchema = v.strictObject({
  to: v.literal('parser'),
  html: v.string(),
  url: v.string(),
});

/** Parses a message that reached the background; undefined where it is not of the contract. */
export function parseRequest(message: unknown): Request | undefined {
  const typed = v.safeParse(typeSchema, message);
  if (!typed.success || !isRequestType(typed.output.type)) return undefined;
  const parsed = v.safeParse(forms[typed.output.type], message);
  return parsed.success ? parsed.output : undefined;
}

function isRequestType(type: string): type is RequestType {
  return Object.hasOwn(forms, type);
}

/** Parses a message that reached the document that parses; undefined where it is not for it. */
export function parseParserRequest(message: unknown): ParserRequest | undefined {
  const parsed = v.safeParse(parserRequestSchema, message);
  return parsed.success ? parsed.output : undefined;
}
