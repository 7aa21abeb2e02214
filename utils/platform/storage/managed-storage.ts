import { optional } from '../optional-apis';

/** `storage.managed`: what administrators set, as it comes; undefined where the browser has none or nothing is set. */
export async function readManagedStorage(): Promise<unknown> {
  try {
    return await optional.storage.managed?.get();
  } catch {
    // Firefox throws where nobody has set anything.
    return undefined;
  }
}
