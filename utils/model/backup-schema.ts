/** The shape of a backup: what is the reader's own and the publisher's, nothing that follows from it. */
import * as v from 'valibot';
import { longestStyle, queryBounds } from './bounds';
import { addressSchema, captureSchema, recordSchema } from './capture-schema';
import { recordSources } from './check';
import { correctables, isCorrection } from './correctable-fields';
import { instantSchema as instant } from './instant-schema';
import { quoteBounds } from './quotes';
import { type Correctable, historyBound, readerBounds, sourceIds } from './records';

/**
 * The version of the format that is written. Since 2, entries may be muted and have a history, and
 * alerts tell what each source says; since 3, there are saved searches, and entries that the reader
 * told apart, and there may be citation styles; since 4, captures may name the archived copy that was
 * read; since 5, versions tell where they stand now, and each tag and collection of an entry may tell
 * when it was added or removed; since 6, captures may name edition and place, and say whether a page
 * calls its version by the number; corrections may tell what no page does (volume, pages, translators,
 * …), and a version that came in by a file may have no address;
 * versions may tell of which registry's record they were made; since 7, entries may have quotes. All of
 * it may be missing, so earlier versions are read like it.
 */
export const backupVersion = 7;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
/** How far from 0 a version's place in its chain may be: each of a million versions takes the next. */
const furthestPlace = 1_000_000;
const line = v.pipe(v.string(), v.maxLength(4_096));

const correctionsSchema = v.custom<Partial<Correctable>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([field, value]) => isCorrection(field, value)),
  'no corrections of a capture',
);

const stamp = v.exactOptional(instant);
const changeList = v.pipe(
  v.array(v.tuple([v.pipe(v.string(), v.maxLength(256)), instant])),
  v.maxLength(20_000),
);
const changeTimes = v.exactOptional(changeList);
const correctedAtSchema = v.object(v.entriesFromList(correctables, stamp));

/** A version held. */
export const versionSchema = v.object({
  id,
  place: v.pipe(v.number(), v.minValue(-furthestPlace), v.maxValue(furthestPlace)),
  savedAt: instant,
  imported: v.exactOptional(v.literal(true)),
  registry: v.exactOptional(v.picklist(recordSources)),
  // A page has an address always; a page that was read where a file's record stood keeps its own.
  capture: recordSchema,
  moved: v.exactOptional(v.object({ to: addressSchema, at: instant })),
  corrections: correctionsSchema,
  correctedAt: correctedAtSchema,
});

const supersessionSchema = v.object({
  grade: v.picklist(['stated', 'registered', 'derived']),
  evidence: v.object({ text: line, url: line }),
  date: v.exactOptional(line),
  successor: v.exactOptional(line),
  changes: v.exactOptional(line),
});

const alertKindSchema = v.picklist(['superseded', 'withdrawn', 'retracted']);
const alertStateSchema = v.picklist(['unseen', 'seen', 'kept', 'adopted', 'withdrawn']);
const said = v.exactOptional(supersessionSchema);

/** An alert on one of them. */
export const alertSchema = v.object({
  id,
  versionId: id,
  kind: alertKindSchema,
  supersession: supersessionSchema,
  said: v.exactOptional(
    v.object({
      page: said,
      visit: said,
      arxiv: said,
      zenodo: said,
      crossref: said,
      datacite: said,
    }),
  ),
  successor: v.exactOptional(captureSchema),
  state: alertStateSchema,
  raisedAt: instant,
  answeredAt: v.exactOptional(instant),
  before: v.exactOptional(alertStateSchema),
});

const event = { at: instant, source: v.picklist(sourceIds) };

/** What happened to an entry, oldest first. */
export const historySchema = v.pipe(
  v.array(
    v.variant('kind', [
      v.object({
        ...event,
        kind: v.picklist(['learnt', 'taken-back']),
        what: alertKindSchema,
      }),
      v.object({ ...event, kind: v.literal('text-changed') }),
      v.object({ ...event, kind: v.literal('moved'), from: addressSchema, to: addressSchema }),
      v.object({
        ...event,
        kind: v.literal('checked'),
        outcome: v.picklist([
          'stands',
          'superseded',
          'withdrawn',
          'retracted',
          'changed',
          'unknown',
        ]),
        reason: v.exactOptional(
          v.picklist([
            'offline',
            'refused',
            'challenge',
            'login',
            'gone',
            'unreadable',
            'no-permission',
          ]),
        ),
      }),
    ]),
  ),
  v.maxLength(historyBound),
);

export const noteSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(readerBounds.note)),
  editedAt: instant,
});

const quotePart = v.pipe(v.string(), v.maxLength(quoteBounds.exact));

/** An entry's quotes. */
export const quotesSchema = v.object({
  kept: v.pipe(
    v.array(
      v.object({
        id,
        exact: v.pipe(quotePart, v.minLength(1)),
        prefix: quotePart,
        suffix: quotePart,
        part: v.picklist(['summary', 'page']),
        versionId: id,
        note: v.pipe(v.string(), v.maxLength(quoteBounds.note)),
        createdAt: instant,
        editedAt: instant,
      }),
    ),
    v.maxLength(20_000),
  ),
  removed: changeList,
});

/** One entry with all that hangs on it. */
export const entrySchema = v.object({
  id,
  identities: v.pipe(v.array(line), v.minLength(1)),
  key: id,
  savedAt: instant,
  editedAt: instant,
  edits: v.object({
    tagged: changeTimes,
    filed: changeTimes,
    tags: stamp,
    collections: stamp,
    trash: stamp,
    muted: stamp,
    key: stamp,
  }),
  tags: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(readerBounds.tag))),
    v.maxLength(readerBounds.tags),
  ),
  collections: v.array(id),
  trashedAt: v.exactOptional(instant),
  muted: v.exactOptional(v.literal(true)),
  keyPinned: v.exactOptional(v.literal(true)),
  note: v.exactOptional(noteSchema),
  quotes: v.exactOptional(quotesSchema),
  versions: v.tupleWithRest([versionSchema], versionSchema),
  alerts: v.array(alertSchema),
  history: v.exactOptional(historySchema),
});

export const collectionSchema = v.object({
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(readerBounds.collection)),
  parent: v.exactOptional(id),
  createdAt: instant,
  editedAt: instant,
});

export const searchSchema = v.object({
  id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(readerBounds.search)),
  query: v.pipe(v.string(), v.maxLength(queryBounds.length)),
  createdAt: instant,
  editedAt: instant,
});

/** Two entries that look alike and are not one work. */
export const distinctSchema = v.object({ ids: v.tuple([id, id]), at: instant });

/** What any version of the format begins with. */
export const formatSchema = v.object({
  format: v.literal('stet-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** What stands around the entries, which are read one by one. */
export const frameSchema = v.object({
  format: v.literal('stet-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(backupVersion)),
  writtenAt: v.exactOptional(instant),
  collections: v.pipe(v.array(collectionSchema), v.maxLength(10_000)),
  searches: v.exactOptional(v.pipe(v.array(searchSchema), v.maxLength(10_000))),
  distinct: v.exactOptional(v.pipe(v.array(distinctSchema), v.maxLength(100_000))),
  styles: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(longestStyle))), v.maxLength(1_000)),
  ),
  entries: v.array(v.unknown()),
});

export type BackupVersion = v.InferOutput<typeof versionSchema>;
export type BackupEntry = v.InferOutput<typeof entrySchema>;

/** A backup that was read and found whole. */
export interface Backup {
  collections: v.InferOutput<typeof collectionSchema>[];
  searches?: v.InferOutput<typeof searchSchema>[];
  distinct?: v.InferOutput<typeof distinctSchema>[];
  /** The files of the citation styles that the reader added, which are kept beside the library. */
  styles?: string[];
  entries: BackupEntry[];
}
