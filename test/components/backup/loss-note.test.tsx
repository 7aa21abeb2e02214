// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DiskNote } from '../../../components/backup/view/DiskNote';
import { LossNote } from '../../../components/backup/view/LossNote';
import { EntrySummaryLines } from '../../../components/entries/view/EntrySummaryLines';
import { DamagedEntry } from '../../../components/entry/view/DamagedEntry';
import { RelativeDate } from '../../../components/ui/text/RelativeDate';
import { violations } from '../support/axe';
import { button, clear, click, draw, find } from '../support/render';

afterEach(clear);

describe('LossNote', () => {
  it.each([
    ['all', 'The browser has lost your library', 'began an empty library'],
    ['entries', 'Part of your library is missing', 'nothing of it is changed'],
    ['changes', 'The last changes to your library are missing', 'nothing of it is changed'],
  ] as const)(
    'says of %s what is lost, since when, and what can be done',
    async (kind, title, why) => {
      draw(
        <LossNote loss={{ kind, entries: 8, at: Date.UTC(2019, 2, 26) }}>
          <button type="button">Restore</button>
        </LossNote>,
      );
      expect(find('[role=alert] strong').textContent).toBe(title);
      expect(find('[role=alert]').textContent).toContain(
        'It held 8 entries. The last was saved on 26 March 2019.',
      );
      expect(find('[role=alert]').textContent).toContain(why);
      expect(button('Restore')).toBeDefined();
      expect(await violations()).toEqual([]);
    },
  );
});

it('DiskNote names the disk and the room that is left', () => {
  draw(<DiskNote room={12_300_000} />);
  expect(find('strong').textContent).toBe('The disk of this computer is nearly full');
  expect(find('[role=status]').textContent).toContain('12.3 MB');
});

describe('a damaged entry', () => {
  it('says so in its row, whatever stands in its record', () => {
    const words = {
      byline: '',
      container: '',
      year: '',
      standing: 'stands',
      damaged: true,
    } as const;
    draw(<EntrySummaryLines entry={{ ...words, id: 'a', title: '', savedAt: 1e300 }} />);
    expect(find('.entry-row-title').textContent).toBe('This entry could not be read');
    draw(
      <EntrySummaryLines entry={{ ...words, id: 'a', title: 'Lanterns', savedAt: Number.NaN }} />,
    );
    expect(find('.entry-row-title').textContent).toBe('Lanterns');
    expect(find('.entry-row-line').textContent).toContain('This entry could not be read');
  });

  it('offers its ways out', async () => {
    const [onRepair, onRescue, onRemove] = [vi.fn(), vi.fn(), vi.fn()];
    draw(<DamagedEntry onRepair={onRepair} onRescue={onRescue} onRemove={onRemove} />);
    await click(button('Repair'));
    await click(button('Remove for good'));
    expect([onRepair, onRescue, onRemove].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
    expect(await violations()).toEqual([]);
  });
});

it.each([1e300, -1e300, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, -1])(
  'Day writes a day for %d',
  (at) => {
    draw(<RelativeDate at={at} />);
    expect(find('time').getAttribute('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  },
);
