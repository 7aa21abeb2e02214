// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PaneDivider } from '../../../components/ui/PaneDivider';
import { violations } from '../support/axe';
import { clear, draw, find, focus, press } from '../support/render';

afterEach(() => {
  clear();
  document.body.dir = '';
});

/** Draws it beside a pane that takes the width it is given, by itself 400 pixels. */
function show() {
  const pane = document.createElement('div');
  let width = 400;
  pane.getBoundingClientRect = () => new DOMRect(0, 0, width, 100);
  const onWidth = vi.fn((asked: number | undefined) => {
    width = asked ?? 400;
  });
  const most = () => 460;
  draw(<PaneDivider label="Width" pane={() => pane} least={340} most={most} onWidth={onWidth} />);
  focus(find('[role=separator]'));
  return onWidth;
}

const told = () => find('[role=separator]').getAttribute('aria-valuenow');

describe('PaneDivider', () => {
  it('is moved by keys within its bounds, and set back', async () => {
    const onWidth = show();
    expect(told()).toBe('400');
    for (const [key, width] of [
      ['ArrowRight', 424],
      ['ArrowLeft', 400],
      ['End', 460],
      ['ArrowRight', 460],
      ['Home', 340],
      ['ArrowLeft', 340],
      ['Enter', undefined],
    ] as const) {
      expect(press(key)).toBe(false);
      expect(onWidth).toHaveBeenLastCalledWith(width);
    }
    expect(told()).toBe('400');
    expect(press('Tab')).toBe(true);
    expect(await violations()).toEqual([]);
  });

  it('goes the other way where text runs from right to left', () => {
    document.body.dir = 'rtl';
    const onWidth = show();
    find('[role=separator]').style.direction = 'rtl';
    press('ArrowLeft');
    expect(onWidth).toHaveBeenLastCalledWith(424);
  });
});
