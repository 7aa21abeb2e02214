import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { instantSchema } from '../../utils/instant-schema';

/** The key in `storage.local`. */
const key = 'automatic-backup';

const statusSchema = v.object({
  endedAt: instantSchema,
  /** How long it took, in milliseconds. */
  took: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400_000)),
  /** Its size, packed, in bytes; 0 where none came of it. */
  size: v.pipe(v.number(), v.minValue(0)),
  /** Why none came of it: no room on the disk, larger than is kept, no place in this browser, or a bug. */
  failure: v.exactOptional(v.picklist(['disk-full', 'too-large', 'no-place', 'failed'])),
});

/** How the last automatic backup went. */
export type BackupStatus = v.InferOutput<typeof statusSchema>;

/** How the last one went; undefined where there was none yet. */
export async function backupStatus(): Promise<BackupStatus | undefined> {
  const parsed = v.safeParse(statusSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.output : undefined;
}

/** Keeps how one went. */
export async function keepBackupStatus(status: BackupStatus): Promise<void> {
  await browser.storage.local.set({ [key]: status });
}

/** Calls back when another one was made or failed; returns how to stop. */
export function onBackupStatus(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
