import { deflateSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createZipWriter } from '../../utils/export/zip';

function zipOf(files: Iterable<readonly [name: string, text: string]>): Uint8Array {
  const zip = createZipWriter(deflateSync, '2020-02-29');
  const parts = [...files].map(([name, text]) => zip.add(name, text));
  return Buffer.concat([...parts, zip.end()]);
}

describe('zip', () => {
  it('is read by an independent library, names and texts in any script', () => {
    const files = { 'a.md': 'one', 'ä/ü 漢.md': 'zwei '.repeat(5_000), 'empty.md': '' };
    const read = unzipSync(zipOf(Object.entries(files)));
    expect(
      Object.fromEntries(
        Object.entries(read).map(([name, text]) => [name, Buffer.from(text).toString()]),
      ),
    ).toEqual(files);
  });

  it('is a zip even of nothing', () => {
    expect(unzipSync(zipOf([]))).toEqual({});
  });

  it('holds more files than 16 bits can count', () => {
    const count = 70_000;
    const names = Array.from({ length: count }, (_, at) => `${at}.md`);
    const read = unzipSync(zipOf(names.map((name) => [name, name] as const)));
    expect(Object.keys(read)).toHaveLength(count);
    expect(Buffer.from(read['69999.md'] ?? []).toString()).toBe('69999.md');
  }, 60_000);
});
