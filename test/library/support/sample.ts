/**
 * An invented encyclopedia of any length, the same at every run: for tests, measurements and
 * trials of a large library. None of its entries, names or texts exist.
 */

import type { Backup, BackupEntry } from '../../../utils/model/backup-schema';
import type { Capture, Name } from '../../../utils/model/capture';
import { workIds } from '../../../utils/versions/work-ids';

const families =
  'Abelard Østberg Castellan Dvořák Evermore Fitzgarth Grünwald Harrow Ibáñez Jorvik Kestrel Łasica Mirov Nørgaard Oakhurst Pétain-Roux Quillon Ravenna Szymańska Thistle'.split(
    ' ',
  );
const given = 'Ada Bruno Célia Darius Elif Fumiko Goran Hana Idris Jo'.split(' ');
const things =
  'Canals Lanterns Treaties Orchards Ferries Ledgers Bells Harbours Guilds Maps Seals Granaries Bridges Almanacs Tolls'.split(
    ' ',
  );
const places =
  'the Lower Vale|the Amber Coast|Upper Marrow|the Salt Isles|Old Tessaly|the Green March|Northmere|the River Cities'.split(
    '|',
  );
const sentences = [
  'The sources are few, and most of them were written long after the events that they tell of.',
  'Early accounts dwell on ceremony; later ones on the price of grain and the upkeep of roads.',
  'Recent work has turned to the account books, which tell a plainer story than the chronicles.',
  'Whether the custom was ever general is doubtful, since the western towns never mention it.',
  'Three schools of thought can be told apart, by what they take to be the cause of the decline.',
  'The reform of the measures changed less than its authors claimed and more than its foes feared.',
  'Travellers of the time praised the order of the markets and complained of the inns.',
  'What remains is a handful of seals, two incomplete registers and a great many place names.',
];
const encyclopedias = [
  'Invented Encyclopedia of Waterways',
  'Invented Encyclopedia of Trade',
  'Invented Encyclopedia of Towns',
];

/** The entry of that number, as its page showed it in that version (0 is the first). */
export function sampleCapture(entry: number, version = 0): Capture {
  const pick = choices(entry);
  const title = `${pick(things)} and ${pick(things)} of ${pick(places)} (${entry})`;
  const authors: Name[] = [person(pick)];
  if (pick([true, false, false])) authors.push(person(pick));
  const year = 1990 + (entry % 30);
  const root = `https://oxfordre.com/invented/view/10.1093/acrefore/9780000000000.001.0001/acrefore-9780000000000-e-${entry}`;
  const paragraphs = [0, 1, 2].map(() => [0, 1, 2, 3].map(() => pick(sentences)).join(' '));
  return {
    site: 'pubfactory',
    type: 'entry-encyclopedia',
    url: `${root}/version/${version}`,
    entryId: `acrefore-9780000000000-e-${entry}`,
    doi: `10.1093/acrefore/9780000000000.013.${entry}`,
    title,
    authors,
    containerTitle: pick(encyclopedias),
    publisher: 'Invented University Press',
    language: 'en',
    summary:
      version > 0 ? [...paragraphs, revisionOf(version)].join('\n\n') : paragraphs.join('\n\n'),
    keywords: [pick(things), pick(places), `topic ${entry % 97}`],
    published: `${year}-05-04`,
    ...(version > 0 && { revised: `${year + version}-03-26` }),
    access: entry % 3 === 0 ? 'open' : 'restricted',
    version: { number: version },
    notices:
      version === 0
        ? []
        : [
            {
              kind: 'revised',
              date: `${year + version}-03-26`,
              predecessor: `${root}/version/${version - 1}`,
              text: `Updated on 26 March ${year + version}. The earlier text is kept here.`,
            },
          ],
  };
}

/** The same page after the publisher has put the next version in its place. */
export function supersededCapture(entry: number, version = 0): Capture {
  const capture = sampleCapture(entry, version);
  const next = sampleCapture(entry, version + 1);
  return {
    ...capture,
    notices: [
      ...capture.notices,
      {
        kind: 'superseded',
        ...(next.revised !== undefined && { date: next.revised }),
        successor: next.url,
        text: `A newer version of this entry replaced this one on ${next.revised}.`,
      },
    ],
  };
}

/** A backup of that many entries, which `restoreBackup` brings in at once. */
export function sampleBackup(entries: number): Backup {
  return { collections: [], entries: Array.from({ length: entries }, (_, at) => backupEntry(at)) };
}

function backupEntry(entry: number): BackupEntry {
  const capture = sampleCapture(entry);
  const savedAt = Date.UTC(2023, 0, 1) + entry * 60_000;
  const id = `sample-${String(entry).padStart(6, '0')}`;
  return {
    id,
    identities: workIds(capture),
    key: `sample${entry}`,
    savedAt,
    editedAt: savedAt,
    edits: {},
    tags: entry % 5 === 0 ? ['to read'] : [],
    collections: [],
    versions: [{ id: `${id}-0`, place: 0, savedAt, capture, corrections: {}, correctedAt: {} }],
    alerts: [],
  };
}

function revisionOf(version: number): string {
  return `Revision ${version} adds the registers that have come to light since.`;
}

function person(pick: Pick): Name {
  return { family: pick(families), given: pick(given) };
}

type Pick = <Item>(items: readonly Item[]) => Item;

/** A stream of choices that depends on the seed alone (xorshift, 32 bits). */
function choices(seed: number): Pick {
  let state = (seed + 1) * 0x9e3779b1;
  return (items) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const item = items[(state >>> 0) % items.length];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
}
