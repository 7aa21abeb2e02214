// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StatusBar } from '../../../components/checks/view/StatusBar';
import { ExportMenu } from '../../../components/export/view/ExportMenu';
import { SearchField } from '../../../components/search/view/SearchField';
import { SearchHint } from '../../../components/search/view/SearchHint';
import { EmptyState } from '../../../components/ui/states/EmptyState';
import { ErrorNote } from '../../../components/ui/states/ErrorNote';
import { Toast } from '../../../components/ui/Toast';
import type { StatusGroup } from '../../../utils/model/records';
import { violations } from '../support/axe';
import { blur, button, clear, click, draw, find, focus, press } from '../support/render';

afterEach(() => {
  vi.useRealTimers();
  clear();
});

describe('SearchField', () => {
  it('is reached by /, but not while the reader types elsewhere', () => {
    draw(
      <>
        <SearchField value="" onInput={() => undefined} />
        <textarea aria-label="Note" />
      </>,
    );
    focus(find('textarea'));
    press('/');
    expect(document.activeElement).toBe(find('textarea'));
    blur();
    expect(press('/')).toBe(false);
    expect(document.activeElement).toBe(find('input'));
  });

  it('empties on Escape first, and leaves the next one to the browser', () => {
    const onInput = vi.fn<(value: string) => void>();
    draw(<SearchField value="salt" onInput={onInput} />);
    focus(find('input'));
    expect(press('Escape')).toBe(false);
    expect(onInput).toHaveBeenCalledExactlyOnceWith('');
    draw(<SearchField value="" onInput={onInput} />);
    expect(press('Escape')).toBe(true);
  });
});

describe('SearchHint', () => {
  it('mends a field that there is not', () => {
    const onMend = vi.fn<(query: string) => void>();
    const root = draw(<SearchHint query="bells autor:smith" onMend={onMend} />);
    expect(root.textContent).toContain('No field is called “autor”');
    click(button('author:smith'));
    expect(onMend).toHaveBeenCalledExactlyOnceWith('bells author:smith');
  });

  it('tells what a field knows, and nothing where all is understood', () => {
    const root = draw(<SearchHint query="is:foo" onMend={() => undefined} />);
    expect(root.textContent).toContain('“is:” does not know “foo”');
    expect(button('is:superseded')).toBeDefined();
    draw(<SearchHint query="is:superseded" onMend={() => undefined} />);
    expect(find('[role=status]').textContent).toBe('');
  });
});

describe('Toast', () => {
  it('undoes, and goes by itself unless it is held', () => {
    vi.useFakeTimers();
    const undo = vi.fn<() => void>();
    const onClose = vi.fn<() => void>();
    const message = { text: 'Removed “Salt”.', undo };
    draw(<Toast message={message} onClose={onClose} />);
    focus(button('Undo'));
    vi.advanceTimersByTime(60_000);
    expect(onClose).not.toHaveBeenCalled();
    blur();
    vi.advanceTimersByTime(60_000);
    expect(onClose).toHaveBeenCalledOnce();
    click(button('Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });

  it('undoes by Ctrl+Z, but not while the reader types, nor from under a dialog', () => {
    const undo = vi.fn<() => void>();
    draw(
      <>
        <Toast message={{ text: 'Removed “Salt”.', undo }} onClose={() => undefined} />
        <textarea aria-label="Note" />
      </>,
    );
    focus(find('textarea'));
    press('z', { ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    blur();
    const dialog = document.createElement('dialog');
    dialog.open = true;
    document.body.append(dialog);
    press('z', { ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    dialog.remove();
    press('z', { ctrlKey: true });
    expect(undo).toHaveBeenCalledOnce();
  });

  it('speaks in a region that stands before there is anything to say', () => {
    draw(<Toast message={undefined} onClose={() => undefined} />);
    const region = find('[role=status]');
    draw(<Toast message={{ text: 'Exported.' }} onClose={() => undefined} />);
    expect(find('[role=status]')).toBe(region);
    expect(region.textContent).toBe('Exported.');
  });
});

describe('ErrorNote', () => {
  it('says what is wrong, and the ways out', () => {
    const onRetry = vi.fn<() => void>();
    const onRescue = vi.fn<() => void>();
    draw(<ErrorNote code="corrupt" onRetry={onRetry} onRescue={onRescue} />);
    expect(find('[role=alert] p').textContent).toContain('cannot be read');
    click(button('Try again'));
    click(button('Export what can be read'));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(onRescue).toHaveBeenCalledOnce();
  });
});

describe('ExportMenu', () => {
  it('exports the scope that was chosen', () => {
    const onExport = vi.fn<(scope: 'search' | 'all', format: string) => void>();
    draw(
      <ExportMenu<'search' | 'all'>
        heading="Export everything as"
        scopes={[
          { id: 'search', label: 'This search’s results' },
          { id: 'all', label: 'Everything' },
        ]}
        formats={[{ id: 'ris', name: 'RIS' }]}
        onExport={onExport}
      />,
    );
    click(button('Export'));
    click(button('RIS'));
    expect(onExport).toHaveBeenLastCalledWith('search', 'ris');
    click(button('Export'));
    const [, all] = document.querySelectorAll<HTMLInputElement>('[type=radio]');
    if (all) click(all);
    click(button('RIS'));
    expect(onExport).toHaveBeenLastCalledWith('all', 'ris');
  });

  it('says what it exports where there is nothing to choose', () => {
    draw(
      <ExportMenu
        heading="Export everything as"
        scopes={[{ id: 'all', label: 'Everything' }]}
        formats={[{ id: 'ris', name: 'RIS' }]}
        onExport={() => undefined}
      />,
    );
    click(button('Export'));
    expect(find('.export-panel').textContent).toBe('Export everything asRIS');
  });
});

describe('Foot', () => {
  it('counts in words, and each figure lists its entries', async () => {
    const onShow = vi.fn<(figure: StatusGroup) => void>();
    const none = {
      stands: 0,
      superseded: 0,
      retracted: 0,
      unknown: 0,
      neverChecked: 0,
      unwatchable: 0,
    };
    draw(<StatusBar figures={none} onShow={onShow} />);
    expect(find('.foot-counts').textContent).toBe('0 entries');
    draw(<StatusBar figures={{ ...none, stands: 1 }} onShow={onShow} />);
    expect(find('.foot-counts').textContent).toBe('1 entry still current');
    const figures = {
      stands: 1412,
      superseded: 3,
      retracted: 0,
      unknown: 5,
      neverChecked: 40,
      unwatchable: 0,
    };
    draw(<StatusBar figures={figures} shown="superseded" onShow={onShow} />);
    expect(find('.foot-counts').textContent).toBe(
      '1,412 entries still current · 3 replaced · 5 could not be checked · 40 not checked yet',
    );
    expect(button('3 replaced').getAttribute('aria-pressed')).toBe('true');
    click(button('5 could not be checked'));
    expect(onShow).toHaveBeenCalledExactlyOnceWith('unknown');
    expect(await violations()).toEqual([]);
  });
});

describe('the states together', () => {
  it('have nothing that axe holds against them', async () => {
    draw(
      <>
        <EmptyState title="Nothing saved yet" action={<button type="button">Look</button>}>
          Open an entry.
        </EmptyState>
        <ErrorNote code="quota" onRetry={() => undefined} />
        <Toast message={{ text: 'Removed.', undo: () => undefined }} onClose={() => undefined} />
      </>,
    );
    expect(await violations()).toEqual([]);
  });
});
