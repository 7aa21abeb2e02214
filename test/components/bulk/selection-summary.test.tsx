// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { SelectionSummary } from '../../../components/bulk/view/SelectionSummary';
import { summarizeLibrary } from '../../../utils/library/search/overview';
import { catalogRow } from '../../library/support/index-row';
import { violations } from '../support/axe';
import { clear, draw, find } from '../support/render';

afterEach(clear);

const words = () => find('section').textContent;

describe('what a selection holds', () => {
  it('is told by how it stands, its years and its encyclopedias', async () => {
    const rows = Array.from({ length: 12 }, (_, at) =>
      catalogRow({
        id: `${at}`,
        year: at === 0 ? 0 : 1990 + at,
        figure: at === 3 ? 'superseded' : 'stands',
        container: `Lexicon ${Math.min(at, 9)}`,
        encyclopedia: `lexicon ${Math.min(at, 9)}`,
      }),
    );
    draw(<SelectionSummary count={12} overview={summarizeLibrary(rows)} />);
    expect(words()).toContain('12 selected');
    expect(words()).toContain('Still current11Replaced1');
    expect(words()).not.toContain('Could not be checked');
    expect(words()).toContain('1991–2001');
    expect(words()).toContain('Lexicon 93');
    expect(words()).toContain('2 more encyclopedias');
    expect(await violations()).toEqual([]);
  });

  it('leaves out what is not known', () => {
    draw(<SelectionSummary count={2} overview={undefined} />);
    expect(words()).toBe('2 selected');
    draw(
      <SelectionSummary
        count={1}
        overview={summarizeLibrary([catalogRow({ id: 'a', year: 0 })])}
      />,
    );
    expect(words()).not.toContain('Years');
  });
});
