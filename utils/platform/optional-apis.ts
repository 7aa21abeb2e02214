import { browser } from 'wxt/browser';

type Apis = typeof browser;

/** What some browser lacks, whole or in part; whoever uses it does without where it is absent. */
interface OptionalApis
  extends Partial<
    Pick<
      Apis,
      | 'bookmarks'
      | 'contextMenus'
      | 'management'
      | 'notifications'
      | 'offscreen'
      | 'omnibox'
      | 'sidePanel'
      | 'windows'
    >
  > {
  action?: Partial<Apis['action']>;
  /** Firefox alone, from 137 on, opens its page of shortcuts. */
  commands?: Apis['commands'] & { openShortcutSettings?(): Promise<void> };
  i18n: Partial<Pick<Apis['i18n'], 'detectLanguage'>>;
  permissions: Partial<Pick<Apis['permissions'], 'onAdded' | 'onRemoved'>>;
  storage: Partial<Pick<Apis['storage'], 'managed'>>;
}

/**
 * The browser's interface as far as not all browsers have it. Firefox for Android has no menus,
 * shortcuts, keywords or windows and cannot draw its button anew, a system may have no notifications, and
 * only Chrome and its kin have side panels and documents off the screen. A listener that is put on
 * what is not there would end the start of the background, and with it every save.
 */
export const optional: OptionalApis = browser;
