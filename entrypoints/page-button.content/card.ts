import type { CaptureFailure } from '../../utils/model/capture';
import type { Supersession } from '../../utils/model/supersession';
import type { Side } from '../../utils/platform/storage/button-corner';
import type { MessageKey } from '../../utils/text/i18n';
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
  openLibrary(): void;
}

/** The reason why a page gives nothing to save, in words. */
const reasons: Record<CaptureFailure, MessageKey> = {
  'not-an-entry': 'unreadableNotAnEntry',
  'no-citation': 'unreadableNoCitation',
  challenge: 'unreadableChallenge',
  login: 'unreadableLogin',
  consent: 'unreadableConsent',
  'error-page': 'unreadableErrorPage',
};

/** What the card says and offers for a view. */
export function cardOf(document: Document, view: View, side: Side, actions: CardActions): Node[] {
  return [
    ...bodyOf(document, view, actions),
    element(
      document,
      'div',
      { class: 'foot' },
      pressable(document, 'quiet', labelText('cardLibrary'), actions.openLibrary),
      pressable(
        document,
        'quiet',
        labelText(side === 'end' ? 'cardMoveStart' : 'cardMoveEnd'),
        actions.move,
      ),
      pressable(document, 'quiet', labelText('cardClose'), actions.close),
      pressable(document, 'quiet', labelText('cardHideSite'), actions.hideSite),
    ),
  ];
}

function bodyOf(document: Document, view: View, actions: CardActions): Node[] {
  const line = (key: MessageKey, ...subs: string[]) =>
    element(document, 'p', { class: 'line' }, labelText(key, ...subs));
  switch (view.kind) {
    case 'save':
      return view.superseded
        ? [
            ...replaced(document, view.superseded),
            pressable(document, 'primary', labelText('cardSaveThis'), actions.save),
          ]
        : [line('cardUnsaved')];
    case 'saving':
      return [];
    case 'saved':
      return [
        ...(view.superseded ? replaced(document, view.superseded) : []),
        line('cardSavedOn', formatCardDay(view.savedAt)),
      ];
    case 'newer':
      return [
        ...replaced(document, view.alert.supersession, { here: true }),
        line('cardSavedEarlier', formatCardDay(view.savedAt)),
        pressable(document, 'primary', labelText('cardAddThis'), actions.save),
      ];
    case 'older':
      return [
        ...(view.superseded ? replaced(document, view.superseded) : []),
        line('cardOlder', formatCardDay(view.savedAt)),
        pressable(document, 'primary', labelText('cardAddThis'), actions.save),
      ];
    case 'changed':
      return [
        line('cardChanged', formatCardDay(view.savedAt)),
        pressable(document, 'primary', labelText('cardAddThis'), actions.save),
      ];
    case 'unreadable':
      return [line(reasons[view.reason])];
    case 'covered':
      return [line('cardCovered')];
    case 'failed':
      return [
        line(view.failure === 'quota' ? 'cardFailedQuota' : 'cardFailed'),
        pressable(document, 'primary', labelText('cardTryAgain'), actions.save),
      ];
    case 'orphaned':
      return [line('cardOrphaned')];
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
        ? labelText('cardNewerHere')
        : date === undefined
          ? labelText('stateReplaced')
          : labelText('stateReplacedOn', formatCardDay(date)),
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
            labelText('openNewer'),
          ),
        ]),
  ];
}
