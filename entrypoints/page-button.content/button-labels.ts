import { browser } from 'wxt/browser';
import type { MessageKey } from '../../utils/text/i18n';
import type { View } from './button-state';

const remembered = new Map<MessageKey, string>();

/**
 * A text in the reader's language, asked for once. Once the extension was updated under the page the
 * browser gives none any more, and only what was asked for before can be told again.
 */
export function labelText(key: MessageKey, ...substitutions: string[]): string {
  const known = remembered.get(key);
  if (known !== undefined && substitutions.length === 0) return known;
  try {
    const found = browser.i18n.getMessage(key, substitutions);
    remembered.set(key, found);
    return found;
  } catch {
    return known ?? '';
  }
}

/** What answers a press, and all that button and card say of an orphaned page. */
const early = [
  'announceSaved',
  'cardOrphaned',
  'cardLibrary',
  'cardMoveStart',
  'cardMoveEnd',
  'cardClose',
  'cardHideSite',
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
  'buttonSave',
  'buttonSaving',
  'buttonSaved',
  'buttonSavedReplaced',
  'buttonNewer',
  'buttonNotSaved',
  'buttonReload',
] as const;

/** The word on the button. */
export function wordOf(view: View): (typeof buttonWords)[number] {
  switch (view.kind) {
    case 'save':
      return 'buttonSave';
    case 'saving':
      return 'buttonSaving';
    case 'saved':
      return view.superseded ? 'buttonSavedReplaced' : 'buttonSaved';
    case 'newer':
      return 'buttonNewer';
    case 'older':
    case 'changed':
      return 'buttonSaved';
    case 'unreadable':
    case 'covered':
    case 'failed':
      return 'buttonNotSaved';
    case 'orphaned':
      return 'buttonReload';
  }
}

/** What a screen reader hears of a view; undefined where what was said last still holds. */
export function announcement(view: View): string | undefined {
  switch (view.kind) {
    case 'saving':
      return labelText('buttonSaving');
    case 'saved':
      return view.justSaved ? labelText('announceSaved') : undefined;
    case 'unreadable':
    case 'covered':
    case 'failed':
      return labelText('buttonNotSaved');
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
