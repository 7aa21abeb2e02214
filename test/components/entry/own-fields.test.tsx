// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CollectionChecks } from '../../../components/collections/view/CollectionChecks';
import { TagField } from '../../../components/entry/view/TagField';
import type { SetChange } from '../../../utils/library/entry/merge-sets';
import { violations } from '../support/axe';
import { button, clear, click, draw, find, focus, press, type } from '../support/render';

const onTags = vi.fn<(change: SetChange) => void>();
const onQuery = vi.fn<(query: string) => void>();
const onChange = vi.fn<(change: SetChange) => void>();

const known = ['to read', 'reform', 'recent', 'sources', 'mine'];
const input = () => find('[role=combobox]', HTMLInputElement);
const offered = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent);

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('TagField', () => {
  beforeEach(() => {
    draw(<TagField tags={['mine']} known={known} onChange={onTags} onQuery={onQuery} />);
    focus(input());
  });

  it('offers what goes with the letters, chosen by the arrows and added by Enter', async () => {
    type(input(), 're');
    expect(offered()).toEqual(['reform', 'recent', 'to read']);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    press('ArrowDown');
    press('ArrowDown');
    const chosen = find('[aria-selected=true]');
    expect(chosen.textContent).toBe('recent');
    expect(input().getAttribute('aria-activedescendant')).toBe(chosen.id);
    expect(await violations()).toEqual([]);
    press('Enter');
    expect(onTags).toHaveBeenCalledExactlyOnceWith({ add: ['recent'] });
    expect(input().value).toBe('');
    expect(offered()).toEqual([]);
  });

  it('opens by an arrow on the most used, and never offers what the entry has', () => {
    press('ArrowDown');
    expect(offered()).toEqual(['to read', 'reform', 'recent', 'sources']);
    press('ArrowUp');
    expect(find('[aria-selected=true]').textContent).toBe('sources');
    press('ArrowDown');
    expect(document.querySelector('[aria-selected=true]')).toBeNull();
  });

  it('keeps what is typed where nothing is chosen', () => {
    type(input(), 're');
    press('Enter');
    expect(onTags).toHaveBeenCalledExactlyOnceWith({ add: ['re'] });
  });

  it('adds the proposal that is pressed, not the letters before it', () => {
    type(input(), 'sou');
    find('[role=option]').dispatchEvent(
      new MouseEvent('mousedown', { bubbles: true, cancelable: true }),
    );
    expect(onTags).toHaveBeenCalledExactlyOnceWith({ add: ['sources'] });
  });

  it('closes by Escape alone, which then closes nothing else', () => {
    type(input(), 're');
    expect(press('Escape')).toBe(false);
    expect(input().value).toBe('re');
    expect(offered()).toEqual([]);
    expect(press('Escape')).toBe(true);
  });

  it('takes one away, and none that it has not drawn', () => {
    click(button('Remove the tag mine'));
    expect(onTags).toHaveBeenCalledExactlyOnceWith({ remove: ['mine'] });
    press('Backspace');
    expect(onTags).toHaveBeenLastCalledWith({ remove: ['mine'] });
  });

  it('adds none that the entry has, in whatever letters', () => {
    type(input(), ' MINÉ ');
    press('Enter');
    expect(onTags).not.toHaveBeenCalled();
  });

  it('leaves Enter to an input method', () => {
    type(input(), 'に');
    press('Enter', { isComposing: true });
    expect(onTags).not.toHaveBeenCalled();
  });

  it('lists what has a tag', () => {
    click(button('mine'));
    expect(onQuery).toHaveBeenCalledExactlyOnceWith('tag:"mine"');
  });
});

describe('CollectionChecks', () => {
  const many = Array.from({ length: 300 }, (_, number) => ({
    id: `c${number}`,
    name: number === 299 ? 'Été' : `Collection ${number}`,
    ...(number === 299 && { parent: 'c0' }),
    path: number === 299 ? 'Collection 0/Été' : `Collection ${number}`,
    count: 0,
  }));
  const show = (collections: typeof many) =>
    draw(
      <CollectionChecks
        collections={collections}
        holding={['c7']}
        onChange={onChange}
        onCreate={vi.fn()}
      />,
    );
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('[type=checkbox]')];

  it('has no filter where a dozen stand in sight', () => {
    show(many.slice(0, 12));
    expect(document.querySelector('[type=search]')).toBeNull();
    expect(boxes()).toHaveLength(12);
  });

  it('speaks of no search where there is no collection yet', () => {
    show([]);
    expect(find('fieldset').textContent).toBe('CollectionsNew collection');
  });

  it('finds one among 300 by its letters, accents aside, and says where it stands', async () => {
    show(many);
    expect(find('.checks-holding').textContent).toBe('Collection 7');
    type(find('[type=search]', HTMLInputElement), 'ete');
    expect(boxes().map((box) => box.getAttribute('aria-label'))).toEqual(['Collection 0/Été']);
    boxes()[0]?.click();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ add: ['c299'] });
    expect(await violations()).toEqual([]);
    type(find('[type=search]', HTMLInputElement), 'nothing such');
    expect(find('.checks--long').textContent).toBe('No collection has these words.');
  });
});
