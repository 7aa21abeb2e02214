/**
 * Months as publishers write them in en, de, fr, es, it, nl, pt, sv, da, no, fi, pl, cs, ru, uk, tr,
 * ar, ca, hu, ro and el, with the cases that dates stand in, as CLDR gives them; place = month.
 * Languages of East Asia count their months.
 */
const months = [
  'jan january januar januari janner janvier janv janeiro enero ene gennaio gen tammikuu tammikuuta styczeń stycznia leden ledna январь января янв січень січня ocak يناير gener január ianuarie ιανουάριος ιανουαρίου ιαν',
  'feb february februar februari fevrier fevr fev febrero febbraio fevereiro helmikuu helmikuuta luty lutego únor února февраль февраля февр фев лютий лютого şubat فبراير febrer február februarie φεβρουάριος φεβρουαρίου φεβ',
  'mar march marz maerz mrz mars marts marzo maart mrt marco maaliskuu maaliskuuta marzec marca březen března март марта мар березень березня mart مارس març március martie μάρτιος μαρτίου μαρ',
  'apr april avril avr abril abr aprile huhtikuu huhtikuuta kwiecień kwietnia duben dubna апрель апреля апр квітень квітня nisan أبريل إبريل április aprilie απρίλιος απριλίου απρ',
  'may mai maj mayo maggio mag mei maio toukokuu toukokuuta maja květen května май мая травень травня mayıs مايو maig május μάιος μαΐου μαι',
  'jun june juni juin junio giugno giu junho kesäkuu kesäkuuta czerwiec czerwca červen června июнь июня июн червень червня haziran يونيو juny június iunie ιούνιος ιουνίου ιουν',
  'jul july juli juillet juil julio luglio lug julho heinäkuu heinäkuuta lipiec lipca červenec července июль июля июл липень липня temmuz يوليو juliol július iulie ιούλιος ιουλίου ιουλ',
  'aug august augusti aout agosto ago augustus elokuu elokuuta sierpień sierpnia srpen srpna август августа авг серпень серпня ağustos أغسطس agost augusztus αύγουστος αυγούστου αυγ',
  'sep sept september septembre septembro septiembre setiembre settembre set setembro syyskuu syyskuuta wrzesień września září сентябрь сентября сент вересень вересня eylül سبتمبر setembre szeptember septembrie σεπτέμβριος σεπτεμβρίου σεπ',
  'oct october oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta październik października říjen října октябрь октября окт жовтень жовтня ekim أكتوبر október octombrie οκτώβριος οκτωβρίου οκτ',
  'nov november novembre noviembre novembro marraskuu marraskuuta listopad listopada listopadu ноябрь ноября нояб листопад листопада kasım نوفمبر noiembrie νοέμβριος νοεμβρίου νοε',
  'dec december dezember dez decembre desember diciembre dic dicembre dezembro joulukuu joulukuuta grudzień grudnia prosinec prosince декабрь декабря дек грудень грудня aralık ديسمبر desembre decembrie δεκέμβριος δεκεμβρίου δεκ',
];

const monthNumber = new Map(
  months.flatMap((names, index) =>
    names.split(' ').map((name) => [foldLetters(name), index + 1] as const),
  ),
);

/** The letters that names of months are written in, folded: Latin, Greek, Cyrillic, Arabic. */
const name = '[a-z\u0370-\u03ff\u0400-\u04ff\u0620-\u064a]+';
const yearFirst = /(?<!\d)(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4})(?!\d)/;
const dayMonthYear = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[ -](?:de |of |di |d['’])?(${name})\\.?[,،]?[ -](?:de |del )?(\\d{4})(?!\\d)`,
);
const monthDayYear = new RegExp(`(${name})\\.? (\\d{1,2})(?:st|nd|rd|th)?[,،]? (\\d{4})(?!\\d)`);
const yearMonthDay = new RegExp(`(?<!\\d)(\\d{4})[.,]? (${name})\\.? (\\d{1,2})(?!\\d)`);
const yearMonth = new RegExp(`^(\\d{4})[.,]? (${name})\\.?$`);
const monthYear = new RegExp(`(${name})\\.?[,،]?[ -](?:de |del |of )?(\\d{4})(?!\\d)`, 'g');
const yearAlone = /(?<![\d.,/-])(1[4-9]\d\d|20\d\d|21\d\d)(?![\d/-]|[.,]\d)/;

const zeroInArabic = '٠'.charCodeAt(0);

/** Longer than any wording of a date in a meta or a short line; what lies beyond is not looked at. */
const longest = 500;

/**
 * The first date that a text tells, in EDTF level 0: '2019-03-26', '2019-03' or '2019'.
 * Understands ISO dates and times, '2011/03/09', '26 March 2019', 'March 20, 2025',
 * 'Wed Mar 9, 2011', '2012 Nov 26', '26. März 2019', '26 марта 2019', '2019. március 26.', '26.03.2019', '2019年3月26日' and their like. Of '03/04/2019',
 * which is two days on two continents, only the year is told.
 */
export function parseDate(text: string): string | undefined {
  const folded = foldLetters(
    text
      .slice(0, longest)
      .normalize('NFKC')
      .slice(0, longest)
      .replace(/\s+/g, ' ')
      .replace(/ ?[年月년월] ?(?=\d)/g, '-')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - zeroInArabic)),
  ).replace(/\s+/g, ' ');
  const iso = yearFirst.exec(folded);
  const isoDate = iso && edtf(iso[1], iso[2], iso[3]);
  if (isoDate) return isoDate;
  const worded = dayMonthYear.exec(folded);
  const wordedDate = worded && edtf(worded[3], monthNumber.get(worded[2] ?? ''), worded[1]);
  if (wordedDate) return wordedDate;
  const american = monthDayYear.exec(folded);
  const americanDate =
    american && edtf(american[3], monthNumber.get(american[1] ?? ''), american[2]);
  if (americanDate) return americanDate;
  const listed = yearMonthDay.exec(folded) ?? yearMonth.exec(folded.trim());
  const listedDate = listed && edtf(listed[1], monthNumber.get(listed[2] ?? ''), listed[3]);
  if (listedDate) return listedDate;
  const numeric = yearLast.exec(folded);
  if (numeric) return numericDate(numeric[0], Number(numeric[1]), Number(numeric[2]), numeric[3]);
  for (const match of folded.matchAll(monthYear)) {
    const date = edtf(match[2], monthNumber.get(match[1] ?? ''), undefined);
    if (date) return date;
  }
  return yearAlone.exec(folded)?.[1];
}

/** Small letters without their marks, whichever way each may be written. */
function foldLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

/** How much a date tells: 0 none, 1 the year, 2 the month, 3 the day. */
export function datePrecision(date: string | undefined): number {
  return date ? date.split('-').length : 0;
}

/** '26.03.2019' is day first wherever dots are used; with other marks only a number above 12 decides. */
function numericDate(
  whole: string,
  first: number,
  second: number,
  year: string | undefined,
): string | undefined {
  if (whole.includes('.') || first > 12) return edtf(year, second, first);
  return second > 12 ? edtf(year, first, second) : edtf(year, undefined, undefined);
}

/** Joins parts to a date, or tells that there is no such day; a month without a day is one too. */
function edtf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): string | undefined {
  const y = Number(year);
  if (!(y >= 1400 && y < 2200)) return undefined;
  if (month === undefined) return day === undefined ? String(y) : undefined;
  const m = Number(month);
  if (!(m >= 1 && m <= 12)) return undefined;
  const monthPart = `${y}-${String(m).padStart(2, '0')}`;
  if (day === undefined) return monthPart;
  const d = Number(day);
  const longestDay = m === 2 ? (leap(y) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  if (!(d >= 1 && d <= longestDay)) return undefined;
  return `${monthPart}-${String(d).padStart(2, '0')}`;
}

function leap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
