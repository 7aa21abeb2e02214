// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { ImportPreview, type LeftOut } from '../../../components/import/view/ImportPreview';
import type { PlannedImport } from '../../../utils/library/transfer/import-plan';
import { incoming } from '../../library/support/incoming';
import { violations } from '../support/axe';
import { clear, click, draw, find } from '../support/render';
import { entry, version } from '../support/samples';

const fresh: PlannedImport = { kind: 'new', incoming: incoming(1) };
const conflict: PlannedImport = {
  kind: 'conflict',
  incoming: incoming(2),
  entry: entry(),
  version,
  note: '',
  differences: [{ field: 'title', mine: 'Salt', theirs: 'Salts' }],
};
const unreadable: LeftOut = {
  kind: 'unreadable',
  line: 7,
  problem: { kind: 'no-end', what: 'abstract', line: 8 },
};

function show(works: readonly PlannedImport[], leftOut: readonly LeftOut[]): void {
  draw(
    <ImportPreview works={works} leftOut={leftOut} taken={new Map()} onTake={() => undefined} />,
  );
}

const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];

afterEach(clear);

describe('ImportPreview', () => {
  it('has a tab for what there is, the first one open', async () => {
    show([conflict, fresh], [unreadable]);
    expect(tabs().map(({ textContent }) => textContent)).toEqual([
      'New (1)',
      'Different (1)',
      'Left out or not understood (1)',
    ]);
    expect(find('[role=tabpanel]').textContent).toContain(fresh.incoming.capture.title);
    expect(await violations()).toEqual([]);
    for (const [at, words] of [
      [1, 'Salts'],
      [2, '“abstract” has no end.'],
    ] as const) {
      const tab = tabs()[at];
      if (tab) click(tab);
      expect(find('[role=tabpanel]').textContent).toContain(words);
    }
  });

  it('opens what was left out where there is nothing else', () => {
    show([], [unreadable]);
    expect(tabs()).toHaveLength(1);
    expect(find('[role=tabpanel]').textContent).toContain('“abstract” has no end.');
  });

  it('says so where a file holds nothing', () => {
    show([], []);
    expect(document.body.textContent).toBe('There is no work in it to import.');
  });
});
