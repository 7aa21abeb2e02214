import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { chooseSide, chosenSide, type Side } from '../../utils/platform/storage/button-corner';
import {
  announcement,
  buttonWords,
  labelText,
  markOf,
  rememberTexts,
  wordOf,
} from './button-labels';
import type { View } from './button-state';
import { type CardActions, cardOf } from './card';
import { ClickGuard } from './click-guard';
import { element, pressable } from './dom';
import { makeDraggable } from './drag';
import { coversText } from './overlap';
import style from './style.css?inline';

/** The button at the page's lower edge. */
export interface Button {
  /** @param isAnswer whether the reader asked for what the view tells, on the button itself. */
  show(view: View, isAnswer?: boolean): void;
  remove(): void;
}

/** What the reader can ask for. */
export interface ButtonHandlers {
  save(): void;
  /** To save where no page can cover the button. */
  saveElsewhere(): void;
  close(): void;
  hideSite(): void;
  open(page: 'library' | 'popup'): void;
}

/**
 * Views that open their card. What a page can measure is the same whether its entry is saved or not:
 * a card opens at a press on the button alone, or to say that what was asked for has failed.
 */
function opensCard(view: View, isAnswer: boolean): boolean {
  switch (view.kind) {
    case 'covered':
    case 'failed':
    case 'unreadable':
      return true;
    case 'orphaned':
      return isAnswer;
    case 'saved':
      return isAnswer && view.justSaved && view.superseded !== undefined;
    default:
      return false;
  }
}

/** What happens on the button is not the page's business. */
const ownEvents = ['click', 'keydown', 'keyup', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];

/**
 * Makes the button in a closed shadow root, so that neither the page's styles nor its scripts
 * reach it. It stands in a lower corner, and shrinks to the mark where it would cover text. What a
 * page finds of it is an element without name, attribute or box, and a place that takes clicks, of
 * the same size at all times. Its words are drawn by the style sheet, where no search of the page's
 * finds them.
 */
export function createButton(
  document: Document,
  ctx: ContentScriptContext,
  wishes: ButtonHandlers,
): Button {
  // A page may define what an element of a name of its own is, and so open its shadow root.
  const host = element(document, 'div', {});
  const shadow = host.attachShadow({ mode: 'closed' });
  const card = element(document, 'div', { class: 'card', id: 'card' });
  const mark = element(document, 'span', { class: 'mark', 'aria-hidden': 'true' });
  const drawn = buttonWords.map((key) =>
    element(document, 'span', { 'data-text': labelText(key) }),
  );
  const word = element(document, 'span', { class: 'word', 'aria-hidden': 'true' }, ...drawn);
  const press = pressable(document, 'press', '', (click) => pressed(click));
  const more = pressable(document, 'more', '⋯', () => toggle());
  const pill = element(document, 'div', { class: 'pill' }, press, more);
  const status = element(document, 'div', { class: 'status', role: 'status' });
  const root = element(document, 'div', { class: 'root', popover: 'manual' }, card, pill, status);
  press.append(mark, word);
  more.setAttribute('aria-label', labelText('page_more'));
  more.setAttribute('aria-controls', 'card');
  // Set whole: Firefox then takes it for the extension's own, which no policy of the page forbids.
  const sheet = element(document, 'style', {});
  sheet.textContent = style;
  shadow.append(sheet, root);
  const gone = new AbortController();
  const guard = new ClickGuard(ctx, root, pill, host, gone.signal);

  let view: View | undefined;
  let side: Side = 'end';

  const ifSeen =
    (act: () => void, otherwise: () => void) => (click: MouseEvent, button: HTMLElement) =>
      void guard.allows(click, button).then((allowed) => (allowed ? act() : otherwise()));
  const save = ifSeen(wishes.save, wishes.saveElsewhere);

  const actions: CardActions = {
    save,
    close: wishes.close,
    hideSite: ifSeen(() => {
      wishes.hideSite();
      wishes.close();
    }, wishes.close),
    open: wishes.open,
    move: () => move(side === 'end' ? 'start' : 'end'),
  };

  /** Opens the card on what is so now, or folds it; the focus that it held goes to its button. */
  function open(isOpen: boolean): void {
    const hadFocus = card.contains(shadow.activeElement);
    if (isOpen && view) card.replaceChildren(...cardOf(document, view, side, actions));
    card.hidden = !isOpen;
    guard.shows(card, isOpen);
    more.setAttribute('aria-expanded', String(isOpen));
    if (hadFocus) more.focus({ preventScroll: true });
  }

  function toggle(): void {
    if (view) open(card.hidden === true);
  }

  function pressed(click: MouseEvent): void {
    if (view?.kind === 'save') save(click, press);
    else if (view?.kind !== 'saving') toggle();
  }

  function move(to: Side): void {
    setSide(to);
    void chooseSide(to);
    if (!card.hidden) open(true);
  }

  function setSide(to: Side): void {
    side = to;
    root.dataset.side = to;
    settle();
  }

  /** Full size where nothing is covered; else the mark; else the mark half out of the window. */
  function settle(): void {
    for (const size of ['full', 'mark', 'tucked']) {
      root.dataset.size = size;
      if (size === 'tucked' || !coversText(document, pill.getBoundingClientRect(), host)) return;
    }
  }

  /**
   * Only ever shrinks while the page scrolls: a button that grows and shrinks draws the eye. What
   * was pressed has the focus, which draws the button out: reading on puts it back.
   */
  function shrink(): void {
    const pressedLast = shadow.querySelector<HTMLElement>(':focus:not(:focus-visible)');
    if (card.hidden) pressedLast?.blur();
    if (root.dataset.size === 'tucked') return;
    if (coversText(document, pill.getBoundingClientRect(), host)) {
      root.dataset.size = root.dataset.size === 'full' ? 'mark' : 'tucked';
      shrink();
    }
  }

  function show(next: View, isAnswer = false): void {
    // Told the same once more, after a change elsewhere, the card stays as the reader has it.
    const isNews = !view || next.kind !== view.kind || markOf(next) !== markOf(view);
    view = next;
    const key = wordOf(next);
    root.dataset.mark = markOf(next);
    for (const [at, one] of drawn.entries())
      one.toggleAttribute('data-shown', buttonWords[at] === key);
    press.setAttribute('aria-label', labelText(key));
    // Disabled outright, it would lose the focus of a reader at the keyboard.
    press.setAttribute('aria-disabled', String(next.kind === 'saving'));
    const said = announcement(next);
    if (said !== undefined) status.dataset.text = said;
    if (isNews) open(opensCard(next, isAnswer));
  }

  for (const type of ownEvents) root.addEventListener(type, (event) => event.stopPropagation());
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !card.hidden) open(false);
  });
  let waiting: number | undefined;
  const later = (what: () => void) => () => {
    clearTimeout(waiting);
    waiting = ctx.setTimeout(what, 150);
  };
  const options = { passive: true, signal: gone.signal };
  window.addEventListener('scroll', later(shrink), options);
  window.addEventListener('resize', later(settle), options);
  makeDraggable(pill, root, move);

  rememberTexts();
  document.documentElement.append(host);
  guard.follow(pill);
  guard.follow(card);
  guard.raise();
  open(false);
  setSide(side);
  guard.shows(pill, true);
  void chosenSide().then(setSide);
  return {
    show,
    remove: () => {
      gone.abort();
      host.remove();
    },
  };
}
