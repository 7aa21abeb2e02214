import { describe, expect, it } from 'vitest';
import { initialChecks } from '../../../utils/watch/schedule/first-checks';
import { oneDay } from '../../../utils/watch/version-lifetimes';
import { sampleCapture } from '../../library/support/sample';

const now = Date.UTC(2026, 0, 1);
const read = { entryId: 'one', capture: sampleCapture(1), savedAt: now };

const look = { now, random: () => 0.5, mayRead: () => true };

describe('the first checks', () => {
  it('of an entry whose page was read wait for as long as such entries stand', () => {
    const dues = initialChecks(read, look);
    expect(dues.length).toBeGreaterThan(0);
    for (const { dueAt } of dues) expect(dueAt).toBeGreaterThan(now + oneDay);
  });

  it('of an imported one, whose page nobody has seen, come within a day', () => {
    const dues = initialChecks({ ...read, imported: true }, look);
    expect(dues.map(({ source }) => source)).toEqual(
      initialChecks(read, look).map(({ source }) => source),
    );
    for (const { dueAt } of dues) expect(dueAt).toBe(now + oneDay / 2);
  });

  it('leave out the page that Stet may not read, and no other source', () => {
    const mayRead = (host: string) => host !== new URL(read.capture.url).hostname;
    const dues = initialChecks(read, { ...look, mayRead });
    const [page, ...others] = dues.sort((one) => (one.source === 'page' ? -1 : 1));
    expect(page).toMatchObject({ source: 'page', barred: true, dueAt: now });
    expect(others.length).toBeGreaterThan(0);
    for (const due of others) expect(due).not.toHaveProperty('barred');
  });
});
