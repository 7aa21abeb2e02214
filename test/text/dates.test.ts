import { expect, it } from 'vitest';
import { datePrecision, parseDate } from '../../utils/text/dates';

it.each([
  ['2011/03/09', '2011-03-09'],
  ['2017/01', '2017-01'],
  ['2017', '2017'],
  ['2019-03-26T23:30:00-05:00', '2019-03-26'],
  ['26 March 2019', '2019-03-26'],
  ['March 20, 2025', '2025-03-20'],
  ['Wed Mar 9, 2011', '2011-03-09'],
  ['2012 Nov 26', '2012-11-26'],
  ['2012 Nov', '2012-11'],
  ['02 MARCH 2011', '2011-03-02'],
  ['the 3rd of May 2020', '2020-05-03'],
  ['26. März 2019', '2019-03-26'],
  ['2. desember 2023', '2023-12-02'],
  ['1er août 2019', '2019-08-01'],
  ['26 de marzo de 2019', '2019-03-26'],
  ['3 de março de 2020', '2020-03-03'],
  ['4 gennaio 2018', '2018-01-04'],
  ['2 mei 2020', '2020-05-02'],
  ['26.03.2019', '2019-03-26'],
  ['13/04/2019', '2019-04-13'],
  ['04/13/2019', '2019-04-13'],
  ['2019年3月26日', '2019-03-26'],
  ['published in Mar. 2011', '2011-03'],
  ['26 mars 2019', '2019-03-26'],
  ['26. maaliskuuta 2019', '2019-03-26'],
  ['26 października 2019 r.', '2019-10-26'],
  ['26. července 2019', '2019-07-26'],
  ['26 мая 2019 г.', '2019-05-26'],
  ['26 ЛИСТОПАДА 2019 року', '2019-11-26'],
  ['26 Şubat 2019', '2019-02-26'],
  ['26 KASIM 2019', '2019-11-26'],
  ['26 أغسطس 2019', '2019-08-26'],
  ['٢٦ مارس ٢٠١٩', '2019-03-26'],
  ['26 d’abril de 2019', '2019-04-26'],
  ['2019. szeptember 26.', '2019-09-26'],
  ['26 ianuarie 2019', '2019-01-26'],
  ['26 Μαΐου 2019', '2019-05-26'],
  ['2019년 3월 26일', '2019-03-26'],
  ['２０１９年３月２６日', '2019-03-26'],
])('reads %j as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

it.each([
  ['two days on two continents', '03/04/2019', '2019'],
  ['no 31st of February', '31 February 2019', '2019-02'],
  ['a word that begins like a month', 'Market 2019', '2019'],
  ['a thirteenth month', '2019-13-01', undefined],
  ['a verb behind a year', 'Those of 2004 may differ', '2004'],
  ['a long number', '20190326001', undefined],
  ['no figures', 'yesterday', undefined],
  ['a page range', '1997-2004', undefined],
])('tells no more than is said: %s', (_, text, date) => {
  expect(parseDate(text)).toBe(date);
});

it('knows how much a date tells', () => {
  expect([undefined, '2019', '2019-03', '2019-03-26'].map(datePrecision)).toEqual([0, 1, 2, 3]);
});
