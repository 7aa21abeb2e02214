// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlertList } from '../../../components/alerts/view/AlertList';
import type { AlertView } from '../../../utils/library/commands/alerts';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';
import { alert, full, version } from '../support/samples';

afterEach(clear);

/** An alert of an entry of its own, under that title. */
function view(id: string, title: string, state: 'unseen' | 'seen' = 'seen'): AlertView {
  return {
    alert: { ...alert, id, state },
    entry: { ...full.entry, id: `entry-${id}` },
    saved: { ...version, capture: { ...version.capture, title } },
    quotes: [],
  };
}

const views = [view('a', 'Capstans', 'unseen'), view('b', 'Derricks'), view('c', 'Windlasses')];

const opened = vi.fn<(id: string) => void>();

function show(shown = views, opensFirst = true, openedEntry?: string): void {
  draw(
    <AlertList
      label="Alerts"
      views={shown}
      opensFirst={opensFirst}
      openedEntry={openedEntry}
      onOpenEntry={opened}
      card={({ saved }) => <article class="card">{saved.capture.title}</article>}
    />,
  );
}

const openTitle = () => document.querySelector('.card')?.textContent;

describe('AlertList', () => {
  it('opens the first alert, and another one in its place when its row is chosen', () => {
    show();
    expect(openTitle()).toBe('Capstans');
    click(button(/^Derricks/));
    expect(openTitle()).toBe('Derricks');
    expect(document.querySelectorAll('.card')).toHaveLength(1);
    click(button(/^Derricks/));
    expect(openTitle()).toBeUndefined();
  });

  it('opens none of those that were answered by itself', () => {
    show(views, false);
    expect(openTitle()).toBeUndefined();
  });

  it('shows an alert that stands alone without a row', () => {
    show(views.slice(1, 2));
    expect(openTitle()).toBe('Derricks');
    expect(document.querySelector('.alert-row')).toBeNull();
  });

  it('is rows alone beside an open entry, which shows its alert itself', () => {
    show(views, true, 'entry-b');
    expect(openTitle()).toBeUndefined();
    expect(find('[aria-current="true"]').textContent).toContain('Derricks');
    click(button(/^Windlasses/));
    expect(opened).toHaveBeenCalledExactlyOnceWith('entry-c');
  });

  it('leads by the arrows from row to row', () => {
    show();
    const rows = [...document.querySelectorAll<HTMLElement>('.alert-row')];
    rows[0]?.focus();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    press('ArrowUp');
    press('ArrowUp');
    expect(document.activeElement).toBe(rows[0]);
  });

  it('says which row is open, and has nothing that axe holds against it', async () => {
    show();
    expect(find('[aria-expanded="true"]').textContent).toContain('Capstans');
    expect(await violations()).toEqual([]);
  });
});
