// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContextMenu, type MenuItem } from '../../../components/ui/ContextMenu';
import { violations } from '../support/axe';
import { button, clear, click, draw, press } from '../support/render';

const act = vi.fn<(what: string) => void>();
const onClose = vi.fn<() => void>();
const items: MenuItem[] = [
  { label: 'Open', icon: 'open', key: 'O', act: () => act('open') },
  { label: 'Export', icon: 'download', act: () => act('export') },
  'line',
  { label: 'Remove', icon: 'remove', act: () => act('remove') },
];
const at = { x: 10, y: 20 };

function Page({ isOpen }: { isOpen: boolean }) {
  return (
    <div>
      <button type="button">Before</button>
      {isOpen && <ContextMenu label="Harbour dues" at={at} items={items} onClose={onClose} />}
    </div>
  );
}

const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  vi.clearAllMocks();
  draw(<Page isOpen={false} />);
  button('Before').focus();
  draw(<Page isOpen />);
});
afterEach(clear);

describe('a context menu', () => {
  it('is walked by arrows, ends and first letters', async () => {
    expect(focused()).toBe('OpenO');
    press('ArrowUp');
    expect(focused()).toBe('Remove');
    press('ArrowDown');
    expect(focused()).toBe('OpenO');
    press('e');
    expect(focused()).toBe('Export');
    press('End');
    expect(focused()).toBe('Remove');
    press('Home');
    expect(focused()).toBe('OpenO');
    expect(await violations()).toEqual([]);
  });

  it('closes before it does what is chosen', () => {
    click(button('Export'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(act).toHaveBeenCalledExactlyOnceWith('export');
  });

  it('closes by Escape, by Tab and by a press elsewhere, not by one within', () => {
    press('Escape');
    press('Tab');
    expect(onClose).toHaveBeenCalledTimes(2);
    button('Export').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(onClose).toHaveBeenCalledTimes(2);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(onClose).toHaveBeenCalledTimes(3);
    expect(act).not.toHaveBeenCalled();
  });

  it('gives the focus back to what had it', () => {
    draw(<Page isOpen={false} />);
    expect(focused()).toBe('Before');
  });
});
