// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EntryActions, EntryView } from '../../../components/entry/view/EntryView';
import type { FullEntry } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { button, clear, click, draw, find, focus, press, type } from '../support/render';
import { entry, full, successor, version } from '../support/samples';

const actions = {
  onCorrect: vi.fn<EntryActions['onCorrect']>(),
  onTags: vi.fn<EntryActions['onTags']>(),
  onNote: vi.fn<EntryActions['onNote']>(),
  onCollections: vi.fn<EntryActions['onCollections']>(),
  onCreateCollection: vi.fn<EntryActions['onCreateCollection']>(),
  onAdopt: vi.fn<EntryActions['onAdopt']>(),
  onAnswer: vi.fn<EntryActions['onAnswer']>(),
  onQuote: vi.fn<EntryActions['onQuote']>(),
  onQuoteNote: vi.fn<EntryActions['onQuoteNote']>(),
  onRemoveQuote: vi.fn<EntryActions['onRemoveQuote']>(),
  onExport: vi.fn<EntryActions['onExport']>(),
  onRemove: vi.fn<EntryActions['onRemove']>(),
};

function show(shown: FullEntry = full): void {
  draw(
    <EntryView
      full={shown}
      history={[]}
      collections={[
        { id: 'thesis', name: 'Thesis', path: 'Thesis', count: 3 },
        { id: 'course', name: 'Course', parent: 'thesis', path: 'Thesis/Course', count: 0 },
      ]}
      knownTags={['methods', 'coasts']}
      formats={[
        { id: 'bibtex', name: 'BibTeX' },
        { id: 'ris', name: 'RIS' },
      ]}
      {...actions}
    />,
  );
}

beforeEach(() => vi.clearAllMocks());

afterEach(() => {
  vi.useRealTimers();
  clear();
});

describe('EntryView', () => {
  it('begins at its top in a pane that the last entry left scrolled', () => {
    draw(<p>The last entry</p>).scrollTop = 400;
    show();
    expect(find('main', HTMLElement).scrollTop).toBe(0);
  });

  it('adds a tag by Enter or a comma, takes the last away by Backspace, and knows no doubles', () => {
    show();
    const input = find('.tag-field input', HTMLInputElement);
    focus(input);
    type(input, ' slow   reading ');
    press('Enter');
    expect(actions.onTags).toHaveBeenLastCalledWith({ add: ['slow reading'] });
    type(input, 'coasts,');
    expect(actions.onTags).toHaveBeenLastCalledWith({ add: ['coasts'] });
    type(input, 'methods,');
    expect(actions.onTags).toHaveBeenCalledTimes(2);
    press('Backspace');
    expect(actions.onTags).toHaveBeenLastCalledWith({ remove: ['methods'] });
    click(button('Remove the tag methods'));
    expect(actions.onTags).toHaveBeenCalledTimes(4);
  });

  it('keeps a note at a pause in typing', () => {
    vi.useFakeTimers();
    show();
    click(button('Edit: Note'));
    type(find('textarea', HTMLTextAreaElement), 'More');
    expect(actions.onNote).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(actions.onNote).toHaveBeenCalledExactlyOnceWith({ text: 'More', was: full.note });
  });

  it('keeps a note that is left in the middle of a word', () => {
    show();
    click(button('Edit: Note'));
    type(find('textarea', HTMLTextAreaElement), 'Mo');
    clear();
    expect(actions.onNote).toHaveBeenCalledExactlyOnceWith({ text: 'Mo', was: full.note });
  });

  it('puts the entry in collections, takes it out, and makes new ones', () => {
    show();
    const [thesis, course] = document.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    expect(thesis?.checked).toBe(true);
    course?.click();
    expect(actions.onCollections).toHaveBeenLastCalledWith({ add: ['course'] });
    thesis?.click();
    expect(actions.onCollections).toHaveBeenLastCalledWith({ remove: ['thesis'] });
    click(button('New collection'));
    const name = find('.new-named input', HTMLInputElement);
    expect(document.activeElement).toBe(name);
    type(name, ' Reading ');
    click(button('Create'));
    expect(actions.onCreateCollection).toHaveBeenCalledExactlyOnceWith('Reading');
  });

  it('shows the chain newest first, and any version of it', () => {
    const newer = { ...version, id: 'v1', place: 1, capture: successor };
    show({
      ...full,
      entry: entry({ current: 'v1', standing: 'stands', versions: 2 }),
      versions: [version, newer],
      alerts: [],
    });
    expect(find('.keywords').textContent).toContain('lighthouses');
    click(button(/^Version 0/));
    expect(find('.keywords').textContent).toContain('harbours');
    expect(button(/^Version 0/).getAttribute('aria-current')).toBe('true');
    click(button(/Edit: Title$/));
    type(find('.editable-form input', HTMLInputElement), 'Corrected');
    press('Enter');
    expect(actions.onCorrect).toHaveBeenCalledExactlyOnceWith(version, { title: 'Corrected' });
  });

  it('exports by keyboard: the menu takes the focus, Escape gives it back', () => {
    show();
    click(button('Export'));
    expect(document.activeElement?.textContent).toBe('BibTeX');
    expect(press('Escape')).toBe(false);
    expect(document.activeElement).toBe(button('Export'));
    click(button('Export'));
    click(button('RIS'));
    expect(actions.onExport).toHaveBeenCalledExactlyOnceWith('ris');
  });

  it('has nothing that axe holds against it', async () => {
    show();
    click(button('Export'));
    expect(await violations()).toEqual([]);
  });
});
