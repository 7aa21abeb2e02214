/** Runs inside one of Stet's own pages: brings a backup into the library, as its page does. */

import { openLibrary } from '../../../../utils/library/db/open-library';
import { restoreBackup } from '../../../../utils/library/transfer/restore-backup';
import type { Backup } from '../../../../utils/model/backup-schema';

/** Brings it in; pages that are open hear of it once they are loaded anew. */
export async function bring(backup: Backup): Promise<void> {
  const library = await openLibrary({
    factory: indexedDB,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    changed: () => undefined,
    closed: () => undefined,
  });
  await restoreBackup(library, backup);
  library.close();
}
