// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EntryList } from '../../../components/entries/view/EntryList';
import type { Entry } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { button, clear, click, draw, find, focus, now, press } from '../support/render';
import { entry } from '../support/samples';

const onOpen = vi.fn<(entry: Entry) => void>();
const onMore = vi.fn<() => void>();
let entries: Entry[];

function show(): void {
  draw(
    <EntryList
      label="Saved"
      entries={entries}
      onOpen={onOpen}
      onRemove={(gone) => {
        entries = entries.filter(({ id }) => id !== gone.id);
        show();
      }}
      onMore={onMore}
    />,
  );
}

function focused(): string | null | undefined {
  return document.activeElement?.querySelector('.entry-row-title')?.textContent;
}

beforeEach(() => {
  vi.clearAllMocks();
  entries = ['Anchors', 'Buoys', 'Capstans'].map((title, index) =>
    entry({ id: title, title, standing: 'stands', savedAt: now - index * 86_400_000 }),
  );
  show();
});

afterEach(clear);

describe('EntryList', () => {
  it('has one stop of the Tab key, and arrows, Home and End move it', () => {
    expect(document.querySelectorAll('.entry-row[tabindex="0"]')).toHaveLength(1);
    focus(find('.entry-row'));
    press('ArrowDown');
    expect(focused()).toBe('Buoys');
    expect(find('.entry-row[tabindex="0"]')).toBe(document.activeElement);
    press('End');
    expect(focused()).toBe('Capstans');
    press('Home');
    press('ArrowUp');
    expect(focused()).toBe('Anchors');
  });

  it('opens an entry', () => {
    click(button(/Buoys/));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(entries[1]);
  });

  it('removes by Delete, and the focus stays in the list', () => {
    focus(find('.entry-row'));
    press('ArrowDown');
    press('Delete');
    expect(focused()).toBe('Capstans');
    press('Delete');
    expect(focused()).toBe('Anchors');
    press('Delete');
    expect(document.querySelectorAll('.entry-row')).toHaveLength(0);
  });

  it('asks for more rows at its end', () => {
    focus(find('.entry-row'));
    press('End');
    press('ArrowDown');
    expect(onMore).toHaveBeenCalledOnce();
    click(button('Show more'));
    expect(onMore).toHaveBeenCalledTimes(2);
  });

  it('says in words that an entry was replaced, and writes the full day on hover', () => {
    entries = [entry({ standing: 'superseded' })];
    show();
    expect(find('.entry-row-title').textContent).toBe('Lanterns in Harbour LawReplaced');
    expect(find('.mark').className).toContain('mark--replaced');
    const day = find('time');
    expect(day.textContent).toBe('11 March 2019');
    expect(day.title).toBe('11 March 2019');
  });

  it('parts with dots what is known of where an entry stands, and nothing else', () => {
    const nothing = { byline: '', container: '', year: '' };
    const line = (given: Partial<Entry>) => {
      entries = [entry({ ...nothing, ...given })];
      show();
      return find('.entry-row-line').textContent?.replace(find('time').textContent ?? '', '');
    };
    expect(line({ byline: 'Ardent', container: 'Coasts', year: '2011' })).toBe(
      'Ardent · Coasts · 2011',
    );
    expect(line({ container: 'Coasts', figure: 'neverChecked' })).toBe('Coasts · Not checked yet');
    expect(line({ year: '2011', figure: 'neverChecked' })).toBe('2011 · Not checked yet');
    expect(line({ figure: 'neverChecked' })).toBe('Not checked yet');
    expect(line({ figure: 'unknown' })).toBe('Could not be checked');
    expect(line({ standing: 'forthcoming' })).toBe('Not yet published in full');
    expect(line({ standing: 'stands' })).toBe('');
  });

  it('has nothing that axe holds against it', async () => {
    entries = [...entries, entry({ standing: 'retracted' })];
    show();
    expect(await violations()).toEqual([]);
  });
});
