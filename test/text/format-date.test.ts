import { describe, expect, it } from 'vitest';
import { formatDay, formatEdtf, formatRelativeDay } from '../../utils/text/format-date';

const words = { locale: 'en-GB', now: Date.UTC(2019, 2, 26, 0, 30), timeZone: 'UTC' };
const HOUR = 3_600_000;

describe('dayInWords', () => {
  it.each([
    [0.25, 'today'],
    [1, 'yesterday'],
    [24, 'yesterday'],
    [25, '2 days ago'],
    [24 * 6, '6 days ago'],
    [24 * 7, '19 March 2019'],
    [-24, '27 March 2019'],
  ])('%d hours ago is "%s"', (hours, expected) => {
    expect(formatRelativeDay(words.now - hours * HOUR, words)).toBe(expected);
  });

  it('counts days by the calendar of the reader’s time zone', () => {
    const tokyo = { ...words, timeZone: 'Asia/Tokyo' };
    expect(formatRelativeDay(words.now - HOUR, words)).toBe('yesterday');
    expect(formatRelativeDay(words.now - HOUR, tokyo)).toBe('today');
  });

  it('speaks the reader’s language', () => {
    expect(formatRelativeDay(words.now - 3 * 24 * HOUR, { ...words, locale: 'de' })).toBe(
      'vor 3 Tagen',
    );
    expect(formatDay(words.now, { ...words, locale: 'fr' })).toBe('26 mars 2019');
  });
});

describe('edtfInWords', () => {
  it.each([
    ['2019-03-26', '26 March 2019'],
    ['2019-03', 'March 2019'],
    ['2019', '2019'],
    ['0099-01-02', '2 January 99'],
  ])('writes %s out as "%s", no more exact than it is', (date, expected) => {
    expect(formatEdtf(date, 'en-GB')).toBe(expected);
  });

  it.each(['spring 2019', '2019-13', '2019-02-45', ''])('gives %j back as it stands', (date) => {
    expect(formatEdtf(date, 'en-GB')).toBe(date);
  });
});
