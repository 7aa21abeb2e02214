// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ZoteroDialog, type ZoteroStage } from '../../../components/zotero/view/ZoteroDialog';
import { violations } from '../support/axe';
import { allowModals } from '../support/modal';
import { button, clear, click, draw, find } from '../support/render';

beforeAll(allowModals);
afterEach(clear);

const places = {
  targets: [
    { id: 'L1', name: 'My Library', level: 0 },
    { id: 'C7', name: 'Thesis', level: 1 },
  ],
};

function show(stage: ZoteroStage, again = false) {
  const heard = {
    onTarget: vi.fn(),
    onAgain: vi.fn(),
    onSend: vi.fn(),
    onRetry: vi.fn(),
    onStop: vi.fn(),
    onClose: vi.fn(),
  };
  draw(<ZoteroDialog stage={stage} count={5} again={again} {...heard} />);
  return heard;
}

describe('before it sends', () => {
  it('shows where entries go, and lets that be changed', async () => {
    const heard = show({ kind: 'ready', places, target: 'C7', held: { kind: 'found', ids: [] } });
    const select = find('select', HTMLSelectElement);
    expect(document.activeElement).toBe(select);
    expect(select.selectedOptions[0]?.textContent?.trim()).toBe('Thesis');
    select.value = 'L1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(heard.onTarget).toHaveBeenCalledWith('L1');
    click(button('Send 5 entries'));
    expect(heard.onSend).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });

  it('waits until it knows what is there', () => {
    show({ kind: 'ready', places, target: 'C7' });
    expect(button('Send 5 entries').disabled).toBe(true);
  });

  it('leaves out what is there, unless it is wanted again', () => {
    const held = { kind: 'found', ids: ['a', 'b'] } as const;
    const stage: ZoteroStage = {
      kind: 'ready',
      places,
      target: 'C7',
      held: { ...held, ids: [...held.ids] },
    };
    const heard = show(stage);
    expect(find('.zotero').textContent).toContain('2 entries are already in Zotero.');
    expect(button('Send 3 entries').disabled).toBe(false);
    click(find('input', HTMLInputElement));
    expect(heard.onAgain).toHaveBeenCalledWith(true);
    show(stage, true);
    expect(button('Send 5 entries').disabled).toBe(false);
  });

  it('has nothing to send where all is there', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    show({ kind: 'ready', places, target: 'C7', held: { kind: 'found', ids } });
    expect(find('.zotero').textContent).toContain('Nothing is left to send.');
    expect(() => button(/^Send/)).toThrow();
  });

  it('says how to see more where it knows only what it sent itself', () => {
    show({ kind: 'ready', places, target: 'C7', held: { kind: 'remembered', ids: ['a'] } });
    const { textContent } = find('.zotero');
    expect(textContent).toContain('1 entry was sent before.');
    expect(textContent).toContain('under Advanced');
  });
});

describe('in trouble', () => {
  it.each([
    [{ kind: 'not-running' }, /^Zotero does not answer/],
    [{ kind: 'no-permission' }, /allow it when the browser asks/],
    [{ kind: 'read-only' }, /^No library in Zotero may be written to/],
    [{ kind: 'too-old' }, /too old/],
    [{ kind: 'refused', reason: '500' }, /it answered 500/],
  ] as const)('%j has words and one thing to do', async (trouble, words) => {
    const heard = show({ kind: 'trouble', trouble, taken: 0 });
    expect(find('.zotero-trouble').textContent).toMatch(words);
    click(button('Try again'));
    expect(heard.onRetry).toHaveBeenCalledOnce();
    expect(await violations()).toEqual([]);
  });

  it('tells how much was saved before', () => {
    show({ kind: 'trouble', trouble: { kind: 'not-running' }, taken: 50 });
    expect(find('.zotero').textContent).toContain('50 entries were saved before that.');
  });
});

it('shows how far it has come, and stops', async () => {
  const heard = show({ kind: 'sending', done: 1, total: 5 });
  expect(find('progress').getAttribute('aria-valuetext')).toBe('1 of 5 sent');
  click(button('Stop'));
  expect(heard.onStop).toHaveBeenCalledOnce();
  expect(await violations()).toEqual([]);
});
