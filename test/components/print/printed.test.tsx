// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { printPart, usePrinted } from '../../../components/print/use-printed';
import { PrintedList } from '../../../components/print/view/PrintedList';
import type { EntryListItem } from '../../../utils/library/search/entry-list-item';
import { clear, draw } from '../support/render';

const item = (id: string, more: Partial<EntryListItem> = {}): EntryListItem => ({
  id,
  title: `Title ${id}`,
  byline: 'Ardent',
  container: 'Coasts',
  year: '2019',
  savedAt: 0,
  standing: 'stands',
  ...more,
});

afterEach(clear);

const sheet = () => document.querySelector('.printed');
const raise = (name: string) => dispatchEvent(new Event(name));

describe('usePrinted', () => {
  function Page() {
    usePrinted((asked) => asked !== 'list' && <p>On paper</p>);
    return <p>On the screen</p>;
  }

  it('draws while something is printed, and no longer', () => {
    draw(<Page />);
    expect(sheet()).toBeNull();
    raise('beforeprint');
    expect(sheet()?.textContent).toBe('On paper');
    raise('afterprint');
    expect(sheet()).toBeNull();
  });

  it('leaves the paper to the part that was asked for, that once', () => {
    draw(<Page />);
    const print = () => raise('beforeprint');
    Object.assign(globalThis, { print });
    printPart('list');
    expect(sheet()).toBeNull();
    raise('afterprint');
    raise('beforeprint');
    expect(sheet()?.textContent).toBe('On paper');
    raise('afterprint');
  });

  it('draws nothing once its page is gone', () => {
    draw(<Page />);
    clear();
    raise('beforeprint');
    expect(sheet()).toBeNull();
  });
});

describe('PrintedList', () => {
  it('has every entry under its group, with what is known against it', () => {
    const items = [item('a'), item('b', { standing: 'superseded', figure: 'superseded' })];
    draw(
      <PrintedList
        heading="Everything"
        query="tag:a"
        listing={{
          ids: ['a', 'b'],
          entryAt: (place) => items[place],
          groups: [
            { kind: 'encyclopedia', name: '', from: 0, count: 1 },
            { kind: 'summary', name: '', from: 1, count: 1 },
          ],
          whole: true,
        }}
      />,
    );
    const text = [...document.querySelectorAll('.printed-list :is(h1, h2, p)')].map(
      (part) => part.textContent,
    );
    expect(text).toEqual([
      'Everything',
      expect.stringMatching(/^tag:a · 2 · /),
      'No encyclopedia named',
      'Title a',
      'Ardent · Coasts · 2019',
      'Found in the summary or a quote alone',
      'Title b',
      'Ardent · Coasts · 2019 · Replaced',
    ]);
  });
});
