import { describe, expect, it } from 'vitest';
import { firstDues } from '../../utils/watch/first';
import { day } from '../../utils/watch/habit';
import { sampleCapture } from '../library/sample';

const now = Date.UTC(2026, 0, 1);
const read = { entryId: 'one', capture: sampleCapture(1), savedAt: now };

describe('the first checks', () => {
  it('of an entry whose page was read wait for as long as such entries stand', () => {
    const dues = firstDues(read, now, () => 0.5);
    expect(dues.length).toBeGreaterThan(0);
    for (const { dueAt } of dues) expect(dueAt).toBeGreaterThan(now + day);
  });

  it('of an imported one, whose page nobody has seen, come within a day', () => {
    const dues = firstDues({ ...read, imported: true }, now, () => 0.5);
    expect(dues.map(({ source }) => source)).toEqual(
      firstDues(read, now, () => 0.5).map(({ source }) => source),
    );
    for (const { dueAt } of dues) expect(dueAt).toBe(now + day / 2);
  });
});
