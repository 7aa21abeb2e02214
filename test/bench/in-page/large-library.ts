/** Runs inside one of Stet's own pages: an invented library of any size, always the same. */

import { countEntries } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { type Library, openLibrary } from '../../../utils/library/db/open-library';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { BackupEntry } from '../../../utils/model/backup-schema';
import type { Capture } from '../../../utils/model/capture';
import { type Random, random } from '../../tools/random';

/** When the first of them was saved; each of the others a minute after the one before. */
const firstSave = Date.UTC(2015, 0, 1);
/** Entries that are brought in at once: each portion first reads who is there already. */
const portion = 25_000;
/** Words of the language that titles and summaries are written in, the frequent ones first. */
const words = vocabulary(8_000);
const families = vocabulary(3_000, 11).map(capital);
const encyclopedias = vocabulary(60, 23).map((word) => `Encyclopedia of ${capital(word)} Studies`);

/** Opens the library of this extension; nobody is told of what happens in it. */
export function open(): Promise<Library> {
  return openLibrary({
    factory: indexedDB,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    // Nothing is due while it is measured: the background would check a hundred thousand pages.
    dues: ({ entryId }) => [
      { entryId, source: 'page', host: 'reference.example', dueAt: Date.now() + 365 * 86_400_000 },
    ],
    changed: () => undefined,
    closed: () => undefined,
  });
}

/** Brings in this many entries. */
export async function fill(count: number): Promise<void> {
  const library = await open();
  for (let from = 0; from < count; from += portion) {
    const length = Math.min(portion, count - from);
    const entries = Array.from({ length }, (_, at) => entry(from + at));
    await restoreBackup(library, { collections: [], entries });
  }
  library.close();
}

/** Resolves when the database answers at once again: it clears up after so much, which nobody saves. */
export async function settled(): Promise<void> {
  const library = await open();
  const giveUp = performance.now() + 120_000;
  for (let quick = 0; quick < 20; ) {
    const start = performance.now();
    await countEntries(library);
    quick = performance.now() - start < 20 ? quick + 1 : 0;
    if (performance.now() > giveUp) throw new Error('The database did not come to rest.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  library.close();
}

/** Milliseconds of saving one entry that is not held yet, until it is on the disk. */
export async function saveOne(number: number): Promise<number> {
  saving ??= open();
  const library = await saving;
  const read = capture(number, random(number + 1));
  const start = performance.now();
  await saveCapture(library, read);
  return performance.now() - start;
}

let saving: Promise<Library> | undefined;

/** The entry of that number, as a backup holds it. */
function entry(number: number): BackupEntry {
  const chance = random(number + 1);
  const savedAt = firstSave + number * 60_000;
  const read = capture(number, chance);
  return {
    id: uuid(chance),
    identities: [`doi:${read.doi}`],
    key: `large${number}`,
    savedAt,
    editedAt: savedAt,
    edits: {},
    tags: chance.below(8) === 0 ? [chance.pick(words.slice(0, 40))] : [],
    collections: [],
    versions: [
      {
        id: uuid(chance),
        place: 0,
        savedAt,
        capture: read,
        corrections: {},
        correctedAt: {},
      },
    ],
    alerts: [],
  };
}

function capture(number: number, chance: Random): Capture {
  const run = (length: number) => Array.from({ length }, () => frequent(chance)).join(' ');
  const year = 1985 + chance.below(41);
  return {
    site: 'generic',
    type: 'entry-encyclopedia',
    url: `https://reference.example/entries/${number}`,
    doi: `10.5555/large.${number}`,
    title: capital(run(3 + chance.below(6))),
    authors: Array.from({ length: 1 + chance.below(3) }, () => ({
      family: chance.pick(families),
      given: capital(chance.pick(words)),
    })),
    containerTitle: chance.pick(encyclopedias),
    summary: chance.below(20) === 0 ? null : `${run(120 + chance.below(120))} ${mark(chance)}.`,
    keywords: Array.from({ length: 3 + chance.below(4) }, () => frequent(chance)),
    published: String(year),
    access: 'restricted',
    notices: [],
  };
}

/** A word by its rank: of three random ones the most frequent, which is about how languages are. */
function frequent({ next }: Random): string {
  return words[Math.floor(words.length * next() ** 3)] ?? '';
}

/** A word that only summaries have, of some thousands that begin alike. */
function mark({ below }: Random): string {
  return `zz${below(26 ** 3)
    .toString(36)
    .padStart(3, 'z')}`;
}

/** Invented words of two to four syllables. */
function vocabulary(count: number, seed = 5): string[] {
  const { below, pick } = random(seed);
  const onsets = 'b br c ch d dr f g gr h k l m n p pr qu r s st t tr v w'.split(' ');
  const rhymes = 'a al an ar e el en er i in is o on or u un us y'.split(' ');
  const known = new Set<string>();
  while (known.size < count) {
    known.add(Array.from({ length: 2 + below(3) }, () => pick(onsets) + pick(rhymes)).join(''));
  }
  return [...known].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uuid({ below }: Random): string {
  const hex = (length: number) =>
    below(16 ** length)
      .toString(16)
      .padStart(length, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(8)}${hex(4)}`;
}
