import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { patternOf } from '../../sites/addresses/hosts';
import type { DataKind } from '../../watch/watch-settings';
import { optional } from '../optional-apis';

/** Firefox tells it since version 139; no other browser has it. */
const grantedSchema = v.object({ data_collection: v.array(v.string()) });

/** The kinds of data that the browser lets leave it; undefined where it has no such consent. */
export async function consented(): Promise<readonly string[] | undefined> {
  if (!import.meta.env.FIREFOX) return undefined;
  const granted = v.safeParse(grantedSchema, await browser.permissions.getAll());
  return granted.success ? granted.output.data_collection : undefined;
}

/**
 * Has the browser ask, in one question, whether data of these kinds may leave it and whether these hosts
 * may be read; to be called within a click. Where the browser has no consent of its own, the yes that
 * the reader gave Stet is enough for the data.
 * @returns whether all of it may be
 */
export async function consentTo(
  kind: DataKind | readonly DataKind[],
  hosts: readonly string[] = [],
): Promise<boolean> {
  const origins = hosts.map(patternOf);
  if (import.meta.env.FIREFOX) {
    const asked = { origins, data_collection: [kind].flat() };
    try {
      return await browser.permissions.request(asked);
    } catch {
      // An older Firefox does not know the word, and throws before the click has passed.
    }
  }
  const isAllowed = origins.length === 0 || (await browser.permissions.request({ origins }));
  return isAllowed && (await consented()) === undefined;
}

/** Calls back when a consent was given or withdrawn, be it in the browser's settings. */
export function onConsent(changed: () => void): () => void {
  optional.permissions.onAdded?.addListener(changed);
  optional.permissions.onRemoved?.addListener(changed);
  return () => {
    optional.permissions.onAdded?.removeListener(changed);
    optional.permissions.onRemoved?.removeListener(changed);
  };
}
