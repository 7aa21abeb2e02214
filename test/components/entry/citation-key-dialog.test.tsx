// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CitationKeyDialog } from '../../../components/entry/view/CitationKeyDialog';
import type { KeyChoice } from '../../../utils/library/commands/citation-keys';
import { violations } from '../support/axe';
import { allowModals } from '../support/modal';
import { button, clear, click, draw, find, type } from '../support/render';

const onSave = vi.fn(async (_: KeyChoice): Promise<{ takenBy: string } | undefined> => undefined);
const onClose = vi.fn();

function open(exported?: string, isPinned = false): void {
  draw(
    <CitationKeyDialog
      current={{ key: 'tides2019', isPinned }}
      exported={exported}
      suggest={async () => 'suggested2019'}
      onSave={onSave}
      onClose={onClose}
    />,
  );
}

const field = () => find('.citation-key-field input', HTMLInputElement);
const pin = () => find('input[type=checkbox]', HTMLInputElement);
const warning = () => find('.citation-key-warning').textContent;
const save = () => act(async () => click(button('Save')));

beforeAll(allowModals);
beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('CitationKeyDialog', () => {
  it('pins a key that the reader writes, unless the reader says no', async () => {
    open();
    expect(pin().checked).toBe(false);
    type(field(), ' mine ');
    expect(pin().checked).toBe(true);
    expect(await violations()).toEqual([]);
    await save();
    expect(onSave).toHaveBeenLastCalledWith({ key: 'mine', isPinned: true });
    expect(onClose).toHaveBeenCalledOnce();
    click(pin());
    await save();
    expect(onSave).toHaveBeenLastCalledWith({ key: 'mine', isPinned: false });
  });

  it.each([
    ['', 'Write a key.'],
    ['a b', 'A key has only letters'],
    ['a{b', 'A key has only letters'],
    [':a', 'A key begins with'],
    ['x'.repeat(201), 'A key has at most 200 letters.'],
  ])('does not save %j', async (key, words) => {
    open();
    type(field(), key);
    expect(find('[role=alert]').textContent).toContain(words);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await save();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('warns of the key under which the entry was handed out, once it is another', () => {
    open('tides2019');
    expect(warning()).toBe('');
    type(field(), 'other');
    expect(warning()).toContain('A document that cites tides2019 will not find it');
  });

  it('names the entry that has the key, until another is written', async () => {
    onSave.mockResolvedValueOnce({ takenBy: 'Harbour Lights' });
    open();
    type(field(), 'taken');
    await save();
    expect(find('[role=alert]').textContent).toBe('“Harbour Lights” has this key. Choose another.');
    expect(onClose).not.toHaveBeenCalled();
    type(field(), 'free');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('takes a key that is suggested', async () => {
    open(undefined, true);
    await act(async () => click(button('Suggest a key')));
    expect(field().value).toBe('suggested2019');
  });
});
