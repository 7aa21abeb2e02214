import { browser } from 'wxt/browser';
import {
  type AlertView,
  markNotified,
  unnotifiedAlerts,
} from '../../../utils/library/commands/alerts';
import type { Library } from '../../../utils/library/db/open-library';
import { watchSettings } from '../../../utils/platform/load-watch-settings';
import { optional } from '../../../utils/platform/optional-apis';
import { translatePlural } from '../../../utils/platform/translate';
import { isQuiet } from '../../../utils/watch/quiet-hours';

const notificationId = 'watch';

/**
 * One notification for all that rounds have found since the last one, unless the reader wants none
 * or it is a quiet hour: then a later round tells of them. The badge counts in any case.
 */
export async function notifyAlerts(lib: Library): Promise<void> {
  const settings = await watchSettings();
  if (isQuiet(new Date(lib.now()).getHours(), settings.quiet)) return;
  const news = await unnotifiedAlerts(lib);
  if (news.length === 0) return;
  if (settings.notify) await notify(news);
  // Only what was shown is told: a background that ends in between tells it once more, in the same
  // notification's place.
  await markNotified(
    lib,
    news.map(({ alert }) => alert.id),
  );
}

/** Where the system shows no notifications, the badge alone tells. */
async function notify(news: readonly AlertView[]): Promise<void> {
  const shown = optional.notifications?.create(notificationId, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/superseded-128.png'),
    title: translatePlural('background_newsTitle', news.length),
    message: news
      .slice(0, 3)
      .map(({ entry }) => entry.title)
      .join(' · '),
  });
  await shown?.catch(() => undefined);
}

/** Opens the alerts when the reader answers the notification. */
export function listenForNotification(): void {
  optional.notifications?.onClicked.addListener((id) => {
    if (id !== notificationId) return;
    void optional.notifications?.clear(id);
    void browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#alerts` });
  });
}
