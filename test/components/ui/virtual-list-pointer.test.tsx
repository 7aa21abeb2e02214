// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noSelection, type Selection } from '../../../components/ui/list/selection';
import { useVirtualWindow } from '../../../components/ui/list/use-virtual-window';
import { VirtualList } from '../../../components/ui/list/VirtualList';
import { computeLayout } from '../../../components/ui/list/virtual-layout';
import { clear, draw, find, focus, press } from '../support/render';

const ids = Array.from({ length: 10 }, (_, at) => `entry ${at}`);
const sizes = { row: 50, rowWithWords: 80, header: 30 };

const onOpen = vi.fn<(id: string) => void>();
const onCommand = vi.fn<(command: string, ids: readonly string[]) => void>();
const onMenu = vi.fn<(ids: readonly string[], at: { x: number; y: number }) => void>();
let selection: Selection;
let current: string | undefined;

function List() {
  const layout = computeLayout(ids.length, [], sizes);
  return (
    <VirtualList
      label="Everything"
      listKey="all"
      ids={ids}
      layout={layout}
      view={useVirtualWindow('all', ids, layout)}
      current={current}
      selection={selection}
      onSelect={(next) => {
        selection = next;
        draw(<List />);
      }}
      onSelectAll={() => undefined}
      onOpen={onOpen}
      onCommand={onCommand}
      onMenu={onMenu}
      onDrag={() => undefined}
      row={(place) => <span>{ids[place]}</span>}
    />
  );
}

/** The list with this entry open and these chosen. */
function shown(open?: string, chosen: string[] = []): void {
  current = open;
  selection = chosen.length > 0 ? { chosen: new Set(chosen) } : noSelection;
  draw(<List />);
}

/** Something of the pointer on a row; whether the browser does what it does by itself. */
function point(kind: string, at: number, how: MouseEventInit = {}, within = 'span:not([class])') {
  const event = new MouseEvent(kind, { bubbles: true, cancelable: true, ...how });
  act(() => {
    document.querySelectorAll('.listed-row')[at]?.querySelector(within)?.dispatchEvent(event);
  });
  return !event.defaultPrevented;
}

const chosen = () => [...selection.chosen];

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  shown();
});
afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

describe('a press with Ctrl', () => {
  it('adds to what a press has opened', () => {
    point('click', 2);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('entry 2');
    shown('entry 2');
    point('click', 5, { ctrlKey: true });
    expect(chosen()).toEqual(['entry 2', 'entry 5']);
    point('click', 2, { ctrlKey: true });
    expect(chosen()).toEqual(['entry 5']);
  });

  it.each([
    ['nothing', undefined, 'entry 5'],
    ['that very one', 'entry 5', 'entry 5'],
    ['an entry of another list', 'elsewhere', 'entry 5'],
  ])('chooses one alone where %s is open', (_, open, expected) => {
    shown(open);
    point('click', 5, { metaKey: true });
    expect(chosen()).toEqual([expected]);
  });

  it('adds to what was chosen, whatever is open', () => {
    shown('entry 1', ['entry 3']);
    point('click', 5, { ctrlKey: true });
    expect(chosen()).toEqual(['entry 3', 'entry 5']);
  });
});

describe('a press twice', () => {
  it('opens the entry’s page, but not on its check', () => {
    point('dblclick', 3);
    expect(onCommand).toHaveBeenCalledExactlyOnceWith('open-page', ['entry 3']);
    point('dblclick', 4, {}, '.listed-row-check');
    expect(onCommand).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  const where = { clientX: 7, clientY: 9 };

  it('is about the row, or about all that are chosen where that is one of them', () => {
    shown(undefined, ['entry 1', 'entry 2']);
    expect(point('contextmenu', 4, where)).toBe(false);
    expect(onMenu).toHaveBeenLastCalledWith(['entry 4'], { x: 7, y: 9 });
    expect(point('contextmenu', 2, where)).toBe(false);
    expect(onMenu).toHaveBeenLastCalledWith(['entry 1', 'entry 2'], { x: 7, y: 9 });
  });

  it('is the browser’s own with Shift', () => {
    expect(point('contextmenu', 4, { ...where, shiftKey: true })).toBe(true);
    expect(onMenu).not.toHaveBeenCalled();
  });

  it('comes by its keys too, at the row that has them', () => {
    focus(find('.long-list'));
    press('ArrowDown');
    press('F10', { shiftKey: true });
    expect(onMenu).toHaveBeenLastCalledWith(['entry 1'], expect.anything());
    press('ContextMenu');
    expect(onMenu).toHaveBeenCalledTimes(2);
    press('o');
    expect(onCommand).toHaveBeenCalledExactlyOnceWith('open-page', ['entry 1']);
  });
});
