import type { MessageKey } from '../../../utils/text/i18n';

/** What a key does in the library. */
export type CommandId =
  | 'search'
  | 'navigation'
  | 'list'
  | 'entry'
  | 'group'
  | 'cite'
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
  text: MessageKey;
}

/** Every key of the library: what is heard, and what the sheet of keys shows, in its order. */
export const commands: readonly Command[] = [
  { id: 'search', scope: 'page', keys: [{ key: '/' }], text: 'keySearch' },
  { id: 'navigation', scope: 'page', keys: [{ key: '1' }], text: 'keyNavigation' },
  { id: 'list', scope: 'page', keys: [{ key: '2' }], text: 'keyList' },
  { id: 'entry', scope: 'page', keys: [{ key: '3' }], text: 'keyEntry' },
  { id: 'group', scope: 'page', keys: [{ key: 'g' }], text: 'keyGroup' },
  { id: 'cite', scope: 'page', keys: [{ key: 'c' }], text: 'keyCite' },
  {
    id: 'undo',
    scope: 'page',
    keys: [{ key: 'z', ctrl: true, shift: false }],
    text: 'keyUndo',
  },
  { id: 'leave', scope: 'page', keys: [{ key: 'Escape' }], text: 'keyLeave' },
  { id: 'keyboard', scope: 'page', keys: [{ key: '?' }], text: 'keyKeyboard' },
  { id: 'next', scope: 'list', keys: [{ key: 'ArrowDown' }, { key: 'j' }], text: 'keyNext' },
  { id: 'previous', scope: 'list', keys: [{ key: 'ArrowUp' }, { key: 'k' }], text: 'keyPrevious' },
  { id: 'first', scope: 'list', keys: [{ key: 'Home' }], text: 'keyFirst' },
  { id: 'last', scope: 'list', keys: [{ key: 'End' }], text: 'keyLast' },
  { id: 'page-down', scope: 'list', keys: [{ key: 'PageDown' }], text: 'keyPageDown' },
  { id: 'page-up', scope: 'list', keys: [{ key: 'PageUp' }], text: 'keyPageUp' },
  { id: 'open', scope: 'list', keys: [{ key: 'Enter' }], text: 'keyOpen' },
  { id: 'choose', scope: 'list', keys: [{ key: ' ', shift: false }], text: 'keyChoose' },
  { id: 'reach', scope: 'list', keys: [{ key: ' ', shift: true }], text: 'keyReach' },
  { id: 'choose-all', scope: 'list', keys: [{ key: 'a', ctrl: true }], text: 'keyChooseAll' },
  { id: 'file', scope: 'list', keys: [{ key: 'f' }], text: 'keyFile' },
  { id: 'tag', scope: 'list', keys: [{ key: 't' }], text: 'keyTag' },
  { id: 'export', scope: 'list', keys: [{ key: 'e' }], text: 'keyExport' },
  { id: 'check', scope: 'list', keys: [{ key: 'u' }], text: 'keyCheck' },
  { id: 'mute', scope: 'list', keys: [{ key: 'm' }], text: 'keyMute' },
  { id: 'remove', scope: 'list', keys: [{ key: 'Delete' }], text: 'keyRemove' },
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
