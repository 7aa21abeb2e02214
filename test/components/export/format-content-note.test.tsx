// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { FormatContentNote } from '../../../components/export/view/FormatContentNote';
import { type Detail, details } from '../../../utils/export/entry-parts';
import { draw } from '../support/render';

const said = (lacks: readonly Detail[]) => draw(<FormatContentNote lacks={lacks} />).textContent;

describe('what a format cannot carry', () => {
  it('is one sentence, and none where nothing is lost', () => {
    expect(said(['tags', 'collections'])).toBe(
      'Not in this file: collections and which keywords are your own tags.',
    );
    expect(said([])).toBe('');
  });

  it('is told by what the file has where that is less', () => {
    const lacks = details.filter((detail) => detail !== 'title' && detail !== 'url');
    expect(said(lacks)).toBe('In this file: the title and the address. Nothing else.');
  });

  it('has a name for every detail', () => {
    for (const detail of details) expect(said([detail])).not.toMatch(/export_/);
  });
});
