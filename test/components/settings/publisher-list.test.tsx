// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { PublisherList } from '../../../components/settings/view/PublisherList';
import { sites } from '../../../utils/sites/all-sites';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';

const onAllow = vi.fn();
const onAllowHost = vi.fn();
const onWithdraw = vi.fn();
const onWithdrawHost = vi.fn();

/** @param others hosts that the reader has allowed */
function show(others: readonly string[] = [], canWithdraw = true): void {
  draw(
    <PublisherList
      sites={sites}
      others={others}
      mayRead={({ id }) => id !== 'wiley'}
      onAllow={onAllow}
      onAllowHost={onAllowHost}
      onWithdraw={canWithdraw ? onWithdraw : undefined}
      onWithdrawHost={onWithdrawHost}
    />,
  );
}

function write(words: string): string[] {
  const input = find('input', HTMLInputElement);
  act(() => {
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return [...document.querySelectorAll('.publishers-name')].map((name) => name.textContent ?? '');
}

afterEach(() => {
  clear();
  vi.clearAllMocks();
});

it('lists every publisher by its name, those first that may not be read', async () => {
  show();
  const [denied, ...names] = write('');
  expect(denied).toBe('Wiley Online Library');
  expect(names).toHaveLength(sites.length - 1);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
  expect(document.querySelectorAll('.publishers-allowed')).toHaveLength(sites.length - 1);
  expect(await violations()).toEqual([]);
});

it.each([
  ['brill', 'Brill Reference Works'],
  ['https://plato.stanford.edu/entries/tides/', 'Stanford Encyclopedia of Philosophy'],
  ['onlinelibrary.wiley.com', 'Wiley Online Library'],
])('finds %s', (words, name) => {
  show();
  expect(write(words)).toContain(name);
});

it('asks for a publisher that may not be read, or for all of them', () => {
  show();
  click(button(/^Allow Stet on Wiley/));
  click(button('Allow all listed publishers'));
  const wiley = [expect.objectContaining({ id: 'wiley' })];
  expect(onAllow.mock.calls).toEqual([[wiley], [wiley]]);
});

it('withdraws a publisher where the browser lets it', () => {
  show([], false);
  expect(() => button(/^Withdraw Stet from Brill/)).toThrow();
  show();
  click(button(/^Withdraw Stet from Brill/));
  expect(onWithdraw).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'brill' }));
});

it('asks for a site that is not on the list by its address', async () => {
  show();
  expect(write('https://www.harbours.example/entries/tides')).toEqual([]);
  expect(await violations()).toEqual([]);
  click(button('Allow Stet on harbours.example'));
  expect(onAllowHost).toHaveBeenCalledExactlyOnceWith('harbours.example');
  expect(write('no such name')).toEqual([]);
});

it('lists a site that the reader has allowed, finds it by an address, and withdraws it', async () => {
  show(['harbours.example']);
  expect(write('')).toContain('harbours.example');
  expect(write('https://www.harbours.example/entries/tides')).toEqual(['harbours.example']);
  expect(await violations()).toEqual([]);
  click(button('Withdraw Stet from harbours.example'));
  expect(onWithdrawHost).toHaveBeenCalledExactlyOnceWith('harbours.example');
});
