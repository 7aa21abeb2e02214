import { type Browser, browser } from 'wxt/browser';
import type { Capture } from '../../utils/capture/contract';
import type { Library } from '../../utils/library/database';
import { LibraryError } from '../../utils/library/errors';
import { save } from '../../utils/library/save';
import {
  type PageStanding,
  standing as standingOf,
  type ToldStanding,
  visit,
} from '../../utils/library/standing';
import type {
  Answers,
  Failure,
  Forgotten,
  PageContent,
  PageReport,
  Request,
  Shown,
} from '../../utils/messages';
import { prepareReading } from '../../utils/prepare-reading';
import { behindProxy } from '../../utils/sites/proxies';
import { siteFor } from '../../utils/sites/registry';
import { stated } from '../../utils/versions/stated';
import { withLanguage } from '../pages/detect-language';
import { withDiskCause } from '../pages/disk-cause';
import { inspectLibrary, keepWitness } from '../pages/inspect-library';
import { isTrustedPage } from '../pages/trusted-page';
import { showStanding } from './action';
import { askInPopup, stopAsking } from './ask-in-popup';
import { follow } from './follow';
import { hideOn, isHidden } from './hidden-sites';
import { library } from './library';
import { readingOf } from './readings';
import { watch } from './watch/runner';
import { zotero } from './zotero';

type Sender = Browser.runtime.MessageSender;

/** Answers one parsed request. Rejects with a LibraryError, or with what went wrong. */
export async function answer(request: Request, sender: Sender): Promise<Answers[Request['type']]> {
  switch (request.type) {
    case 'arrive':
      return arrive(addressOf(sender));
    case 'read':
      return contentOf(request.shown, sender);
    case 'visit':
      return report(request.shown, sender, async (lib, capture) =>
        (await isTrustedPage(addressOf(sender).href))
          ? visit(lib, capture)
          : standingOf(lib, capture),
      );
    case 'save':
      return report(request.shown, sender, async (lib, capture) => {
        const { standing } = await save(lib, await withLanguage(capture));
        return standing;
      });
    case 'hide-site':
      await hideOn(addressOf(sender).hostname);
      return null;
    case 'open':
      await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
      return null;
    case 'open-popup':
      return askInPopup(sender.tab);
    case 'check':
      // The round is in the library: nobody needs to wait for it here.
      void watch();
      return null;
    case 'changed':
      await follow(await library());
      return null;
    case 'loss': {
      // What the library holds is no business of a page on the web.
      if (!isOwnPage(sender))
        throw new Error('The library is asked for by a page that is not ours');
      const lib = await library();
      if (request.about === 'accept') {
        await keepWitness(lib);
        await follow(lib);
      }
      return (await inspectLibrary(lib)).loss ?? null;
    }
    case 'zotero':
      // A page on the web has no business with programs on the reader's computer.
      if (!isOwnPage(sender)) throw new Error('Zotero is asked for by a page that is not ours');
      return zotero(request.question);
  }
}

let isPrepared = false;

/** While the page takes its snapshot, what understands it is made ready. */
async function arrive(served: URL): Promise<boolean> {
  const isWanted = await isEntry(served);
  if (isWanted && !isPrepared) {
    isPrepared = true;
    setTimeout(prepareReading, 0);
  }
  return isWanted;
}

/** Whether an address is an entry's on a listed publisher's site, and the button is wanted there. */
async function isEntry(served: URL): Promise<boolean> {
  const url = behindProxy(served)?.url ?? served;
  const address = siteFor(url)?.address(url);
  return Boolean(address) && !(await isHidden(served.hostname));
}

/** Reads what a page shows; the library is not asked, and what it holds takes no time. */
function contentOf(shown: Shown, sender: Sender): PageContent | Forgotten {
  const reading = readingOf(shown, addressOf(sender).href, sender.tab?.id);
  if (!reading) return { kind: 'forgotten' };
  return reading.kind === 'nothing' ? reading : { kind: 'entry' };
}

/** Reads what a page shows and lets the library take note of it. */
async function report(
  shown: Shown,
  sender: Sender,
  note: (lib: Library, capture: Capture) => Promise<PageStanding>,
): Promise<PageReport | Forgotten> {
  const tabId = sender.tab?.id;
  const reading = readingOf(shown, addressOf(sender).href, tabId);
  if (!reading) return { kind: 'forgotten' };
  if (reading.kind === 'nothing') return reading;
  const noted = await note(await library(), reading.capture);
  // Nothing on a page may tell of works that are not its own.
  const standing = noted.kind === 'elsewhere' ? ({ kind: 'unsaved' } as const) : noted;
  // The reader is answered first.
  if (tabId !== undefined)
    setTimeout(() => void showInToolbar(tabId, standing, reading.capture), 0);
  const superseded = stated(reading.capture);
  return { kind: 'entry', standing, ...(superseded && { superseded }) };
}

async function showInToolbar(
  tabId: number,
  standing: ToldStanding,
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
