import { describe, expect, it } from 'vitest';
import type { ExportItem, Piece } from '../../utils/export/format';
import { formats } from '../../utils/export/registry';
import { write } from '../../utils/export/write';
import { crowd, current, retracted, superseded } from './items';
import { bytes, pieces, readable, today } from './written';

async function* later(items: readonly ExportItem[]): AsyncGenerator<ExportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

const size = (piece: Piece): number => piece.length;

describe.each(formats.map((format) => [format.id, format] as const))('write %s', (_, format) => {
  it('gives the same file, however the items come', async () => {
    const items = crowd(3);
    expect(await bytes(format, later(items))).toEqual(await bytes(format, items));
  });

  it('gives a file even of nothing', async () => {
    const list = await pieces(format, []);
    expect(list.length).toBeLessThan(2);
    expect(list).not.toContain('');
  });

  it('gives pieces of bounded size', async () => {
    const list = await pieces(format, crowd(400));
    expect(list.length).toBeGreaterThan(3);
    // The longest item is one of four paragraphs, each with a text of ten thousand characters.
    for (const piece of list) expect(size(piece)).toBeLessThan(65_536 + 60_000);
  });

  it('asks for no item before the piece at hand was taken', async () => {
    let asked = 0;
    function* endless(): Generator<ExportItem> {
      for (const item of crowd(400)) {
        asked += 1;
        yield item;
      }
    }
    const writing = write(format, endless(), { today });
    await writing.next();
    expect(asked).toBeLessThan(400);
    await writing.return(undefined);
  });

  it('says of a version that it was retracted and superseded', async () => {
    const whole = await readable(format, [retracted]);
    expect(whole).toContain('Retracted on 2020-01-02');
    expect(whole).toContain('Superseded: replaced on 2019-03-26 by');
    expect(await readable(format, [current])).not.toMatch(/retracted|superseded/i);
  });

  it('leaves out abstracts and notes where the reader wants none', async () => {
    const bare = await readable(format, [superseded], { abstracts: false, notes: false });
    expect(bare).not.toContain('ground');
    expect(bare).not.toContain('Eling');
    const whole = await readable(format, [superseded]);
    expect(whole.includes('ground')).toBe(format.options.includes('abstracts'));
    expect(whole.includes('Eling')).toBe(format.options.includes('notes'));
  });
});
