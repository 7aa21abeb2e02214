/** Reads pages that stand in tabs, where the reader's act lets Stet. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Capture, CaptureFailure, Origins } from '../model/capture';
import type { MarkedWords } from '../snapshot/selection';
import { markedWordsSchema } from '../snapshot/selection-schema';
import { snapshotSchema } from '../snapshot/snapshot-schema';

/** Why there is nothing to show of a page. */
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

/** The scripts that take a page's snapshot and tell what is marked on it, as the build names them. */
const scripts = { snapshot: '/snapshot.js', selection: '/selection.js' } as const;

/**
 * Reads a tab's page off a snapshot: on a publisher's page its host permission allows to take one,
 * elsewhere the click on the toolbar does (`activeTab`). What reads it is fetched meanwhile.
 */
export async function readTab(tabId: number): Promise<PageReading> {
  const reader = import('../capture/capture-page');
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      files: [scripts.snapshot],
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

/**
 * What the reader has marked on a tab's page; undefined where nothing is, or no extension may read.
 * @param frameId the frame in which it is marked
 */
export async function readMarkedWords(
  tabId: number,
  frameId = 0,
): Promise<MarkedWords | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [scripts.selection],
    });
    const marked = v.safeParse(markedWordsSchema, frame?.result);
    return marked.success ? marked.output : undefined;
  } catch {
    return undefined;
  }
}
