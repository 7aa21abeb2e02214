// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteField } from '../../../components/entry/view/NoteField';
import type { NoteEdit } from '../../../utils/library/commands/entries';
import { violations } from '../support/axe';
import { blur, button, clear, click, draw, find, focus, type } from '../support/render';

const onChange = vi.fn<(note: NoteEdit) => void>();

const show = (note: string) =>
  draw(
    <NoteField
      note={note}
      label="Note"
      placeholder="What you want to remember"
      longest={200_000}
      onChange={onChange}
    />,
  );
const field = () => find('textarea', HTMLTextAreaElement);

beforeEach(() => vi.clearAllMocks());
afterEach(() => {
  vi.useRealTimers();
  clear();
});

describe('NoteField', () => {
  it('is a field where there is no note, and draws one where there is', async () => {
    show('');
    expect(field().value).toBe('');
    clear();
    show('A *soft* word');
    await vi.waitFor(() => expect(find('.markdown em').textContent).toBe('soft'));
    expect(document.querySelector('textarea')).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('edits where it stands, with the caret at the end, and shows what comes of it', async () => {
    show('One');
    click(button('Edit: Note'));
    expect(document.activeElement).toBe(field());
    expect(field().selectionStart).toBe(3);
    type(field(), '**Two**');
    click(button('Preview'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ text: '**Two**', was: 'One' });
    await vi.waitFor(() => expect(find('.markdown strong').textContent).toBe('Two'));
  });

  it.each([
    ['a pause', () => vi.runAllTimers()],
    ['leaving the field', blur],
    ['hiding the page', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['leaving the page', () => window.dispatchEvent(new Event('pagehide'))],
    ['another entry', clear],
  ])('keeps what was typed, once, at %s', (_, act) => {
    vi.useFakeTimers();
    show('');
    focus(field());
    type(field(), 'Mo');
    type(field(), 'More');
    expect(onChange).not.toHaveBeenCalled();
    act();
    clear();
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ text: 'More', was: '' });
  });

  it('shows what another window wrote, unless the reader has typed since', () => {
    show('');
    show('From afar');
    expect(field().value).toBe('From afar');
    focus(field());
    type(field(), 'Mine');
    show('From afar again');
    expect(field().value).toBe('Mine');
  });

  it('tells what its words were made of, and shows at last what was made of them elsewhere', () => {
    vi.useFakeTimers();
    show('');
    focus(field());
    type(field(), 'Mine');
    vi.runAllTimers();
    show('Theirs\n\nMine');
    expect(field().value).toBe('Mine');
    type(field(), 'Mine, too');
    vi.runAllTimers();
    expect(onChange).toHaveBeenLastCalledWith({ text: 'Mine, too', was: 'Mine' });
    show('Theirs\n\nMine, too');
    expect(field().value).toBe('Mine, too');
    blur();
    expect(field().value).toBe('Theirs\n\nMine, too');
  });

  it('does not fall back to an earlier word of its own that comes late', () => {
    vi.useFakeTimers();
    show('');
    focus(field());
    type(field(), 'a');
    vi.runAllTimers();
    type(field(), 'ab');
    vi.runAllTimers();
    show('a');
    expect(field().value).toBe('ab');
    show('ab');
    show('abc, from elsewhere');
    expect(field().value).toBe('abc, from elsewhere');
  });
});
