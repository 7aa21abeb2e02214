import type { LabelKey } from '../../../utils/text/message-catalogue';

/** What a key does in the library. */
export type CommandId =
  | 'search'
  | 'navigation'
  | 'list'
  | 'entry'
  | 'group'
  | 'add'
  | 'cite'
  | 'print'
  | 'quote'
  | 'keyboard'
  | 'undo'
  | 'leave'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-down'
  | 'page-up'
  | 'open'
  | 'open-page'
  | 'menu'
  | 'choose'
  | 'reach'
  | 'choose-all'
  | 'file'
  | 'tag'
  | 'export'
  | 'check'
  | 'mute'
  | 'remove';

/** Where a key is heard: on the whole page, or while the list has the focus. */
export type KeyScope = 'page' | 'list';

/** A key as events name it, with the modifiers that it needs. */
export interface Key {
  key: string;
  /** Ctrl, or ⌘ on a Mac. */
  ctrl?: boolean;
  /** Absent: heard with Shift and without. */
  shift?: boolean;
}

export interface Command {
  id: CommandId;
  scope: KeyScope;
  keys: readonly [Key, ...Key[]];
  text: LabelKey;
}

/** Every key of the library: what is heard, and what the sheet of keys shows, in its order. */
export const commands: readonly Command[] = [
  { id: 'search', scope: 'page', keys: [{ key: '/' }], text: 'keyboard_search' },
  { id: 'navigation', scope: 'page', keys: [{ key: '1' }], text: 'keyboard_navigation' },
  { id: 'list', scope: 'page', keys: [{ key: '2' }], text: 'keyboard_list' },
  { id: 'entry', scope: 'page', keys: [{ key: '3' }], text: 'keyboard_entry' },
  { id: 'group', scope: 'page', keys: [{ key: 'g' }], text: 'keyboard_group' },
  { id: 'add', scope: 'page', keys: [{ key: 'n' }], text: 'add_key' },
  { id: 'cite', scope: 'page', keys: [{ key: 'c' }], text: 'keyboard_cite' },
  { id: 'quote', scope: 'page', keys: [{ key: 'q' }], text: 'quotes_keyName' },
  {
    id: 'print',
    scope: 'page',
    keys: [{ key: 'p', ctrl: true, shift: false }],
    text: 'keyboard_print',
  },
  {
    id: 'undo',
    scope: 'page',
    keys: [{ key: 'z', ctrl: true, shift: false }],
    text: 'keyboard_undo',
  },
  { id: 'leave', scope: 'page', keys: [{ key: 'Escape' }], text: 'keyboard_leave' },
  { id: 'keyboard', scope: 'page', keys: [{ key: '?' }], text: 'keyboard_keyboard' },
  { id: 'next', scope: 'list', keys: [{ key: 'ArrowDown' }, { key: 'j' }], text: 'keyboard_next' },
  {
    id: 'previous',
    scope: 'list',
    keys: [{ key: 'ArrowUp' }, { key: 'k' }],
    text: 'keyboard_previous',
  },
  { id: 'first', scope: 'list', keys: [{ key: 'Home' }], text: 'keyboard_first' },
  { id: 'last', scope: 'list', keys: [{ key: 'End' }], text: 'keyboard_last' },
  { id: 'page-down', scope: 'list', keys: [{ key: 'PageDown' }], text: 'keyboard_pageDown' },
  { id: 'page-up', scope: 'list', keys: [{ key: 'PageUp' }], text: 'keyboard_pageUp' },
  { id: 'open', scope: 'list', keys: [{ key: 'Enter' }], text: 'keyboard_open' },
  { id: 'open-page', scope: 'list', keys: [{ key: 'o' }], text: 'keyboard_openPage' },
  {
    id: 'menu',
    scope: 'list',
    keys: [{ key: 'F10', shift: true }, { key: 'ContextMenu' }],
    text: 'keyboard_menu',
  },
  { id: 'choose', scope: 'list', keys: [{ key: ' ', shift: false }], text: 'keyboard_choose' },
  { id: 'reach', scope: 'list', keys: [{ key: ' ', shift: true }], text: 'keyboard_reach' },
  { id: 'choose-all', scope: 'list', keys: [{ key: 'a', ctrl: true }], text: 'keyboard_chooseAll' },
  { id: 'file', scope: 'list', keys: [{ key: 'f' }], text: 'keyboard_file' },
  { id: 'tag', scope: 'list', keys: [{ key: 't' }], text: 'keyboard_tag' },
  { id: 'export', scope: 'list', keys: [{ key: 'e' }], text: 'keyboard_export' },
  { id: 'check', scope: 'list', keys: [{ key: 'u' }], text: 'keyboard_check' },
  { id: 'mute', scope: 'list', keys: [{ key: 'm' }], text: 'keyboard_mute' },
  { id: 'remove', scope: 'list', keys: [{ key: 'Delete' }], text: 'keyboard_remove' },
];

/** The part of a keyboard event that tells which key it is. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a pressed key does in a scope; undefined where it does nothing of ours. */
export function commandOf(pressed: Pressed, scope: KeyScope): CommandId | undefined {
  if (pressed.altKey) return undefined;
  const withCtrl = pressed.ctrlKey || pressed.metaKey;
  const meant = ({ key, ctrl = false, shift }: Key) =>
    key === (key.length === 1 ? pressed.key.toLowerCase() : pressed.key) &&
    ctrl === withCtrl &&
    (shift === undefined || shift === pressed.shiftKey);
  return commands.find((command) => command.scope === scope && command.keys.some(meant))?.id;
}

/** Whether a dialog has the page's keys, though the focus has fallen out of what it held. */
export function isUnderDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Whether keys pressed here are text, or answer a question of the control that has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
