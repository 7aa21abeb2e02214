import { type Browser, browser } from 'wxt/browser';
import { identifierCapture, readIdentifiers } from '../../utils/add/pasted-identifiers';
import { openSearchIndex, type SearchIndex } from '../../utils/library/search/search-index';
import { findSaved } from '../../utils/library/transfer/find-saved';
import { optional } from '../../utils/platform/optional-apis';
import { translate } from '../../utils/platform/translate';
import { getBackgroundLibrary } from './background-library';

/** As many entries as browsers show below the address bar. */
const suggested = 6;

/**
 * The keyword `stet` in the address bar: what is typed behind it is looked for in the library; an
 * address, DOI, ISBN or arXiv number opens the entry that has it, or the page that adds it. Nobody is
 * asked before the reader says so there.
 */
export function listenForAddressBar(): void {
  let index: Promise<SearchIndex> | undefined;
  let turn = 0;
  const forget = () => {
    index = undefined;
  };
  optional.omnibox?.setDefaultSuggestion({ description: asMarkup(translate('omnibox_hint')) });
  optional.omnibox?.onInputStarted.addListener(forget);
  optional.omnibox?.onInputCancelled.addListener(forget);
  optional.omnibox?.onInputChanged.addListener((text, suggest) => {
    turn += 1;
    const mine = turn;
    index ??= openIndex();
    const tell = async (from: Promise<SearchIndex>) => {
      const found = text.trim() === '' ? [] : await (await from).find(text, suggested);
      if (mine !== turn) return;
      suggest(
        found.map(({ id, url, title, byline, year }) => ({
          // Behind the keyword an entry without an address is found again by its title.
          content: url || title || id,
          description: asMarkup([title, byline, year].filter(Boolean).join(' · ')),
        })),
      );
    };
    // A library that does not open tells so on its own page.
    tell(index).catch(forget);
  });
  optional.omnibox?.onInputEntered.addListener((text, disposition) => {
    forget();
    // A window that was closed meanwhile takes no page.
    openFor(text, disposition).catch(() => undefined);
  });
}

async function openIndex(): Promise<SearchIndex> {
  return openSearchIndex(await getBackgroundLibrary(), {
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
  });
}

async function openFor(
  text: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const url = browser.runtime.getURL('/library.html') + (await placeFor(text));
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

/** The part of the library page's address that shows what was typed. */
async function placeFor(text: string): Promise<string> {
  const { found } = readIdentifiers(text);
  const [first] = found;
  if (!first) return `#all?q=${encodeURIComponent(text.trim())}`;
  const adds = `?add=text&text=${encodeURIComponent(text)}`;
  const capture = identifierCapture(first.identifier);
  if (found.length > 1 || !capture) return adds;
  try {
    const [id] = await findSaved(await getBackgroundLibrary(), [capture]);
    return id === undefined ? adds : `#all?entry=${encodeURIComponent(id)}`;
  } catch {
    return adds;
  }
}

/** Chrome takes a suggestion for XML, Firefox for plain text. */
function asMarkup(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
