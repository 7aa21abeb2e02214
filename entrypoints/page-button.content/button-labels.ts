import { browser } from 'wxt/browser';
import type { MessageKey, Translate } from '../../utils/text/message-catalogue';
import type { View } from './button-state';

const remembered = new Map<MessageKey, string>();

/**
 * A text in the reader's language, asked for once. Once the extension was updated under the page the
 * browser gives none any more, and only what was asked for before can be told again.
 */
export const labelText: Translate = (key, ...substitutions) => {
  const known = remembered.get(key);
  if (known !== undefined && substitutions.length === 0) return known;
  try {
    const found = browser.i18n.getMessage(key, substitutions);
    remembered.set(key, found);
    return found;
  } catch {
    return known ?? '';
  }
};

/** What answers a press, and all that button and card say of an orphaned page. */
const early = [
  'page_announceSaved',
  'page_orphaned',
  'page_library',
  'page_moveStart',
  'page_moveEnd',
  'page_close',
  'page_hideSite',
] as const;

/** Asks early for the texts that must be at hand when they are needed. */
export function rememberTexts(): void {
  for (const key of early) labelText(key);
}

/** EDTF level 0 or an instant, written out in the reader's language: '26 March 2019', 'June 2010'. */
export function formatCardDay(date: string | number): string {
  const parts = typeof date === 'string' ? date.split('-').length : 3;
  const format = new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
    ...(typeof date === 'string' ? { timeZone: 'UTC' } : {}),
  });
  return format.format(new Date(date));
}

/** All words that stand on the button at one time or another. */
export const buttonWords = [
  'page_save',
  'page_saving',
  'page_saved',
  'page_savedReplaced',
  'page_newer',
  'page_notSaved',
  'page_reload',
] as const;

/** The word on the button. */
export function wordOf(view: View): (typeof buttonWords)[number] {
  switch (view.kind) {
    case 'save':
      return 'page_save';
    case 'saving':
      return 'page_saving';
    case 'saved':
      return view.superseded ? 'page_savedReplaced' : 'page_saved';
    case 'newer':
      return 'page_newer';
    case 'older':
    case 'changed':
      return 'page_saved';
    case 'unreadable':
    case 'covered':
    case 'failed':
      return 'page_notSaved';
    case 'orphaned':
      return 'page_reload';
  }
}

/** What a screen reader hears of a view; undefined where what was said last still holds. */
export function announcement(view: View): string | undefined {
  switch (view.kind) {
    case 'saving':
      return labelText('page_saving');
    case 'saved':
      return view.justSaved ? labelText('page_announceSaved') : undefined;
    case 'unreadable':
    case 'covered':
    case 'failed':
      return labelText('page_notSaved');
    default:
      return '';
  }
}

/** The drawing of the mark: dots let it stand, a rule says that it was replaced. */
export function markOf(view: View): 'plain' | 'stands' | 'replaced' {
  switch (view.kind) {
    case 'save':
      return view.superseded ? 'replaced' : 'plain';
    case 'saved':
      return view.superseded ? 'replaced' : 'stands';
    case 'newer':
      return 'replaced';
    case 'older':
    case 'changed':
      return 'stands';
    default:
      return 'plain';
  }
}
