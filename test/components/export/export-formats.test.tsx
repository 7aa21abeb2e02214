// @vitest-environment jsdom

import { afterEach, expect, it } from 'vitest';
import { ExportFormats } from '../../../components/export/view/ExportFormats';
import { formats } from '../../../utils/export/all-formats';
import { clear, draw } from '../support/render';

afterEach(clear);

it('every format says who reads it', () => {
  draw(<ExportFormats formats={formats} chosen="bibtex" onChoose={() => undefined} />);
  const choices = [...document.querySelectorAll('.export-format-choice')];
  expect(choices).toHaveLength(formats.length);
  const silent = choices.filter((choice) => !choice.querySelector('.export-format-reader'));
  expect(silent.map(({ textContent }) => textContent)).toEqual([]);
});
