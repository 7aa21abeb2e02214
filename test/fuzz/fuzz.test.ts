import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/model/capture';
import { type ExpectedReading, pageFile, parse } from '../sites/page-files';
import { fuzz } from './fuzz';
import { faults } from './invariants';
import { mutant } from './pages';

/** As many as a unit test may take; `npm run fuzz` reads 20,000 and times them. */
const pages = 1_000;

describe('spoilt pages', () => {
  it('are read without a throw, within the contract, and no notice is made up', {
    timeout: 120_000,
  }, () => {
    const kinds = new Map<string, number>();
    for (const { page, reading, faults } of fuzz(1, pages)) {
      expect(faults, `page ${page.seed}: ${page.history}`).toEqual([]);
      const notices = reading?.kind === 'capture' && reading.capture.notices.length > 0;
      const kind = notices ? 'notices' : (reading?.kind ?? 'threw');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    // Spoilt beyond recognition, pages would prove nothing.
    expect(kinds.get('notices')).toBeGreaterThan(pages / 20);
    expect(kinds.get('capture')).toBeGreaterThan(pages / 4);
    expect(kinds.get('nothing')).toBeGreaterThan(pages / 20);
  });

  it('are the same for the same number, and others for another', () => {
    expect(mutant(7)).toEqual(mutant(7));
    expect(mutant(7).html).not.toBe(mutant(8).html);
  });
});

describe('the laws that they are held to', () => {
  const { html, reading } = pageFile('oxfordre/2019-03-superseded');
  const document = parse(html);
  const spoilt = (parts: Partial<Capture>): ExpectedReading => {
    if (reading.kind === 'nothing') throw new Error(reading.reason);
    return { ...reading, capture: { ...reading.capture, ...parts } };
  };
  const notice = (text: string) => spoilt({ notices: [{ kind: 'superseded', text }] });

  it('let a right reading pass', () => {
    expect(faults(document, reading)).toEqual([]);
  });

  it.each([
    ['a link that is none', spoilt({ url: 'javascript:alert(1)' })],
    ['a member too long', spoilt({ title: 'x'.repeat(1_001) })],
    ['a number that counts no version', spoilt({ version: { number: -1 } })],
    ['a day that is none', spoilt({ published: '3 May' })],
    ['a notice that is not there', notice('This version was replaced.')],
    ['a notice put together of words far apart', notice('A more recent version of this pilots')],
  ])('find %s', (_, wrong) => {
    expect(faults(document, wrong)).toHaveLength(1);
  });

  it('see a sentence through the elements that cut it, and not through others’ words', () => {
    const { window } = new JSDOM(
      '<p>This <b>ver</b>sion\n<script>of 1904</script> was <i>replaced.</i></p><p>It is open.</p>',
    );
    const page = window.document;
    expect(faults(page, notice('This version was replaced.'))).toEqual([]);
    expect(faults(page, notice('This version is open.'))).toHaveLength(1);
  });
});
