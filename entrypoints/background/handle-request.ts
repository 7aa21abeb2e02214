import { browser } from 'wxt/browser';
import { recordKeys } from '../../components/checks/view/format-check';
import { warmUpReaders } from '../../utils/capture/warm-up-readers';
import {
  type PageStatus,
  type PublicPageStatus,
  recordVisit,
  inspectPage as standingOf,
} from '../../utils/library/commands/inspect-page';
import { saveCapture } from '../../utils/library/commands/save-capture';
import type { Library } from '../../utils/library/db/open-library';
import type {
  Failure,
  PageContent,
  PageReport,
  PageSnapshotRef,
  SnapshotNeeded,
} from '../../utils/messages/message-types';
import type { Capture } from '../../utils/model/capture';
import { LibraryError } from '../../utils/model/library-error';
import { withDiskCause } from '../../utils/platform/backup/disk-cause';
import { inspectLibrary, keepWitness } from '../../utils/platform/backup/inspect-library';
import { withLanguage } from '../../utils/platform/detect-language';
import type { RequestHandlers, Sender } from '../../utils/platform/messaging/answer-requests';
import { hideOn, isHiddenSite } from '../../utils/platform/permissions/hidden-sites';
import { isTrustedPage } from '../../utils/platform/permissions/trusted-page';
import { translate } from '../../utils/platform/translate';
import { unproxy } from '../../utils/sites/addresses/proxies';
import { findSite } from '../../utils/sites/all-sites';
import { statedSupersession } from '../../utils/versions/decide-supersession';
import { getBackgroundLibrary } from './background-library';
import { refreshBadgeAndTabs } from './broadcast-changes';
import { captureOf } from './capture-cache';
import { lookUpPage } from './look-up-page';
import { askInPopup, fileInPopup, stopAsking } from './open-popup';
import { findHeld, findZoteroPlaces, sendToZotero } from './send-to-zotero';
import { showStanding } from './toolbar';
import { runWatch } from './watch/watch-loop';

/** What the background does for each request. Rejects with a LibraryError, or with what went wrong. */
export const handlers: RequestHandlers = {
  arrive: (_, sender) => arrive(addressOf(sender)),
  read: ({ shown }, sender) => contentOf(shown, sender),
  visit: ({ shown }, sender) =>
    report(shown, sender, async (lib, capture) =>
      (await isTrustedPage(addressOf(sender).href))
        ? recordVisit(lib, capture)
        : standingOf(lib, capture),
    ),
  save: ({ shown }, sender) =>
    report(shown, sender, async (lib, capture) => {
      const { standing } = await saveCapture(lib, await withLanguage(capture));
      return standing;
    }),
  'hide-site': async (_, sender) => {
    await hideOn(addressOf(sender).hostname);
    return null;
  },
  open: async ({ page }, sender) => {
    if (page === 'popup') await fileInPopup(sender.tab);
    else await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    return null;
  },
  'open-popup': (_, sender) => askInPopup(sender.tab),
  check: () => {
    // The round is in the library: nobody needs to wait for it here.
    void runWatch();
    return null;
  },
  changed: async () => {
    await refreshBadgeAndTabs(await getBackgroundLibrary());
    return null;
  },
  // What the library holds is no business of a page on the web.
  loss: forOwnPages(async ({ about }) => {
    const lib = await getBackgroundLibrary();
    if (about === 'accept') {
      await keepWitness(lib);
      await refreshBadgeAndTabs(lib);
    }
    return (await inspectLibrary(lib)).loss ?? null;
  }),
  // Nor is it to be had that Stet asks a server.
  'look-up-page': forOwnPages(({ url }) => lookUpPage(url)),
  // Nor has such a page any with programs on the reader's computer.
  'zotero-places': forOwnPages(findZoteroPlaces),
  'zotero-held': forOwnPages(async (request) => findHeld(await getBackgroundLibrary(), request)),
  'zotero-send': forOwnPages(async (request) =>
    sendToZotero(await getBackgroundLibrary(), request),
  ),
};

/** A handler that does nothing for a page on the web. */
function forOwnPages<Q extends { type: string }, A>(
  handle: (request: Q) => Promise<A>,
): (request: Q, sender: Sender) => Promise<A> {
  return async (request, sender) => {
    if (!isOwnPage(sender)) throw new Error(`A page that is not ours asks for ${request.type}`);
    return handle(request);
  };
}

let isPrepared = false;

/** While the page takes its snapshot, what understands it is made ready. */
async function arrive(served: URL): Promise<boolean> {
  const isWanted = await isEntry(served);
  if (isWanted && !isPrepared) {
    isPrepared = true;
    setTimeout(warmUpReaders, 0);
  }
  return isWanted;
}

/** Whether an address is an entry's on a listed publisher's site, and the button is wanted there. */
async function isEntry(served: URL): Promise<boolean> {
  const url = unproxy(served)?.url ?? served;
  const address = findSite(url)?.address(url);
  return Boolean(address) && !(await isHiddenSite(served.hostname));
}

/** Reads what a page shows; the library is not asked, and what it holds takes no time. */
function contentOf(shown: PageSnapshotRef, sender: Sender): PageContent | SnapshotNeeded {
  const reading = captureOf(shown, addressOf(sender).href, sender.tab?.id);
  if (!reading) return { kind: 'forgotten' };
  return reading.kind === 'nothing' ? reading : { kind: 'entry' };
}

/** Reads what a page shows and lets the library take note of it. */
async function report(
  shown: PageSnapshotRef,
  sender: Sender,
  note: (lib: Library, capture: Capture) => Promise<PageStatus>,
): Promise<PageReport | SnapshotNeeded> {
  const tabId = sender.tab?.id;
  const reading = captureOf(shown, addressOf(sender).href, tabId);
  if (!reading) return { kind: 'forgotten' };
  if (reading.kind === 'nothing') return reading;
  const noted = await note(await getBackgroundLibrary(), reading.capture);
  // Nothing on a page may tell of works that are not its own.
  const standing = noted.kind === 'elsewhere' ? ({ kind: 'unsaved' } as const) : noted;
  // The reader is answered first.
  if (tabId !== undefined)
    setTimeout(() => void showInToolbar(tabId, standing, reading.capture), 0);
  const superseded = statedSupersession(reading.capture);
  return { kind: 'entry', standing: inWords(standing), ...(superseded && { superseded }) };
}

/** With a sentence where a registry's record speaks in names of fields, which no reader knows. */
function inWords(standing: PublicPageStatus): PublicPageStatus {
  if (!('alert' in standing) || standing.alert?.supersession.grade !== 'registered')
    return standing;
  const { alert } = standing;
  const text = translate(recordKeys[alert.kind]);
  const evidence = { ...alert.supersession.evidence, text };
  return { ...standing, alert: { ...alert, supersession: { ...alert.supersession, evidence } } };
}

async function showInToolbar(
  tabId: number,
  standing: PublicPageStatus,
  capture: Capture,
): Promise<void> {
  await Promise.allSettled([showStanding(tabId, standing, capture), stopAsking(tabId)]);
}

function isOwnPage(sender: Sender): boolean {
  return addressOf(sender).origin === new URL(browser.runtime.getURL('/library.html')).origin;
}

/** The word that crosses to the other side for an error. */
export async function failureOf(error: unknown): Promise<Failure> {
  return error instanceof LibraryError ? (await withDiskCause(error)).code : 'internal';
}

/** The address of the page that a message comes from. */
function addressOf(sender: Sender): URL {
  return new URL(sender.url ?? '');
}
