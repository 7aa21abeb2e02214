// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Citation, CitationMenu } from '../../../components/citations/view/CitationMenu';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';

const styles = [
  { id: 'apa', name: 'APA', form: 'entry', both: false, own: false },
  { id: 'notes', name: 'Chicago', form: 'note', both: true, own: false },
  { id: 'mine', name: 'House style', form: 'entry', both: false, own: true },
] as const;
const citation = (id: string): Citation => ({
  text: `Ardent, in ${id}`,
  html: `Ardent, <i>in ${id}</i>`,
  nodes: ['Ardent <b>, ', { mark: 'italic', within: [`in ${id}`] }],
});
const cite = vi.fn(async (id: string) => citation(id));
const onStyle = vi.fn<(id: string) => void>();
const onCopy = vi.fn(async (_: Citation) => undefined);
const onLink = vi.fn(async () => undefined);

function Menu({ last }: { last?: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <CitationMenu
      isOpen={isOpen}
      onOpen={setOpen}
      styles={async () => ({ styles, last })}
      cite={cite}
      onStyle={onStyle}
      onCopy={onCopy}
      others={[{ label: 'Link', onCopy: onLink }]}
    />
  );
}

/** Opens the menu and waits for the citation. */
async function open(last?: string): Promise<void> {
  draw(<Menu {...(last === undefined ? {} : { last })} />);
  click(button('Copy citation'));
  await vi.waitFor(() => expect(find('.citation-shown').textContent).not.toBe('Loading'));
}

beforeEach(() => vi.clearAllMocks());
afterEach(clear);

describe('CitationMenu', () => {
  it('makes no citation before it is opened', () => {
    draw(<Menu />);
    expect(cite).not.toHaveBeenCalled();
  });

  it('shows the citation in the style used last, with the focus on what copies it', async () => {
    await open('notes');
    expect(find('select', HTMLSelectElement).value).toBe('notes');
    expect(find('.citation-text').innerHTML).toContain('Ardent &lt;b&gt;, <i');
    expect(document.activeElement).toBe(button('Copy'));
    click(button('Copy'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(citation('notes'));
    await vi.waitFor(() => expect(find('[role=status]').textContent).toBe('Copied: Citation'));
    expect(await violations()).toEqual([]);
  });

  it('begins with the first style where the last is gone, and keeps the one that is chosen', async () => {
    await open('removed since');
    const select = find('select', HTMLSelectElement);
    expect(select.value).toBe('apa');
    expect([...select.querySelectorAll('option')].map(({ label }) => label)).toEqual([
      'APA',
      'Chicago (footnote)',
      'House style',
    ]);
    expect(find('optgroup', HTMLOptGroupElement).label).toBe('Your own');
    await act(async () => {
      select.value = 'mine';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(onStyle).toHaveBeenCalledExactlyOnceWith('mine');
    await vi.waitFor(() => expect(find('.citation-text').textContent).toContain('in mine'));
  });

  it('says where a citation could not be made, and where the browser refused to copy', async () => {
    cite.mockRejectedValueOnce(new Error('no such style'));
    await open();
    await vi.waitFor(() => expect(find('.citation-shown').textContent).toContain('could not'));
    click(button('Copy'));
    expect(onCopy).not.toHaveBeenCalled();
    onLink.mockRejectedValueOnce(new Error('refused'));
    click(button('Link'));
    await vi.waitFor(() =>
      expect(find('[role=status]').textContent).toBe(
        'The browser did not let Stet copy. Try again.',
      ),
    );
  });

  it('copies what stands in the text beside the whole', async () => {
    const inText = { text: '(Ardent)', html: '(Ardent)', nodes: ['(Ardent)'] };
    cite.mockResolvedValueOnce({ ...citation('apa'), inText });
    await open();
    click(button('Copy the citation in the text'));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(inText);
    await vi.waitFor(() =>
      expect(find('[role=status]').textContent).toBe('Copied: Citation in the text'),
    );
    expect(await violations()).toEqual([]);
  });

  it('says that a style numbers, and offers nothing in the text of one that cites in notes', async () => {
    cite.mockResolvedValueOnce({ ...citation('apa'), inText: 'number' });
    await open();
    expect(find('.citation-in-text').textContent).toContain('which your document gives');
    expect(find('.citation-in-text').querySelector('button')).toBeNull();
    cite.mockResolvedValueOnce(citation('notes'));
    const select = find('select', HTMLSelectElement);
    await act(async () => {
      select.value = 'notes';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(() => expect(document.querySelector('.citation-in-text')).toBeNull());
  });
});
