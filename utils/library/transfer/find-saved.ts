/** Which works are in the library already, before anybody is asked about them. */
import type { Capture } from '../../model/capture';
import { recordNames } from '../../versions/work-ids';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { sameVersion } from './import-plan';

/** Works that are looked up in one transaction. */
const batch = 200;

/**
 * Ids of the entries that hold these works in the very version that is named, or in any where none is;
 * undefined of a work that is not held, or lies in the trash.
 * @throws LibraryError where the database fails.
 */
export async function findSaved(
  lib: Library,
  works: readonly Capture[],
): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = [];
  for (let at = 0; at < works.length; at += batch) {
    const some = works.slice(at, at + batch);
    ids.push(
      ...(await readTransaction(lib, (reading) =>
        Promise.all(
          some.map(async (work) => {
            const entry = await reading.entryBy(recordNames(work));
            if (!entry || entry.trashedAt !== undefined) return undefined;
            const versions = await reading.versions(entry.id);
            return sameVersion(work, versions, entry) ? entry.id : undefined;
          }),
        ),
      )),
    );
  }
  return ids;
}
