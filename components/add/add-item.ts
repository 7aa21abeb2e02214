import {
  addressIdentifier,
  type FoundIdentifier,
  formatIdentifier,
  type Identifier,
  identifierCapture,
  identifierKey,
} from '../../utils/add/pasted-identifiers';
import type { Library } from '../../utils/library/db/open-library';
import { findSaved } from '../../utils/library/transfer/find-saved';
import type { ListedAddress } from '../../utils/platform/addresses/open-tabs';

/** A work that may be added, by what names it. */
export interface AddItem {
  key: string;
  identifier: Identifier;
  /** A tab's title or a link's words; else the identifier. */
  label: string;
  /** Where it stands in the text. */
  line?: number;
  /** The tab that shows it: it is read there, and nobody is asked. */
  tabId?: number;
  /** The entry that holds it already. */
  entryId?: string;
}

/** A text's identifiers as items. */
export function textItems(found: readonly FoundIdentifier[]): AddItem[] {
  return found.map(({ identifier, line }) => ({
    key: identifierKey(identifier),
    identifier,
    label: formatIdentifier(identifier),
    line,
  }));
}

/** Addresses as items, each work once. */
export function addressItems(addresses: readonly ListedAddress[]): AddItem[] {
  const items = new Map<string, AddItem>();
  for (const { url, title, tabId } of addresses) {
    const identifier = addressIdentifier(url);
    if (!identifier) continue;
    const key = identifierKey(identifier);
    const label = title || formatIdentifier(identifier);
    const own = { key, identifier, label, ...(tabId !== undefined && { tabId }) };
    if (!items.has(key)) items.set(key, own);
  }
  return [...items.values()];
}

/** Items with the entries of the library that hold them already. */
export async function withSaved(lib: Library, items: readonly AddItem[]): Promise<AddItem[]> {
  const named = items.flatMap((item) => {
    const capture = identifierCapture(item.identifier);
    return capture ? [{ key: item.key, capture }] : [];
  });
  const ids = await findSaved(
    lib,
    named.map(({ capture }) => capture),
  );
  const saved = new Map(named.map(({ key }, at) => [key, ids[at]]));
  return items.map((item) => {
    const entryId = saved.get(item.key);
    return entryId === undefined ? item : { ...item, entryId };
  });
}
