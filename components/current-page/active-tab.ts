import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Capture, CaptureFailure, Origins } from '../../utils/model/capture';
import { snapshotSchema } from '../../utils/snapshot/snapshot-schema';

/** Why the popup has nothing to show of a page. */
export type NoPage =
  | CaptureFailure
  /** A page of the browser or its store, where no extension may read. */
  | 'browser-page'
  /** The page gives no answer in the words of the contract. */
  | 'silent';

/** What came of reading the page at hand. */
export type PageReading =
  /** `served`: the page's address in the browser. */
  | { kind: 'capture'; capture: Capture; origins: Origins; served: string }
  | { kind: 'nothing'; reason: NoPage };

/** The script that takes a page's snapshot, as the build names it. */
const snapshotScript = '/snapshot.js';

/** The tab that the popup speaks of: the one named in its address, else the one it opened over. */
export async function activeTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Whether the popup was opened to file the page at hand, as its address tells. */
export function isToFile(): boolean {
  return new URLSearchParams(location.search).has('file');
}

/** Reads the page at hand, as `readTab` does. */
export async function readActiveTab(): Promise<PageReading> {
  const tabId = await activeTab();
  return tabId === undefined ? { kind: 'nothing', reason: 'browser-page' } : readTab(tabId);
}

/**
 * Reads a tab's page off a snapshot: on a publisher's page its host permission allows to take one,
 * elsewhere the click on the toolbar does (`activeTab`). What reads it is fetched meanwhile.
 */
export async function readTab(tabId: number): Promise<PageReading> {
  const reader = import('../../utils/capture/capture-page');
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [snapshotScript],
    });
    // What a page's script gives is as hostile as the page.
    const snapshot = v.safeParse(snapshotSchema, frame?.result);
    if (!snapshot.success) return { kind: 'nothing', reason: 'silent' };
    const reading = (await reader).captureSnapshot(snapshot.output);
    return reading.kind === 'capture' ? { ...reading, served: snapshot.output.url } : reading;
  } catch {
    return { kind: 'nothing', reason: 'browser-page' };
  }
}

/** Opens the library on the entries that the page at hand links to, which the click lets it read. */
export async function openLinkedEntries(): Promise<void> {
  const tabId = await activeTab();
  const address = browser.runtime.getURL(`/library.html?add=links&tab=${tabId ?? ''}`);
  await browser.tabs.create({ url: address });
  window.close();
}
