/**
 * Every key of `storage.local` and `localStorage`: what stands there, what holds without it, and how
 * long it is kept. Nothing is kept in `storage.session`.
 */
import * as v from 'valibot';
import { lastKnownSchema } from '../../backup/detect-loss';
import { styleFactsSchema } from '../../citation/style-list';
import { defaultOptions, versionChoices } from '../../export/format';
import { fullTextSchema } from '../../full-text/settings';
import { parseSort, sortKeys, usualOrder } from '../../library/search/list-request';
import { instantSchema } from '../../model/instant-schema';
import { seedLifeTable } from '../../watch/version-lifetimes';
import { type WatchSettings, watchChoicesSchema } from '../../watch/watch-settings';
import {
  extensionFamily,
  extensionItem,
  localStorageFamily,
  localStorageItem,
} from './define-item';

const nothing = () => undefined;
const numbers = v.array(v.number());

/** A list of texts; what else stands among them is left out. */
const texts = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.filter((one) => typeof one === 'string')),
);

/** The corner of a page in which its button stands. */
export const buttonSide = extensionItem('buttonSide', {
  lifetime: 'choice',
  schema: v.picklist(['start', 'end']),
  fallback: () => 'end' as const,
});

/** The hosts on which the reader switched the button off, in alphabetical order. */
export const hiddenHosts = extensionItem('hiddenSites', {
  lifetime: 'choice',
  schema: texts,
  fallback: (): string[] => [],
});

/** What the reader chose of the watcher. */
export const watchChoices = extensionItem('watch', {
  lifetime: 'choice',
  schema: watchChoicesSchema,
  fallback: (): Partial<WatchSettings> => ({}),
});

/** What administrators set when the browser last told, as it came. */
export const lastPolicy = extensionItem('managedPolicy', {
  lifetime: 'installation',
  schema: v.record(v.string(), v.unknown()),
  fallback: (): Record<string, unknown> => ({}),
});

/** Where the reader wants full texts to be looked for. */
export const fullTextChoices = extensionItem('fullText', {
  lifetime: 'choice',
  schema: fullTextSchema,
  fallback: () => v.parse(fullTextSchema, {}),
});

/** The match patterns of what the browser let Stet read when the checks were planned. */
export const plannedPatterns = extensionItem('plannedFor', {
  lifetime: 'installation',
  schema: texts,
  fallback: nothing,
});

/**
 * How publishers' versions last, by the publisher's name. It makes checks cheaper and can be learnt
 * again if it is lost, so that it needs no place in the library.
 */
export const publisherLifeTables = extensionFamily('habit:', {
  lifetime: 'publisher',
  schema: v.object({ replaced: numbers, stood: numbers }),
  fallback: seedLifeTable,
});

/** Id of the version of an entry that was sent to Zotero last, by the entry's id. */
export const sentToZotero = extensionFamily('zotero:', {
  lifetime: 'entry',
  schema: v.string(),
  fallback: nothing,
});

/** The citation key under which an entry was exported or copied last, by the entry's id. */
export const exportedKeys = extensionFamily('exportedKey:', {
  lifetime: 'entry',
  schema: v.string(),
  fallback: nothing,
});

/** What an earlier Stet kept of each page, to ask its host on condition that it changed. */
export const pageValidators = extensionFamily('validators:', {
  lifetime: 'outdated',
  schema: v.unknown(),
  fallback: nothing,
});

/** The citation styles that the reader added, in alphabetical order of their names. */
export const ownStyleList = extensionItem('citationStyles', {
  lifetime: 'choice',
  schema: v.array(styleFactsSchema),
  fallback: () => [],
});

/** The files of these styles, by the style's id. */
export const ownStyleTexts = extensionFamily('citationStyle:', {
  lifetime: 'choice',
  schema: v.string(),
  fallback: nothing,
});

/** Id of the style that the reader cited in last. */
export const lastStyle = extensionItem('lastCitationStyle', {
  lifetime: 'choice',
  schema: v.string(),
  fallback: nothing,
});

/** How the last automatic backup went. */
export const lastBackup = extensionItem('automatic-backup', {
  lifetime: 'installation',
  schema: v.object({
    endedAt: instantSchema,
    /** How long it took, in milliseconds. */
    took: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000)),
    /** Its size, packed, in bytes; 0 where none came of it. */
    size: v.pipe(v.number(), v.minValue(0)),
    /** Why none came of it: no room on the disk, larger than is kept, no place in this browser, or a bug. */
    failure: v.exactOptional(v.picklist(['disk-full', 'too-large', 'no-place', 'failed'])),
  }),
  fallback: nothing,
});

/** The library as it was when it was last seen whole: another file on the disk than the library's. */
export const lastKnownLibrary = extensionItem('library', {
  lifetime: 'installation',
  schema: lastKnownSchema,
  fallback: nothing,
});

/** What the reader chose at the last export; proposed again at the next. */
export const exportChoice = localStorageItem('export', {
  lifetime: 'choice',
  schema: v.object({
    formatId: v.fallback(v.string(), 'bibtex'),
    options: v.fallback(
      v.object({
        abstracts: v.boolean(),
        notes: v.boolean(),
        versions: v.picklist(versionChoices),
        latex: v.boolean(),
        keyPattern: v.pipe(v.string(), v.maxLength(200)),
      }),
      defaultOptions,
    ),
  }),
  fallback: () => ({ formatId: 'bibtex', options: defaultOptions }),
});

/** What the reader filed the last new entry under; proposed again for the next. */
export const lastFiling = localStorageItem('stet-last-filing', {
  lifetime: 'choice',
  schema: v.object({ tags: texts, collections: texts }),
  fallback: (): { tags: string[]; collections: string[] } => ({ tags: [], collections: [] }),
});

/** How Stet's own pages look: a theme, and the size of all of their text. */
export const pageAppearance = localStorageItem('stet-page-appearance', {
  lifetime: 'choice',
  schema: v.object({
    theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
    textSize: v.fallback(v.picklist(['usual', 'large', 'larger', 'largest']), 'usual'),
  }),
  fallback: () => ({ theme: 'system' as const, textSize: 'usual' as const }),
});

/** How wide the list is beside an entry, in CSS pixels. */
export const listWidth = localStorageItem('stet-list-width', {
  lifetime: 'choice',
  schema: v.pipe(v.number(), v.gtValue(0)),
  fallback: nothing,
});

/** How the rows of lists are set. */
export const listAppearance = localStorageItem('stet-list-appearance', {
  lifetime: 'choice',
  schema: v.object({ layout: v.picklist(['lines', 'columns']), isCompact: v.boolean() }),
  fallback: () => ({ layout: 'lines' as const, isCompact: false }),
});

/** How lists are ordered. */
export const listOrder = localStorageItem('stet-list-order', {
  lifetime: 'choice',
  schema: v.object({
    sort: v.object({ by: v.picklist(sortKeys), descending: v.boolean() }),
    grouped: v.boolean(),
  }),
  fallback: () => usualOrder,
  migrate: orderInAddress,
});

/** Ids of the collections whose inner ones are folded away. */
export const foldedCollections = localStorageItem('stet-folded-collections', {
  lifetime: 'choice',
  schema: texts,
  fallback: (): string[] => [],
});

/** Whether a key alone does something on the whole library page. */
export const singleKeys = localStorageItem('stet-single-keys', {
  lifetime: 'choice',
  schema: v.picklist(['on', 'off']),
  fallback: () => 'on' as const,
});

/** Notes that are on their way into the library, by the entry's id. */
export const noteDrafts = localStorageFamily('note ', {
  lifetime: 'entry',
  schema: v.object({
    text: v.string(),
    /** The note that was changed into it. */
    was: v.string(),
    /** Milliseconds since the Unix epoch, UTC. */
    at: v.number(),
  }),
  fallback: nothing,
});

/** Notes on quotes that are on their way, likewise: one an entry, since no two are written at once. */
export const quoteNoteDrafts = localStorageFamily('quote-note ', {
  lifetime: 'entry',
  schema: v.object({ quote: v.string(), text: v.string(), was: v.string(), at: v.number() }),
  fallback: nothing,
});

/** All that goes with its entry. */
export const keptForEntries = [sentToZotero, exportedKeys, noteDrafts, quoteNoteDrafts];

/** An earlier Stet kept a place's address from its `#` on, with what was looked for and opened there. */
function orderInAddress(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  const details = new URLSearchParams(stored.split('?', 2)[1]);
  const sort = parseSort(details.get('sort') ?? '') ?? usualOrder.sort;
  return { sort, grouped: details.get('grouped') === 'yes' };
}
