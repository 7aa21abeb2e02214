// @vitest-environment jsdom
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CollectionNav } from '../../../components/collections/view/CollectionNav';
import type { CollectionItem } from '../../../components/collections/view/collection-tree';
import { collectionType, entriesType } from '../../../components/collections/view/drag-and-drop';
import { violations } from '../support/axe';
import { allowModals } from '../support/modal';
import { button, clear, click, draw, find, focus, press, type } from '../support/render';

const collections: CollectionItem[] = [
  { id: 'c', name: 'Thesis', path: 'Thesis', count: 12 },
  { id: 'ab', name: 'A/B', parent: 'c', path: 'Thesis/A/B', count: 0 },
  { id: 'deep', name: 'Sources', parent: 'ab', path: 'Thesis/A/B/Sources', count: 0 },
  { id: 'z', name: 'Zoology', path: 'Zoology', count: 3 },
];
const tags = [
  ...Array.from({ length: 9 }, (_, at) => ({ tag: `a${at}`, count: at + 2 })),
  { tag: 'to read', count: 1 },
];
const searches = [{ id: 's', name: 'Trade', query: 'in:"Trade"' }];

function drawNav(change: Partial<ComponentProps<typeof CollectionNav>> = {}) {
  const heard = {
    onShow: vi.fn(),
    onQuery: vi.fn(),
    onFold: vi.fn(),
    onCreate: vi.fn(),
    onRename: vi.fn(),
    onMove: vi.fn(),
    onRemove: vi.fn(),
    onFile: vi.fn(),
    onSaveSearch: vi.fn(),
    onRenameSearch: vi.fn(),
    onRemoveSearch: vi.fn(),
    onTag: vi.fn(),
  };
  draw(
    <CollectionNav
      collections={collections}
      folded={new Set()}
      searches={searches}
      counts={{
        entries: 14,
        superseded: 2,
        retracted: 0,
        unknown: 0,
        neverChecked: 0,
        unwatchable: 0,
        unseen: 1,
        trashed: 0,
      }}
      found={
        new Map([
          ['is:superseded', 2],
          ['is:unfiled', 5],
        ])
      }
      tags={tags}
      view={{ kind: 'all' }}
      query=""
      {...heard}
      {...change}
    />,
  );
  return heard;
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
const row = (name: string) => {
  const found = rows().find((one) => one.querySelector('bdi')?.textContent === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

/** Drops something of that type on an element; whether it would be taken, as the browser asks. */
function drop(target: HTMLElement, kind: string, data: string): boolean {
  const dataTransfer = { types: [kind], getData: (asked: string) => (asked === kind ? data : '') };
  const event = (name: string) =>
    Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer });
  const isTaken = !target.dispatchEvent(event('dragover'));
  if (isTaken) target.dispatchEvent(event('drop'));
  return isTaken;
}

beforeAll(allowModals);
afterEach(clear);

describe('the navigation', () => {
  it('tell what is shown and how much stands on each', async () => {
    const { onShow, onQuery } = drawNav();
    expect(find('[aria-current=page]').textContent).toBe('Everything 14');
    click(row('Thesis'));
    expect(onShow).toHaveBeenCalledExactlyOnceWith({ kind: 'collection', id: 'c' });
    click(button('Replaced 2'));
    click(button('No summary'));
    click(button('Trade'));
    expect(onQuery.mock.calls).toEqual([['is:superseded'], ['no:summary'], ['in:"Trade"']]);
    click(button('Duplicates'));
    expect(onShow).toHaveBeenLastCalledWith({ kind: 'duplicates' });
    expect(await violations()).toEqual([]);
  });

  it('mark the search that is shown, and keep one that is not kept yet', () => {
    drawNav({ query: ' is:superseded ' });
    expect(find('[aria-current=page]').textContent).toBe('Replaced 2');
    drawNav({ query: 'in:"Trade"', view: { kind: 'collection', id: 'z' } });
    expect(find('[aria-current=page]').textContent).toBe('Zoology 3');
    const { onSaveSearch } = drawNav({ query: 'tolls' });
    click(button('Save this search'));
    type(find('.new-named input', HTMLInputElement), 'On tolls');
    click(button('Save'));
    expect(onSaveSearch).toHaveBeenCalledExactlyOnceWith('On tolls');
  });

  it('tell the most used tags, and all when asked', async () => {
    const { onQuery, onTag } = drawNav({ query: 'tag:"to read"' });
    // What is shown is marked, though it is not among the most used.
    expect(find('[aria-current=page]').textContent).toBe('to read 1');
    expect(() => button('a0 2')).toThrow();
    click(button('All 10 tags'));
    click(button('a0 2'));
    expect(onQuery).toHaveBeenCalledExactlyOnceWith('tag:"a0"');
    expect(drop(button('a3 5'), collectionType, 'c')).toBe(false);
    expect(drop(button('a3 5'), entriesType, '["one","two"]')).toBe(true);
    expect(onTag).toHaveBeenCalledExactlyOnceWith(['one', 'two'], 'a3');
    click(button('Fewer tags'));
    expect(() => button('a0 2')).toThrow();
    expect(await violations()).toEqual([]);
  });

  it('tell how much each search finds that stands ready', () => {
    drawNav();
    expect(button('Unfiled 5').tagName).toBe('BUTTON');
  });

  it('rename and remove a saved search', async () => {
    const { onRenameSearch, onRemoveSearch } = drawNav();
    click(button('Change Trade'));
    expect(await violations()).toEqual([]);
    const name = find('dialog input', HTMLInputElement);
    focus(name);
    expect([name.selectionStart, name.selectionEnd]).toEqual([0, 'Trade'.length]);
    type(name, 'On trade');
    click(button('Save'));
    expect(onRenameSearch).toHaveBeenCalledExactlyOnceWith('s', 'On trade');
    click(button('Change Trade'));
    click(button('Remove the search'));
    expect(onRemoveSearch).toHaveBeenCalledExactlyOnceWith('s');
  });
});

describe('the tree of collections', () => {
  it('is walked, unfolded and folded with arrow keys', () => {
    const { onFold, onShow, onRemove } = drawNav({ view: { kind: 'collection', id: 'ab' } });
    expect(rows().map((one) => one.getAttribute('aria-level'))).toEqual(['1', '2', '3', '1']);
    expect(rows().filter((one) => one.tabIndex === 0)).toEqual([row('A/B')]);
    focus(row('A/B'));
    press('ArrowDown');
    expect(document.activeElement).toBe(row('Sources'));
    press('ArrowLeft');
    expect(document.activeElement).toBe(row('A/B'));
    press('ArrowLeft');
    expect(onFold).toHaveBeenLastCalledWith('ab', true);
    press('Home');
    press('ArrowRight');
    expect(document.activeElement).toBe(row('A/B'));
    press('End');
    expect(document.activeElement).toBe(row('Zoology'));
    press('Enter');
    expect(onShow).toHaveBeenCalledExactlyOnceWith({ kind: 'collection', id: 'z' });
    press('Delete');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('z');
    press('ArrowUp');
    press('F2');
    expect(find('dialog input', HTMLInputElement).value).toBe('Sources');
  });

  it('hides what stands within a folded one', () => {
    const { onFold } = drawNav({ folded: new Set(['ab']) });
    expect(rows()).toHaveLength(3);
    expect(row('A/B').getAttribute('aria-expanded')).toBe('false');
    expect(row('Zoology').hasAttribute('aria-expanded')).toBe(false);
    focus(row('A/B'));
    press('ArrowRight');
    expect(onFold).toHaveBeenCalledExactlyOnceWith('ab', false);
  });

  it('renames, moves, nests and removes, by the keyboard as well', async () => {
    const { onRename, onMove, onCreate, onRemove } = drawNav();
    click(button('Change Thesis/A/B'));
    expect(await violations()).toEqual([]);
    const places = [...document.querySelectorAll('option')].map(({ value }) => value);
    expect(places).toEqual(['', 'c', 'z']);
    type(find('dialog input', HTMLInputElement), 'Chapter');
    const select = find('dialog select', HTMLSelectElement);
    select.value = 'z';
    act(() => {
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    click(button('Save'));
    expect(onRename).toHaveBeenCalledExactlyOnceWith('ab', 'Chapter');
    expect(onMove).toHaveBeenCalledExactlyOnceWith('ab', 'z');
    click(button('Change Thesis'));
    click(button('New collection within it'));
    type(find('.new-named input', HTMLInputElement), 'Sources');
    click(button('Create'));
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('Sources', 'c');
    click(button('Change Thesis'));
    click(button('Remove the collection'));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('c');
  });

  it('takes entries and collections that are dropped on it, and nothing else', () => {
    const { onFile, onMove } = drawNav();
    expect(drop(row('Zoology'), entriesType, '["one","two",3]')).toBe(true);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(['one', 'two'], 'z');
    expect(drop(row('Zoology'), entriesType, 'not JSON')).toBe(true);
    expect(drop(row('Zoology'), 'text/plain', 'one')).toBe(false);
    expect(onFile).toHaveBeenCalledOnce();
    drop(row('Zoology'), collectionType, 'ab');
    drop(row('Zoology'), collectionType, 'z');
    drop(button('New collection'), collectionType, 'ab');
    expect(onMove.mock.calls).toEqual([['ab', 'z'], ['ab']]);
  });
});
