// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BibliographyDialog } from '../../../components/citations/view/BibliographyDialog';
import { violations } from '../support/axe';
import { allowModals } from '../support/modal';
import { button, clear, click, draw, find } from '../support/render';

const styles = [
  { id: 'apa', name: 'APA', form: 'entry', both: false, own: false },
  { id: 'mine', name: 'House style', form: 'entry', both: false, own: true },
] as const;
const onClose = vi.fn();
const onCopy = vi.fn(async (_: string): Promise<readonly string[]> => []);

/** Opens the dialog over so many entries, and waits for its styles. */
async function open(count: number): Promise<void> {
  draw(
    <BibliographyDialog
      count={count}
      most={500}
      styles={async () => ({ styles, last: 'mine' })}
      onCopy={onCopy}
      onClose={onClose}
    />,
  );
  if (count <= 500) {
    await vi.waitFor(() => expect(find('select', HTMLSelectElement).value).toBe('mine'));
  }
}

/** Copies, and waits until that is told. */
async function copied(words: RegExp): Promise<void> {
  click(button('Copy'));
  await vi.waitFor(() => expect(find('[role=status]').textContent).toMatch(words));
}

beforeEach(() => vi.clearAllMocks());
beforeAll(allowModals);
afterEach(clear);

describe('BibliographyDialog', () => {
  it('copies in the style used last, and says so', async () => {
    await open(3);
    await copied(/^Copied: Bibliography$/);
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('mine');
    expect(await violations()).toEqual([]);
  });

  it('tells what the style left out', async () => {
    onCopy.mockResolvedValueOnce(['Weir', 'Lock']);
    await open(3);
    await copied(/cites them in notes alone: Weir, Lock$/);
  });

  it('tells that it failed, and lets the reader try again', async () => {
    onCopy.mockRejectedValueOnce(new Error('refused'));
    await open(3);
    await copied(/could not be copied/);
    await copied(/^Copied/);
  });

  it('takes one press at a time', async () => {
    onCopy.mockReturnValueOnce(new Promise(() => undefined));
    await open(3);
    await copied(/^Making/);
    click(button('Copy'));
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it('tells that there are no styles to copy in', async () => {
    const none = () => Promise.reject(new Error('unreadable'));
    draw(
      <BibliographyDialog count={3} most={500} styles={none} onCopy={onCopy} onClose={onClose} />,
    );
    await vi.waitFor(() =>
      expect(find('[role=status]').textContent).toMatch(/could not be copied/),
    );
  });

  it('has words instead of styles for more entries than a bibliography holds', async () => {
    await open(501);
    expect(find('dialog').textContent).toContain('at most 500 entries');
    expect(document.querySelector('select')).toBeNull();
  });
});
