import * as v from 'valibot';
import { type Capture, captureLimits } from './capture';
import type { PrintDetails } from './print-details';

/** An address that may be opened: http or https and nothing else. */
export const addressSchema = v.pipe(
  v.string(),
  v.maxLength(captureLimits.url),
  v.url(),
  v.regex(/^https?:\/\//i, 'Expected an http or https address'),
);
const line = v.pipe(v.string(), v.maxLength(captureLimits.line));
const nameText = v.pipe(v.string(), v.minLength(1), v.maxLength(captureLimits.name));
const date = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'Expected an EDTF date'));

const name = v.union([
  v.strictObject({ family: nameText, given: v.exactOptional(nameText) }),
  v.strictObject({ literal: nameText }),
]);
const people = v.pipe(v.array(name), v.maxLength(captureLimits.people));

const notice = v.strictObject({
  kind: v.picklist(['superseded', 'revised', 'forthcoming', 'withdrawn', 'retracted', 'corrected']),
  date: v.exactOptional(date),
  successor: v.exactOptional(addressSchema),
  predecessor: v.exactOptional(addressSchema),
  changes: v.exactOptional(v.pipe(v.string(), v.maxLength(captureLimits.notice))),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(captureLimits.notice)),
});

const entries = {
  site: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  type: v.picklist([
    'entry-encyclopedia',
    'chapter',
    'article-journal',
    'article',
    'book',
    'webpage',
  ]),
  url: addressSchema,
  entryId: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(captureLimits.entryId))),
  doi: v.exactOptional(
    v.pipe(v.string(), v.maxLength(captureLimits.doi), v.regex(/^10\.\d{4,9}\/\S+$/)),
  ),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(captureLimits.title)),
  authors: people,
  editors: v.exactOptional(people),
  containerTitle: v.exactOptional(line),
  edition: v.exactOptional(line),
  publisher: v.exactOptional(line),
  place: v.exactOptional(line),
  isbn: v.exactOptional(line),
  issn: v.exactOptional(line),
  language: v.exactOptional(line),
  summary: v.nullable(v.pipe(v.string(), v.maxLength(captureLimits.summary))),
  keywords: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(captureLimits.keyword))),
    v.maxLength(captureLimits.keywords),
  ),
  published: v.exactOptional(date),
  revised: v.exactOptional(date),
  access: v.picklist(['open', 'restricted', 'unknown']),
  version: v.exactOptional(
    v.strictObject({ number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999)) }),
  ),
  versionNamed: v.exactOptional(v.literal(true)),
  archive: v.exactOptional(v.strictObject({ url: addressSchema, date })),
  notices: v.pipe(v.array(notice), v.maxLength(captureLimits.notices)),
};

/**
 * A capture as it may come from a content script or a backup: bounded, with links of http and
 * https alone and no members that the contract does not know. For the receiving side; what reads
 * pages bounds its captures with `clampCapture` and does without a schema.
 */
export const captureSchema: v.GenericSchema<unknown, Capture> = v.strictObject(entries);

/** The same of a file's record, which may be without an address. */
export const recordSchema: v.GenericSchema<unknown, Capture> = v.strictObject({
  ...entries,
  url: v.union([v.literal(''), addressSchema]),
});

/** What files tell beyond a capture: bounded as a capture is. */
export const printDetailsSchema: v.GenericSchema<unknown, Partial<PrintDetails>> = v.strictObject({
  volume: v.exactOptional(line),
  issue: v.exactOptional(line),
  pages: v.exactOptional(line),
  edition: v.exactOptional(line),
  series: v.exactOptional(line),
  seriesNumber: v.exactOptional(line),
  place: v.exactOptional(line),
  translators: v.exactOptional(people),
  seriesEditors: v.exactOptional(people),
});
