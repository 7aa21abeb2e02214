import { describe, expect, it } from 'vitest';
import { rateLimitFrom } from '../../utils/watch/http-response';
import { json } from './sources/sample';

const date = 'Mon, 23 Nov 2026 10:00:00 GMT';

describe('mannersOf', () => {
  it.each<[name: string, headers: Record<string, string>, pause: number | undefined]>([
    ['seconds', { 'retry-after': '30' }, 30_000],
    ['a date', { date, 'retry-after': 'Mon, 23 Nov 2026 10:05:00 GMT' }, 300_000],
    ['a date, with no day given', { 'retry-after': 'Mon, 23 Nov 2026 10:05:00 GMT' }, 3_600_000],
    ['a date that is past', { date, 'retry-after': 'Mon, 23 Nov 2026 09:00:00 GMT' }, undefined],
    ['ten years', { 'retry-after': '315360000' }, 604_800_000],
    ['no date and no number', { 'retry-after': 'soon' }, undefined],
    ['a rate', { 'x-rate-limit-limit': '50', 'x-rate-limit-interval': '1s' }, 20],
    ['no rate', { 'x-rate-limit-limit': '0', 'x-rate-limit-interval': '1s' }, undefined],
    ['a window used up', { date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }, 60_000],
    [
      'a window that ends at an instant',
      {
        date,
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.parse(date) / 1000 + 90),
      },
      90_000,
    ],
    ['a window with room', { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '60' }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_, headers, pause) => {
    const answer = json('', { status: 429, headers });
    expect(rateLimitFrom(answer)).toEqual(pause === undefined ? {} : { pause });
  });
});
