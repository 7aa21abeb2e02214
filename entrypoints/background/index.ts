import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { expireTrash } from '../../utils/library/commands/trash';
import { forgetAll } from '../../utils/platform/clear-removed-entries';
import { listenForRequests } from '../../utils/platform/messaging/answer-requests';
import { followPermissions } from '../../utils/platform/permissions/granted-hosts';
import { onPermissions } from '../../utils/platform/permissions/readable-hosts';
import { listenForAddressBar } from './address-bar';
import { listenForBackup } from './automatic-backup';
import { getBackgroundLibrary } from './background-library';
import { watchOver } from './broadcast-changes';
import { listenForFirstRun } from './first-run';
import { failureOf, handlers } from './handle-request';
import { listenForQuoteNotification } from './keep-page-quote';
import { listenForMenuAndShortcut, placeMenu } from './menu-and-shortcut';
import { listenForOpening } from './open-library';
import { followReadableHosts } from './plan-readable-hosts';
import { keepAlarm, onAlarm } from './watch/alarm';
import { listenForNotification } from './watch/notify-alerts';
import { runWatch } from './watch/watch-loop';

/**
 * The worker may be stopped at any line and started for any event: listeners are registered
 * before anything is awaited, and nothing is remembered but in the database.
 */
export default defineBackground(() => {
  listenForRequests(handlers, failureOf);
  browser.runtime.onInstalled.addListener(placeMenu);
  browser.runtime.onInstalled.addListener(() => void tidy());
  listenForFirstRun();
  listenForMenuAndShortcut();
  listenForOpening();
  listenForAddressBar();
  followPermissions();
  listenForNotification();
  listenForQuoteNotification();
  listenForBackup();
  onAlarm(() => {
    void runWatch();
    void tidy();
  });
  // What could not be checked for want of a permission can be now, and the other way about.
  onPermissions(() => void followReadableHosts().then(runWatch));
  // Firefox forgets alarms and badge when it ends, and starts nobody who does not listen here.
  browser.runtime.onStartup.addListener(begin);
  begin();
});

/** Sets the alarm where it is missing, and shows on the toolbar what waits. */
function begin(): void {
  void keepAlarm();
  void getBackgroundLibrary()
    .then(watchOver)
    .catch(() => undefined);
  void followReadableHosts();
}

/**
 * Removes what the trash has kept long enough, and what is kept for entries that are gone; where the
 * library does not open, another time.
 */
async function tidy(): Promise<void> {
  try {
    const lib = await getBackgroundLibrary();
    await expireTrash(lib, lib.now());
    await forgetAll(lib);
  } catch {
    // Readers are told of a library that fails where they look at it.
  }
}
