/** What the library knows already of a bibliography's works. */

import { issued } from '../export/citation';
import type { FileWork } from '../import/to-capture';
import type { IndexRow } from '../library/db/index-row';
import type { Library } from '../library/db/open-library';
import type { ReadTx } from '../library/db/read-records';
import { readTransaction } from '../library/db/transaction';
import { isOpen, kinds } from '../library/entry/alert-rules';
import type { EntryAggregate } from '../library/entry/entry-aggregate';
import { newestVersion } from '../library/entry/version-order';
import { sameVersion } from '../library/transfer/import-plan';
import { findRecord, namesWithin, sharedNames } from '../library/transfer/record-names';
import type { Capture } from '../model/capture';
import type { Version } from '../model/records';
import { lettersOf } from '../text/normalize';
import { compare } from '../versions/decide-supersession';
import { atOwnAddress, leadsAnywhere, workIds } from '../versions/work-ids';
import { verdictTold } from './file-verdict';
import { type CheckedWork, moreSevere, type UnknownVerdict, type Verdict } from './verdict';

/** Works that are looked up in one transaction. */
const batch = 100;

/** A work with the names that are its own within its file; none where it could not be kept. */
interface NamedWork {
  work: FileWork;
  names: readonly string[];
}

/**
 * Looks every work up in the library, by its names, and one without any by title, authors and year;
 * and in what the file itself says against it. What works share in an address or a DOI is none of
 * their names, and nobody is asked about it. Nothing leaves the machine.
 * @param rows the light facts of all entries, asked for where a work has no name
 * @throws LibraryError where the database fails.
 */
export async function findInLibrary(
  lib: Library,
  works: readonly FileWork[],
  rows: () => Promise<readonly IndexRow[]>,
): Promise<CheckedWork[]> {
  const shared = sharedNames(works.flatMap(({ capture }) => (capture ? [{ capture }] : [])));
  const named = works.map((work): NamedWork => {
    const { capture, details } = work;
    if (!capture) return { work, names: [] };
    const names = namesWithin({ capture, details }, shared);
    return { work, names };
  });
  const byTitle = named.some(({ names }) => !leadsAnywhere(names))
    ? titlesOf(await rows())
    : new Map<string, IndexRow[]>();
  const checked: CheckedWork[] = [];
  for (let at = 0; at < named.length; at += batch) {
    const some = named.slice(at, at + batch);
    checked.push(
      ...(await readTransaction(lib, (reading) =>
        Promise.all(some.map((work) => lookUpOne(reading, work, byTitle))),
      )),
    );
  }
  return checked;
}

async function lookUpOne(
  reading: ReadTx,
  { work: told, names }: NamedWork,
  byTitle: ReadonlyMap<string, IndexRow[]>,
): Promise<CheckedWork> {
  const found =
    told.capture &&
    (await findRecord(reading, { capture: told.capture, details: told.details }, names));
  const own = found?.held ? names : (found?.names ?? names);
  const work = told.capture ? { ...told, capture: atOwnAddress(told.capture, own) } : told;
  const alike = leadsAnywhere(names) ? undefined : likeliest(work, byTitle);
  const entry = found?.held?.entry ?? (alike && (await reading.entry(alike.id)));
  const known: Verdict = entry
    ? standingOf(work, await reading.held(entry))
    : { kind: 'unknown', why: silenceOn(told, work) };
  const said = verdictTold(work.record);
  return {
    work,
    verdict: said ? moreSevere(known, said) : known,
    ...(entry && { entryId: entry.id }),
  };
}

/** Why the library knows nothing of a work, as its file names it and as it is its own. */
function silenceOn({ capture: told }: FileWork, { capture: own }: FileWork): UnknownVerdict {
  if (own?.doi) return 'not-asked';
  return told && told.url !== own?.url && !own?.url ? 'shared-address' : 'no-doi';
}

/** How the version that is cited stands by all that the library knows. */
function standingOf({ capture, record }: FileWork, held: EntryAggregate): Verdict {
  const newest = newestVersion(held.versions);
  const cited = sameVersion(capture ?? record.work, held.versions, held.entry);
  if (cited) {
    for (const kind of kinds) {
      const alert = held.alerts.find(
        (one) =>
          one.versionId === cited.id &&
          one.kind === kind &&
          (isOpen(one) || one.state === 'adopted'),
      );
      if (alert) return { kind, supersession: alert.supersession, by: 'library' };
    }
  }
  const older =
    cited ??
    (isOlder(record.work.version?.number ?? capture?.version?.number, newest) ? undefined : newest);
  if (older?.id !== newest.id) return replacedBy(newest, older);
  const why = strangeness(capture ?? record.work, newest);
  if (why !== undefined) return { kind: 'unknown', why };
  const stood = held.checks
    .filter(({ outcome, at }) => outcome === 'stands' && at !== undefined)
    .map(({ at = 0 }) => at);
  if (stood.length > 0 && held.entry.figure === undefined && isNamed(capture?.doi, held)) {
    return { kind: 'stands', by: 'library', at: Math.max(...stood) };
  }
  if (capture?.doi) return { kind: 'unknown', why: 'not-asked' };
  return { kind: 'unknown', why: held.entry.doubt ?? 'not-checked' };
}

function isOlder(number: number | undefined, { capture }: Version): boolean {
  return number !== undefined && number < (capture.version?.number ?? number);
}

/**
 * Why a citation that went for one of the newest version may be of another: a check of that version
 * says nothing of it. A number decides where both have one; a later date may be the printed issue's.
 */
function strangeness(cited: Dated, { capture }: Version): UnknownVerdict | undefined {
  const [number, ours] = [cited.version?.number, capture.version?.number];
  if (number !== undefined && ours !== undefined) {
    return number > ours ? 'newer-version' : undefined;
  }
  const [date = '', newest = ''] = [issued(cited), issued(capture)];
  return date !== '' && date < newest && !newest.startsWith(date) ? 'older-date' : undefined;
}

type Dated = Pick<Capture, 'version' | 'revised' | 'published'>;

/** Whether the library knows the work by the DOI that is cited: an address alone may be another's. */
function isNamed(doi: string | undefined, { entry, versions }: EntryAggregate): boolean {
  if (doi === undefined || versions.every(({ capture }) => capture.doi === undefined)) return true;
  const { capture } = newestVersion(versions);
  const [name = ''] = workIds({ ...capture, doi });
  return entry.identities.includes(name);
}

/** A version is cited that a newer one, which the library holds, replaces. */
function replacedBy({ capture }: Version, older: Version | undefined): Verdict {
  const comparison = older && compare(older.capture, capture);
  if (comparison?.kind === 'newer') {
    return { kind: 'superseded', supersession: comparison.supersession, by: 'library' };
  }
  const { version, revised, published } = capture;
  const date = revised ?? published;
  const text = [version && `Version ${version.number}`, date].filter(Boolean).join(', ');
  return {
    kind: 'superseded',
    by: 'library',
    supersession: {
      grade: 'derived',
      evidence: { text: text || capture.title, url: capture.url },
      successor: capture.url,
      ...(date !== undefined && { date }),
    },
  };
}

function titlesOf(rows: readonly IndexRow[]): Map<string, IndexRow[]> {
  const byTitle = new Map<string, IndexRow[]>();
  for (const row of rows) {
    const key = lettersOf(row.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), row]);
  }
  return byTitle;
}

/** The one entry with that title, one of the authors and no other year; none where two are alike. */
function likeliest(
  { record: { work } }: FileWork,
  byTitle: ReadonlyMap<string, IndexRow[]>,
): IndexRow | undefined {
  const families = work.authors.map((name) =>
    lettersOf('literal' in name ? name.literal : name.family),
  );
  const year = Number((work.revised ?? work.published)?.slice(0, 4) ?? 0);
  const alike = (work.title === '' ? [] : (byTitle.get(lettersOf(work.title)) ?? [])).filter(
    (row) =>
      (families.length === 0 || families.some((family) => lettersOf(row.names).includes(family))) &&
      (year === 0 || row.year === 0 || Math.abs(row.year - year) <= 1),
  );
  return alike.length === 1 ? alike[0] : undefined;
}
