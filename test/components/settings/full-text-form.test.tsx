// @vitest-environment jsdom

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FullTextForm } from '../../../components/settings/view/FullTextForm';
import type { LibraryProxy } from '../../../utils/full-text/library-proxies';
import type { FullTextSettings, HeldFullText } from '../../../utils/full-text/settings';
import { violations } from '../support/axe';
import { button, clear, click, draw } from '../support/render';

const onChange = vi.fn<(change: Partial<FullTextSettings>) => void>();
const onPick = vi.fn<() => void>();

const nothing: HeldFullText = { resolver: '', proxy: '', email: '', fixed: [] };
const libraries: LibraryProxy[] = ['North', 'South', 'East'].map((name) => ({
  name: `University of the ${name}`,
  country: 'Nowhere',
  pattern: `https://ezproxy.${name.toLowerCase()}.example/login?url=$@`,
}));

function show(
  settings: Partial<HeldFullText> = {},
  more: { ignored?: string[]; libraries?: LibraryProxy[] | undefined } = {},
): string {
  draw(
    <FullTextForm
      settings={{ ...nothing, ...settings }}
      ignored={more.ignored ?? []}
      libraries={'libraries' in more ? more.libraries : libraries}
      onPick={onPick}
      onChange={onChange}
    />,
  );
  return document.body.textContent ?? '';
}

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(
    ({ textContent }) => textContent === label,
  );
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return input;
}

function write(input: HTMLInputElement, text: string, event = 'change'): string {
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event(event, { bubbles: true }));
  });
  return document.body.textContent ?? '';
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('the fields', () => {
  it('keep what is typed in the form that is used', async () => {
    show();
    expect(await violations()).toEqual([]);
    write(field('Your library’s proxy'), 'https://ezproxy.example.edu/login?url=');
    write(field('Your library’s link resolver (OpenURL)'), ' find.example.edu/openurl?sid=x ');
    write(field('Your e-mail for Unpaywall'), 'ada@example.org');
    expect(onChange.mock.calls).toEqual([
      [{ proxy: 'https://ezproxy.example.edu/login?url=$@' }],
      [{ resolver: 'https://find.example.edu/openurl' }],
      [{ email: 'ada@example.org' }],
    ]);
    expect(field('Your library’s proxy').value).toBe('https://ezproxy.example.edu/login?url=$@');
  });

  it.each([
    ['Your library’s proxy', 'javascript:alert(1)', 'Stet finds no proxy in this.'],
    ['Your library’s link resolver (OpenURL)', 'my library', 'This is not an address of the web.'],
    ['Your e-mail for Unpaywall', 'ada', 'That is not an e-mail address.'],
  ])('%s says what is wrong and keeps nothing of it', async (label, text, words) => {
    show();
    expect(write(field(label), text)).toContain(words);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(field(label).value).toBe(text);
    expect(onChange).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
    write(field(label), '');
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('that the library set are shown and cannot be changed', async () => {
    const words = show({
      proxy: 'https://ezproxy.example.edu/login?url=$@',
      resolver: 'https://find.example.edu/openurl',
      fixed: ['proxy', 'resolver'],
    });
    expect(words.split('Set by your library.')).toHaveLength(3);
    expect(field('Your library’s proxy').readOnly).toBe(true);
    expect(field('Your library’s link resolver (OpenURL)').readOnly).toBe(true);
    expect(field('Your e-mail for Unpaywall').readOnly).toBe(false);
    expect(words).not.toContain('Find your library by its name');
    expect(await violations()).toEqual([]);
  });

  it('warn of a proxy that is not reached safely', () => {
    const insecure = 'others on your network can see';
    expect(show({ proxy: 'http://ezproxy.example.edu/login?url=$@' })).toContain(insecure);
    expect(show({ proxy: 'https://ezproxy.example.edu/login?url=$@' })).not.toContain(insecure);
  });

  it('name what the policy has that cannot be used', () => {
    expect(show({}, { ignored: ['resolver', 'defaults.rhythm'] })).toContain(
      'they are left out: resolver and defaults.rhythm.',
    );
  });
});

describe('a library by its name', () => {
  const name = 'Find your library by its name';

  it('is asked for when the reader comes there, and chosen with a click', async () => {
    show({}, { libraries: undefined });
    act(() => field(name).focus());
    expect(onPick).toHaveBeenCalledOnce();
    show();
    write(field(name), 'university', 'input');
    expect(await violations()).toEqual([]);
    click(button('Choose University of the South'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      proxy: 'https://ezproxy.south.example/login?url=$@',
    });
    const words = show({ proxy: 'https://ezproxy.south.example/login?url=$@' });
    expect(words).toContain('through the proxy of University of the South');
    expect(field('Your library’s proxy').value).toBe('https://ezproxy.south.example/login?url=$@');
  });

  it('that is not on the list is told', () => {
    show();
    expect(write(field(name), 'no such', 'input')).toContain(
      'No library of this name is on the list',
    );
  });
});
