/** The sample entry that a newcomer tries Stet on: looked at, and removed without a trace. */
import type { FullEntry } from '../../model/records';
import { sampleAddress } from '../../model/sample-entry';
import { workIds } from '../../versions/work-ids';
import type { Library } from '../db/open-library';
import { readTransaction, writeTransaction } from '../db/transaction';
import { fullEntry } from './entries';

const names = workIds({ site: 'generic', url: sampleAddress(1) });

/**
 * The sample as the library holds it; undefined where it was not saved, or lies in the trash.
 * @throws LibraryError `damaged` where any of it cannot be read; otherwise where the database fails.
 */
export async function findSample(lib: Library): Promise<FullEntry | undefined> {
  const entry = await readTransaction(lib, (reading) => reading.entryBy(names));
  return entry && entry.trashedAt === undefined ? fullEntry(lib, entry.id) : undefined;
}

/**
 * Removes the sample for good, out of the trash too.
 * @throws LibraryError `quota`, `closed`.
 */
export function removeSample(lib: Library): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const entry = await writing.entryBy(names);
    if (entry) await writing.deleteEntry(await writing.held(entry));
  });
}
