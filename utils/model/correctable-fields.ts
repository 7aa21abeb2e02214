/** The fields that a reader may correct. */
import * as v from 'valibot';
import type { Capture } from './capture';
import { captureSchema, printDetailsSchema } from './capture-schema';
import { isPrintField, printFields } from './print-details';
import type { Correctable } from './records';

/** Every field that a reader may correct. */
export const correctables = [
  'title',
  'authors',
  'editors',
  'containerTitle',
  'publisher',
  'isbn',
  'issn',
  'language',
  'summary',
  'keywords',
  'published',
  'revised',
  'type',
  ...printFields,
] as const satisfies readonly (keyof Correctable)[];

/** Fields that are a text, which a reader may empty. */
const emptiable: readonly string[] = [
  'title',
  'containerTitle',
  'publisher',
  'isbn',
  'issn',
  'language',
  'summary',
  'published',
  'revised',
  ...printFields,
] satisfies (keyof Correctable)[];

/** A capture in which nothing but a correction can be wrong. */
export const blank: Capture = {
  site: 'generic',
  type: 'webpage',
  url: 'https://example.org/',
  title: '-',
  authors: [],
  summary: null,
  keywords: [],
  access: 'unknown',
  notices: [],
};

/** Whether a value may stand in a field: as a capture may have it there, or '' for nothing in a text. */
export function isCorrection(field: string, value: unknown): boolean {
  if (!correctables.some((known) => known === field)) return false;
  if (value === '') return emptiable.includes(field);
  if (isPrintField(field)) return v.is(printDetailsSchema, { [field]: value });
  return v.is(captureSchema, { ...blank, [field]: value });
}
