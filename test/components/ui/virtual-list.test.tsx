// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noSelection, type Selection } from '../../../components/ui/list/selection';
import { useVirtualWindow } from '../../../components/ui/list/use-virtual-window';
import { VirtualList } from '../../../components/ui/list/VirtualList';
import { computeLayout } from '../../../components/ui/list/virtual-layout';
import type { Group } from '../../../utils/library/search/list-request';
import { violations } from '../support/axe';
import { clear, draw, find, focus, press } from '../support/render';

/** What a window shows of the list, in rows. */
const seen = 10;
const sizes = { row: 50, rowWithWords: 80, header: 30 };

const onSelectAll = vi.fn<() => void>();
const onOpen = vi.fn<(id: string) => void>();
const onCommand = vi.fn<(command: string, ids: readonly string[]) => void>();
let selection: Selection;
let ids: string[];
let groups: Group[];
let listKey: string;
let current: string | undefined;

function List() {
  const layout = computeLayout(ids.length, groups, sizes);
  const view = useVirtualWindow(listKey, ids, layout);
  return (
    <VirtualList
      label="Everything"
      listKey={listKey}
      ids={ids}
      layout={layout}
      view={view}
      current={current}
      selection={selection}
      onSelect={(next) => {
        selection = next;
        show();
      }}
      onSelectAll={onSelectAll}
      onOpen={onOpen}
      onCommand={onCommand}
      onMenu={() => undefined}
      onDrag={() => undefined}
      row={(place) => <span>{ids[place]}</span>}
    />
  );
}

function show(): void {
  draw(<List />);
}

const list = () => find('.long-list');
const drawn = () => [...document.querySelectorAll('.listed-row')].map((row) => row.textContent);
const active = () => document.getElementById(list().getAttribute('aria-activedescendant') ?? '');
const chosen = () => [...selection.chosen];

function scroll(top: number): void {
  list().scrollTop = top;
  list().dispatchEvent(new Event('scroll'));
  show();
}

function clickRow(id: string, how: MouseEventInit = {}, within = 'span:not([aria-hidden])'): void {
  const row = [...document.querySelectorAll('.listed-row')].find((one) => one.textContent === id);
  const target = row?.querySelector(within);
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...how }));
  show();
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(seen * sizes.row);
  selection = noSelection;
  ids = Array.from({ length: 1_000 }, (_, at) => `entry ${at}`);
  groups = [];
  listKey = 'all';
  current = undefined;
  show();
});

afterEach(() => {
  clear();
  vi.restoreAllMocks();
});

describe('what is drawn', () => {
  it('is what is seen and a little more, wherever the list is scrolled to', () => {
    expect(drawn()[0]).toBe('entry 0');
    expect(drawn().length).toBeLessThan(seen * 3);
    scroll(500 * sizes.row);
    expect(drawn()).toContain('entry 500');
    expect(drawn()).toContain('entry 509');
    expect(drawn().length).toBeLessThan(seen * 3);
    expect(find('.long-list-whole').style.blockSize).toBe('50000px');
  });

  it('tells each row’s place in the whole list', () => {
    scroll(500 * sizes.row);
    const row = [...document.querySelectorAll('.listed-row')].find(
      (one) => one.textContent === 'entry 500',
    );
    expect(row?.getAttribute('aria-posinset')).toBe('501');
    expect(row?.getAttribute('aria-setsize')).toBe('1000');
  });

  it('stands in groups under their headers, with counts', async () => {
    groups = [
      { kind: 'encyclopedia', name: 'Invented Encyclopedia', from: 0, count: 4 },
      { kind: 'encyclopedia', name: '', from: 4, count: 5 },
      { kind: 'summary', name: '', from: 9, count: 991 },
    ];
    show();
    const headers = [...document.querySelectorAll('.long-list-header')];
    expect(headers.map(({ textContent }) => textContent)).toEqual([
      'Invented Encyclopedia4',
      'No encyclopedia named5',
      'Found in the summary or a quote alone991',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('keeps the rows in sight where they are when others come or go above them', () => {
    scroll(500 * sizes.row + 20);
    ids = ['new 1', 'new 2', ...ids.filter((id) => id !== 'entry 3')];
    show();
    expect(list().scrollTop).toBe(501 * sizes.row + 20);
    ids = ids.filter((id) => id !== 'entry 500');
    show();
    expect(list().scrollTop).toBe(501 * sizes.row + 20);
    expect(drawn()).not.toContain('entry 500');
  });

  it('begins at the top in another list, and stays there for what is added on top', () => {
    scroll(500 * sizes.row);
    listKey = 'other';
    show();
    expect(list().scrollTop).toBe(0);
    ids = ['new', ...ids];
    show();
    expect(drawn()[0]).toBe('new');
  });

  it('reaches the last row of a list that is higher than an element can be', () => {
    ids = Array.from({ length: 300_000 }, (_, at) => `entry ${at}`);
    show();
    const height = Number.parseInt(find('.long-list-whole').style.blockSize, 10);
    expect(height).toBeLessThan(300_000 * sizes.row);
    scroll(height - seen * sizes.row);
    expect(drawn().at(-1)).toBe('entry 299999');
  });
});

describe('its keys', () => {
  it('move, and lead what they move to into sight', () => {
    focus(list());
    press('ArrowDown');
    expect(active()?.textContent).toBe('entry 1');
    press('End');
    expect(active()?.textContent).toBe('entry 999');
    expect(list().scrollTop).toBe(990 * sizes.row);
    press('PageUp');
    expect(active()?.textContent).toBe('entry 990');
    press('Home');
    press('ArrowUp');
    expect(active()?.textContent).toBe('entry 0');
  });

  it('open an entry, and do something to it or to what is chosen', () => {
    focus(list());
    press('ArrowDown');
    press('Enter');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('entry 1');
    press('Delete');
    expect(onCommand).toHaveBeenLastCalledWith('remove', ['entry 1']);
    press(' ');
    press('ArrowDown');
    press(' ');
    press('f');
    expect(onCommand).toHaveBeenLastCalledWith('file', ['entry 1', 'entry 2']);
  });

  it('choose one, a range and everything', () => {
    focus(list());
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['entry 0', 'entry 1', 'entry 2']);
    press('ArrowUp', { shiftKey: true });
    expect(chosen()).toEqual(['entry 0', 'entry 1']);
    press('a', { ctrlKey: true });
    expect(onSelectAll).toHaveBeenCalledOnce();
  });

  it('stay with the row that had them when the list changes, or go to the one in its place', () => {
    focus(list());
    press('ArrowDown');
    press('ArrowDown');
    ids = ['new', ...ids];
    show();
    expect(active()?.textContent).toBe('entry 2');
    ids = ids.filter((id) => id !== 'entry 2');
    show();
    expect(active()?.textContent).toBe('entry 3');
    expect(document.activeElement).toBe(list());
  });

  it('go to the entry that is opened elsewhere', () => {
    current = 'entry 700';
    show();
    expect(active()?.textContent).toBe('entry 700');
    expect(active()?.getAttribute('aria-current')).toBe('true');
  });

  it('go to the first row of what is typed, even where that holds the open entry', () => {
    current = 'entry 700';
    show();
    listKey = 'another';
    ids = ids.slice(100);
    show();
    expect(list().scrollTop).toBe(0);
    expect(active()?.textContent).toBe('entry 100');
  });

  it('stay where they are when the entry is closed', () => {
    current = 'entry 7';
    show();
    current = undefined;
    show();
    expect(active()?.textContent).toBe('entry 7');
  });

  it('go to the first row of another list, even where that holds the row that had them', () => {
    focus(list());
    press('ArrowDown');
    press('ArrowDown');
    listKey = 'found';
    ids = ['new', 'entry 1', 'entry 2'];
    show();
    expect(active()?.textContent).toBe('new');
  });
});

describe('the pointer', () => {
  it('opens by a click, and chooses by the check, by Ctrl and by Shift', () => {
    clickRow('entry 1');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('entry 1');
    clickRow('entry 2', {}, '.listed-row-check');
    clickRow('entry 4', { ctrlKey: true });
    expect(chosen()).toEqual(['entry 2', 'entry 4']);
    clickRow('entry 7', { shiftKey: true });
    expect(chosen()).toEqual(['entry 4', 'entry 5', 'entry 6', 'entry 7']);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('lets go of what is chosen when it opens another entry', () => {
    clickRow('entry 2', { ctrlKey: true });
    clickRow('entry 5');
    expect(chosen()).toEqual([]);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('entry 5');
  });

  it('has nothing that axe holds against it', async () => {
    clickRow('entry 2', { ctrlKey: true });
    expect(await violations()).toEqual([]);
  });
});
