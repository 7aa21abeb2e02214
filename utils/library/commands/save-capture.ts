import { citationKey } from '../../export/citekey';
import type { Capture } from '../../model/capture';
import { clampCapture } from '../../model/clamp-capture';
import type { Correctable } from '../../model/records';
import { claimTo } from '../../versions/publisher-dois';
import { ownNames } from '../../versions/work-ids';
import type { Library } from '../db/open-library';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { alertOn } from '../entry/alert-rules';
import {
  applyCapture,
  createEntry,
  type EntryChange,
  recompute,
  withCorrections,
} from '../entry/apply-capture';
import { newestEdit, stampAfter } from '../entry/edit-times';
import type { EntryAggregate } from '../entry/entry-aggregate';
import type { PageStatus } from './inspect-page';

/**
 * added: a new entry; version-added: a new version of an entry that was held;
 * already: this very version was held; restored: its entry was taken out of the trash.
 */
export interface SaveOutcome {
  kind: 'added' | 'version-added' | 'already' | 'restored';
  entryId: string;
  /** The version that the capture is of. */
  versionId: string;
  standing: PageStatus;
}

/**
 * Keeps a capture, in one transaction that is on the disk when this resolves. The entry is found
 * under any of its names; a version that is held is never overwritten, and saving twice saves
 * once, even at the same moment. `corrections` are the reader's, kept beside what was read.
 * @throws LibraryError `quota`, `closed`, `corrupt`.
 */
export function saveCapture(
  lib: Library,
  capture: Capture,
  corrections: Partial<Correctable> = {},
): Promise<SaveOutcome> {
  const bounded = clampCapture(capture);
  return writeTransaction(lib, async (writing) => {
    const names = ownNames(bounded);
    writing.expectNew();
    // Asked for at once: each answer that is waited for alone costs the reader its time.
    const [known, key, unowned] = await Promise.all([
      writing.entryOf(bounded, true),
      citationKey(bounded, (key) => writing.isKeyTaken(key)),
      writing.unowned(names, ''),
    ]);
    const before = known && (await writing.held(known));
    const growth = before
      ? applyCapture(before, bounded, lib)
      : begin(await withOwnDoi(writing, bounded, unowned), key, bounded, lib);
    const corrected = withCorrections(growth.held, growth.version.id, corrections, lib.now());
    const settled = recompute(await listed(writing, corrected, names, lib), lib);
    await writeEntry(writing, before, settled);
    if (!before && !lib.dues) writing.putMeta({ id: 'planning', after: '' });
    const { version } = growth;
    const alert = alertOn(version, settled.alerts);
    return {
      kind: outcome(before, growth.added),
      entryId: settled.entry.id,
      versionId: version.id,
      standing: {
        kind: 'saved',
        entryId: settled.entry.id,
        savedAt: version.savedAt,
        ...(alert && { alert }),
      },
    };
  });
}

/**
 * The names with the DOI's, where the page proves that it is its publisher's: taken from an entry
 * that came from elsewhere, and only was the first to have it.
 */
async function withOwnDoi(
  writing: WriteTx,
  { doi, url }: Capture,
  unowned: string[],
): Promise<string[]> {
  if (doi === undefined || claimTo(doi, url) !== 'proven') return unowned;
  const [name = ''] = ownNames({ doi, site: '', url });
  if (unowned.includes(name)) return unowned;
  const other = await writing.entryBy([name]);
  if (!other) return unowned;
  const identities = other.identities.filter((identity) => identity !== name);
  await writing.putEntry(other, { ...other, identities });
  return [name, ...unowned];
}

function begin(names: string[], key: string, capture: Capture, lib: Library): EntryChange {
  const now = lib.now();
  const own = {
    id: lib.newId(),
    identities: names,
    key,
    savedAt: now,
    editedAt: now,
    edits: {},
    tags: [],
    collections: [],
    hasNote: false,
  };
  return createEntry(own, capture, lib);
}

/** Out of the trash, and known by the capture's names as far as they are no other entry's. */
async function listed(
  writing: WriteTx,
  held: EntryAggregate,
  names: readonly string[],
  lib: Library,
): Promise<EntryAggregate> {
  const { trashedAt, ...entry } = held.entry;
  const unknown = names.filter((name) => !entry.identities.includes(name));
  const learnt = unknown.length > 0 ? await writing.unowned(unknown, entry.id) : [];
  const edits =
    trashedAt === undefined
      ? entry.edits
      : { ...entry.edits, trash: stampAfter(lib.now(), newestEdit(entry)) };
  return { ...held, entry: { ...entry, identities: [...entry.identities, ...learnt], edits } };
}

function outcome(before: EntryAggregate | undefined, added: boolean): SaveOutcome['kind'] {
  if (!before) return 'added';
  if (before.entry.trashedAt !== undefined) return 'restored';
  return added ? 'version-added' : 'already';
}
