import { browser } from 'wxt/browser';
import {
  type BookmarkFolder,
  bookmarkFolders,
  requestBookmarks,
} from '../../utils/platform/addresses/bookmarks';
import { entryTabs, type ListedAddress } from '../../utils/platform/addresses/open-tabs';
import { linkedEntries } from '../../utils/platform/addresses/page-links';
import type { LabelKey } from '../../utils/text/message-catalogue';

/** Where works to add come from. */
export type AddSource =
  | { kind: 'text'; text: string }
  | { kind: 'tabs' }
  | { kind: 'bookmarks' }
  /** The links of a tab's page; of the page beside the library where no tab is named. */
  | { kind: 'links'; tabId?: number };

/** What a source holds, or why it holds nothing. */
type ListedSource =
  | { kind: 'list'; title: LabelKey; addresses: ListedAddress[] }
  | { kind: 'folders'; folders: BookmarkFolder[] }
  | { kind: 'problem'; text: LabelKey };

/** Lists what a source holds; for bookmarks to be called within a click. */
export async function listSource(
  source: Exclude<AddSource, { kind: 'text' }>,
): Promise<ListedSource> {
  switch (source.kind) {
    case 'tabs': {
      const addresses = await entryTabs();
      if (addresses.length === 0) return { kind: 'problem', text: 'add_noTabs' };
      return { kind: 'list', title: 'add_fromTabs', addresses };
    }
    case 'bookmarks': {
      const isAllowed = await requestBookmarks().catch(() => false);
      if (!isAllowed) return { kind: 'problem', text: 'add_noBookmarks' };
      const folders = await bookmarkFolders();
      if (folders.length === 0) return { kind: 'problem', text: 'add_noFolders' };
      return { kind: 'folders', folders };
    }
    case 'links': {
      const { tabId = await tabBeside() } = source;
      const text = source.tabId === undefined ? 'add_pageBesideClosed' : 'add_pageClosed';
      if (tabId === undefined) return { kind: 'problem', text };
      try {
        const addresses = await linkedEntries(tabId);
        if (addresses.length === 0) return { kind: 'problem', text: 'add_noLinks' };
        return { kind: 'list', title: 'add_listOfLinks', addresses };
      } catch {
        return { kind: 'problem', text };
      }
    }
  }
}

async function tabBeside(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/**
 * What the address of the library's page asks to be added, as the popup and the address bar open it:
 * `?add=links&tab=7`, `?add=text&text=…`. Undefined where it asks for nothing.
 */
export function sourceInAddress(search: string): AddSource | undefined {
  const asked = new URLSearchParams(search);
  if (asked.get('add') === 'text') return { kind: 'text', text: asked.get('text') ?? '' };
  const tab = asked.get('tab') ?? '';
  if (asked.get('add') === 'links' && /^\d+$/.test(tab)) {
    return { kind: 'links', tabId: Number(tab) };
  }
  return undefined;
}
