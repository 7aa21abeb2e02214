// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { PublisherList } from '../../../components/settings/view/PublisherList';
import { sites } from '../../../utils/sites/all-sites';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';

const onAllow = vi.fn();
const onAllowHost = vi.fn();
const allowed = new Set<string>();

function show(): void {
  draw(
    <PublisherList
      sites={sites}
      mayRead={({ id }) => id !== 'wiley'}
      mayReadHost={(host) => allowed.has(host)}
      onAllow={onAllow}
      onAllowHost={onAllowHost}
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
  allowed.clear();
});

it('lists every publisher by its name, with what is known of it', async () => {
  show();
  const names = write('');
  expect(names).toHaveLength(sites.length);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
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

it('asks for a publisher that may not be read', () => {
  show();
  click(button(/^Allow Stet on Wiley/));
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'wiley' }));
});

it('asks for a site that is not on the list by its address, and says when it may be read', async () => {
  show();
  expect(write('https://www.harbours.example/entries/tides')).toEqual([]);
  expect(await violations()).toEqual([]);
  click(button('Allow Stet on harbours.example'));
  expect(onAllowHost).toHaveBeenCalledExactlyOnceWith('harbours.example');
  allowed.add('harbours.example');
  write('harbours.example');
  expect(document.body.textContent).toContain('you have allowed it');
  expect(write('no such name')).toEqual([]);
});
