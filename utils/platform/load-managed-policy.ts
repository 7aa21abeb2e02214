import { type ReadPolicy, readPolicy } from '../managed-policy/parse-policy';
import { readManagedStorage } from './storage/managed-storage';

/** What the reader's library set, read anew each time: an administrator may change it at any time. */
export async function managedPolicy(): Promise<ReadPolicy> {
  return readPolicy(await readManagedStorage());
}
