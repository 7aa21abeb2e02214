import { browser } from 'wxt/browser';
import { keepPageQuote } from '../../utils/library/commands/page-quote';
import { quoteBounds } from '../../utils/model/quotes';
import { withDiskCause } from '../../utils/platform/backup/disk-cause';
import { withLanguage } from '../../utils/platform/detect-language';
import { optional } from '../../utils/platform/optional-apis';
import { readMarkedWords, readTab } from '../../utils/platform/read-tab';
import { translate } from '../../utils/platform/translate';
import { getBackgroundLibrary } from './background-library';

/** Begins the id of a notification about a quote; the entry's id follows. */
const notificationPrefix = 'quote ';

/** What the reader is told. */
interface Report {
  title: string;
  message: string;
  entryId?: string;
}

/**
 * Keeps what the reader has marked on a tab's page, and tells what came of it. The gesture opens this
 * one page to Stet (`activeTab`).
 */
export async function keepQuoteIn(tabId: number | undefined, frameId?: number): Promise<void> {
  if (tabId === undefined) return;
  const { title, message, entryId = '' } = await keptIn(tabId, frameId);
  await Promise.allSettled([
    optional.notifications?.create(notificationPrefix + entryId, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/saved-128.png'),
      title,
      message,
    }),
    // Where the system shows no notifications, the toolbar tells.
    optional.action?.setTitle?.({ tabId, title: `${title} ${message}` }),
  ]);
}

/** Opens the entry of a quote when the reader answers the notification. */
export function listenForQuoteNotification(): void {
  optional.notifications?.onClicked.addListener((id) => {
    if (!id.startsWith(notificationPrefix)) return;
    void optional.notifications?.clear(id);
    const entryId = id.slice(notificationPrefix.length);
    const place = entryId === '' ? '' : `#all?entry=${encodeURIComponent(entryId)}`;
    void browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${place}` });
  });
}

async function keptIn(tabId: number, frameId?: number): Promise<Report> {
  const marked = await readMarkedWords(tabId, frameId);
  if (!marked) return notKept(translate('quotes_nothingMarked'));
  const reading = await readTab(tabId);
  if (reading.kind === 'nothing') return notKept(translate('quotes_noEntry'));
  try {
    const lib = await getBackgroundLibrary();
    const capture = await withLanguage(reading.capture);
    const outcome = await keepPageQuote(lib, capture, marked);
    const number = (value: number) =>
      new Intl.NumberFormat(browser.i18n.getUILanguage()).format(value);
    if (outcome.kind === 'too-long') {
      return notKept(translate('quotes_tooLong', number(quoteBounds.exact)));
    }
    const { kind, entryId, isNew } = outcome;
    if (kind === 'full') {
      return { ...notKept(translate('quotes_full', number(quoteBounds.count))), entryId };
    }
    return {
      title: translate(kind === 'known' ? 'quotes_knownToast' : 'quotes_keptToast'),
      message: translate(
        isNew ? 'quotes_keptWithEntry' : 'quotes_keptOf',
        capture.title.slice(0, 200),
      ),
      entryId,
    };
  } catch (error) {
    const { code } = await withDiskCause(error);
    return notKept(translate(code === 'quota' ? 'errors_quota' : 'quotes_failed'));
  }
}

function notKept(message: string): Report {
  return { title: translate('quotes_notKept'), message };
}
