import type { CaptureFailure } from '../../utils/model/capture';
import type { Supersession } from '../../utils/model/supersession';
import type { Side } from '../../utils/platform/storage/button-corner';
import type { LabelKey, MessageKey, Substitutions } from '../../utils/text/message-catalogue';
import { formatCardDay, labelText } from './button-labels';
import type { View } from './button-state';
import { element, pressable } from './dom';

/** What can be pressed on the card. */
export interface CardActions {
  save(click: MouseEvent, button: HTMLElement): void;
  /** To the other corner. */
  move(): void;
  /** No button until the page is opened again. */
  close(): void;
  /** No button on this site. */
  hideSite(click: MouseEvent, button: HTMLElement): void;
  /** The popup is where tags, collections and a note are given. */
  open(page: 'library' | 'popup'): void;
}

/** The reason why a page gives nothing to save, in words. */
const reasons: Record<CaptureFailure, LabelKey> = {
  'not-an-entry': 'page_unreadableNotAnEntry',
  'no-citation': 'page_unreadableNoCitation',
  challenge: 'page_unreadableChallenge',
  login: 'page_unreadableLogin',
  consent: 'page_unreadableConsent',
  'error-page': 'page_unreadableErrorPage',
};

/** What the card says and offers for a view. */
export function cardOf(document: Document, view: View, side: Side, actions: CardActions): Node[] {
  return [
    ...bodyOf(document, view, actions),
    element(
      document,
      'div',
      { class: 'foot' },
      pressable(document, 'quiet', labelText('page_file'), () => actions.open('popup')),
      pressable(document, 'quiet', labelText('page_library'), () => actions.open('library')),
      pressable(
        document,
        'quiet',
        labelText(side === 'end' ? 'page_moveStart' : 'page_moveEnd'),
        actions.move,
      ),
      pressable(document, 'quiet', labelText('page_close'), actions.close),
      pressable(document, 'quiet', labelText('page_hideSite'), actions.hideSite),
    ),
  ];
}

function bodyOf(document: Document, view: View, actions: CardActions): Node[] {
  const line = <Key extends MessageKey>(key: Key, ...subs: Substitutions<Key>) =>
    element(document, 'p', { class: 'line' }, labelText(key, ...subs));
  switch (view.kind) {
    case 'save':
      return view.superseded
        ? [
            ...replaced(document, view.superseded),
            pressable(document, 'primary', labelText('page_saveThis'), actions.save),
          ]
        : [line('page_unsaved')];
    case 'saving':
      return [];
    case 'saved':
      return [
        ...(view.superseded ? replaced(document, view.superseded) : []),
        line('page_savedOn', formatCardDay(view.savedAt)),
      ];
    case 'newer':
      return [
        ...replaced(document, view.alert.supersession, { here: true }),
        line('page_savedEarlier', formatCardDay(view.savedAt)),
        pressable(document, 'primary', labelText('page_addThis'), actions.save),
      ];
    case 'older':
      return [
        ...(view.superseded ? replaced(document, view.superseded) : []),
        line('page_older', formatCardDay(view.savedAt)),
        pressable(document, 'primary', labelText('page_addThis'), actions.save),
      ];
    case 'changed':
      return [
        line('page_changed', formatCardDay(view.savedAt)),
        pressable(document, 'primary', labelText('page_addThis'), actions.save),
      ];
    case 'unreadable':
      return [line(reasons[view.reason])];
    case 'covered':
      return [line('page_covered')];
    case 'failed':
      return [
        line(view.failure === 'quota' ? 'page_failedQuota' : 'page_failed'),
        pressable(document, 'primary', labelText('page_tryAgain'), actions.save),
      ];
    case 'orphaned':
      return [line('page_orphaned')];
  }
}

/** The publisher's own words, the day, what changed, and the way to the newer version. */
function replaced(
  document: Document,
  { date, evidence, successor, changes }: Supersession,
  { here = false } = {},
): Node[] {
  return [
    element(
      document,
      'p',
      { class: 'state' },
      here
        ? labelText('page_newerHere')
        : date === undefined
          ? labelText('page_stateReplaced')
          : labelText('page_stateReplacedOn', formatCardDay(date)),
    ),
    element(document, 'blockquote', {}, evidence.text),
    ...(changes === undefined ? [] : [element(document, 'blockquote', {}, changes)]),
    ...(here || successor === undefined || !/^https?:/.test(successor)
      ? []
      : [
          element(
            document,
            'a',
            { href: successor, rel: 'noopener noreferrer' },
            labelText('common_openNewer'),
          ),
        ]),
  ];
}
