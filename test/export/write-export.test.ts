import { describe, expect, it } from 'vitest';
import { formats } from '../../utils/export/all-formats';
import type { Chunk, ExportItem } from '../../utils/export/format';
import { csl } from '../../utils/export/formats/csl';
import { writeExport } from '../../utils/export/write-export';
import { current, crowd as plainCrowd, quoted, retracted, superseded } from './items';
import { bytes, pieces, readable, today } from './written';

async function* later(items: readonly ExportItem[]): AsyncGenerator<ExportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

/** Invented items with a quote each, without which some formats have nothing to write. */
const crowd = (count: number): ExportItem[] =>
  plainCrowd(count).map((item) => ({
    ...item,
    quotes: quoted.quotes.map((quote) => ({ ...quote, exact: quote.exact.repeat(20) })),
  }));

const size = (piece: Chunk): number => piece.length;

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

  it.skipIf(format.isSparse)('says of a version that it was retracted and superseded', async () => {
    const whole = await readable(format, [retracted]);
    expect(whole).toContain('Retracted on 2020-01-02');
    expect(whole).toContain('Superseded: replaced on 2019-03-26 by');
    expect(await readable(format, [current])).not.toMatch(/retracted|superseded/i);
  });

  it('leaves out abstracts and notes where the reader wants none', async () => {
    const bare = await readable(format, [superseded], { abstracts: false, notes: false });
    expect(bare).not.toContain('mills ground');
    expect(bare).not.toContain('Eling');
    const whole = await readable(format, [superseded]);
    expect(whole.includes('mills ground')).toBe(format.options.includes('abstracts'));
    expect(whole.includes('Eling')).toBe(format.options.includes('notes'));
  });
});

// Bookmarks stand in folders, so none can be written before all are known.
const streamed = formats.filter(({ id }) => id !== 'bookmarks');

it.each(streamed.map((format) => [format.id, format] as const))(
  'write %s asks for no item before the piece at hand was taken',
  async (_, format) => {
    let asked = 0;
    function* endless(): Generator<ExportItem> {
      for (const item of crowd(400)) {
        asked += 1;
        yield item;
      }
    }
    const writing = writeExport(format, endless(), { today });
    await writing.next();
    await writing.next();
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(400);
    await writing.return(undefined);
  },
);

it('closes the file where the items end in an error, and then throws it', async () => {
  async function* failing(): AsyncGenerator<ExportItem> {
    yield* crowd(2);
    throw new Error('the disk is gone');
  }
  const list: Chunk[] = [];
  const writing = (async () => {
    for await (const piece of writeExport(csl, failing(), { today })) list.push(piece);
  })();
  await expect(writing).rejects.toThrow('the disk is gone');
  expect(JSON.parse(list.join(''))).toHaveLength(2);
});
