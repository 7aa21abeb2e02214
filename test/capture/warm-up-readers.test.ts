import { expect, it, vi } from 'vitest';
import * as reading from '../../utils/capture/capture-page';
import { warmUpReaders } from '../../utils/capture/warm-up-readers';

it('reads its pages as entries, so that every reader has run once', () => {
  const readSnapshot = vi.spyOn(reading, 'captureSnapshot');
  warmUpReaders();
  const readings = readSnapshot.mock.results.map(({ value }) => value);
  expect(readings).toHaveLength(2);
  for (const { kind, capture } of readings) {
    expect(kind).toBe('capture');
    expect(capture.notices).toHaveLength(1);
    expect(capture.authors.length).toBeGreaterThan(0);
    expect(capture.keywords.length).toBeGreaterThan(1);
    expect(capture.summary).toMatch(/^A tidal mill/);
  }
});
