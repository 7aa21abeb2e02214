// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  commandOf,
  commands,
  isTyping,
  type Pressed,
} from '../../../components/ui/keyboard/keymap';

const plain: Pressed = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({ ...plain, key, ...more });

describe('keys', () => {
  it('each do one thing in a scope', () => {
    for (const scope of ['page', 'list'] as const) {
      const own = commands.filter((command) => command.scope === scope);
      const keys = own.flatMap((command) => command.keys.map((key) => JSON.stringify(key)));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('of the list and of the page are not the same ones', () => {
    const keysOf = (scope: 'page' | 'list') =>
      commands.flatMap((command) =>
        command.scope === scope ? command.keys.map(({ key }) => key) : [],
      );
    expect(keysOf('list').filter((key) => keysOf('page').includes(key))).toEqual([]);
  });

  it('are heard with the modifiers that they need, and with no others', () => {
    expect(commandOf(pressed('a', { ctrlKey: true }), 'list')).toBe('choose-all');
    expect(commandOf(pressed('a', { metaKey: true }), 'list')).toBe('choose-all');
    expect(commandOf(pressed('a'), 'list')).toBeUndefined();
    expect(commandOf(pressed('f', { ctrlKey: true }), 'list')).toBeUndefined();
    expect(commandOf(pressed('t', { altKey: true }), 'list')).toBeUndefined();
    expect(commandOf(pressed('g', { ctrlKey: true }), 'page')).toBeUndefined();
  });

  it('are heard in capitals too, and with the Shift that a sign needs', () => {
    expect(commandOf(pressed('F', { shiftKey: true }), 'list')).toBe('file');
    expect(commandOf(pressed('?', { shiftKey: true }), 'page')).toBe('keyboard');
    expect(commandOf(pressed('/', { shiftKey: true }), 'page')).toBe('search');
  });

  it('tell Space from Shift and Space', () => {
    expect(commandOf(pressed(' '), 'list')).toBe('choose');
    expect(commandOf(pressed(' ', { shiftKey: true }), 'list')).toBe('reach');
  });

  it('are text where the reader types', () => {
    document.body.innerHTML = '<input><textarea></textarea><select></select><button></button>';
    expect([...document.body.children].map(isTyping)).toEqual([true, true, true, false]);
    expect(isTyping(null)).toBe(false);
  });
});
