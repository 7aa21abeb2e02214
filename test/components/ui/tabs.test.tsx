// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { type TabItem, Tabs } from '../../../components/ui/Tabs';
import { violations } from '../support/axe';
import { clear, draw, find, focus, press } from '../support/render';

type Id = 'page' | 'saved' | 'alerts';

const items: TabItem<Id>[] = [
  { id: 'page', label: 'This page' },
  { id: 'saved', label: 'Saved' },
  { id: 'alerts', label: 'Alerts', count: 2, countLabel: '2 not seen yet' },
];

let selected: Id;

function show(id: Id): void {
  selected = id;
  draw(
    <Tabs label="Stet" tabs={items} selected={id} onSelect={show}>
      <p>{id}</p>
    </Tabs>,
  );
}

afterEach(clear);

describe('Tabs', () => {
  it('moves by arrow keys, round the ends, with the focus', () => {
    show('page');
    focus(find('[data-tab="page"]'));
    press('ArrowRight');
    expect(selected).toBe('saved');
    expect(document.activeElement).toBe(find('[data-tab="saved"]'));
    press('End');
    expect(selected).toBe('alerts');
    press('ArrowRight');
    expect(selected).toBe('page');
    press('ArrowLeft');
    expect(selected).toBe('alerts');
    press('Home');
    expect(selected).toBe('page');
  });

  it('turns the arrows round in a line read from right to left', () => {
    show('saved');
    find('.tabs').style.direction = 'rtl';
    focus(find('[data-tab="saved"]'));
    press('ArrowRight');
    expect(selected).toBe('page');
  });

  it('stops the Tab key at the selected tab alone', () => {
    show('saved');
    const stops = [...document.querySelectorAll<HTMLElement>('[role=tab]')].map(
      ({ tabIndex }) => tabIndex,
    );
    expect(stops).toEqual([-1, 0, -1]);
  });

  it('has nothing that axe holds against it', async () => {
    show('alerts');
    expect(await violations()).toEqual([]);
  });
});
