import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import { parse } from '../sites/page-files';

function dates(content: string): { published?: string | undefined; revised?: string | undefined } {
  const html = `<html><head><title>Fares</title><meta name="citation_title" content="Fares">
    <meta name="citation_author" content="Brook, Ada"></head><body><h1>Fares</h1>${content}</body></html>`;
  const reading = capturePage(parse(html), 'https://journal.example.org/articles/12');
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return { published: reading.capture.published, revised: reading.capture.revised };
}

/** Labels of a publication and of its last revision in each language. */
const labels: [published: string, revised: string][] = [
  ['First published', 'Last revised'],
  ['Veröffentlicht am', 'Letzte Änderung'],
  ['Publié le', 'Dernière mise à jour'],
  ['Publicado el', 'Última actualización'],
  ['Pubblicato il', 'Ultimo aggiornamento'],
  ['Data de publicação', 'Última atualização'],
  ['Gepubliceerd op', 'Laatst bijgewerkt op'],
  ['Publicerad', 'Senast uppdaterad'],
  ['Udgivet', 'Sidst opdateret'],
  ['Publisert', 'Sist endret'],
  ['Julkaistu', 'Viimeksi päivitetty'],
  ['Data publikacji', 'Ostatnia aktualizacja'],
  ['Datum vydání', 'Poslední změna'],
  ['Дата публикации', 'Последнее изменение'],
  ['Дата публікації', 'Останнє оновлення'],
  ['Yayın tarihi', 'Son güncelleme'],
  ['Data publicării', 'Ultima modificare'],
  ['Ημερομηνία δημοσίευσης', 'Τελευταία ενημέρωση'],
  ['تاريخ النشر', 'آخر تحديث'],
  ['发布日期', '最后修改'],
  ['公開日', '最終更新日'],
  ['발행일', '최종 수정일'],
];

const settings: [string, (label: string, date: string) => string][] = [
  ['a line', (label, date) => `<p>${label}: ${date}</p>`],
  ['a line in capitals', (label, date) => `<p>${label.toLocaleUpperCase()} ${date}</p>`],
  ['a full-width colon', (label, date) => `<p>${label}：${date}</p>`],
  ['a list of terms', (label, date) => `<dl><dt>${label}</dt><dd>${date}</dd></dl>`],
];

describe.each(labels)('%s, %s', (published, revised) => {
  it.each(settings)('in %s', (_, line) => {
    expect(dates(line(published, '2011-05-03') + line(revised, '2019-03-26'))).toEqual({
      published: '2011-05-03',
      revised: '2019-03-26',
    });
  });
});

describe('a day is no revision of the work', () => {
  it.each([
    'Site last updated: 26 March 2019',
    'This record was last modified on 26 March 2019',
    'Database last updated 26 March 2019',
    'Last updated on 2019-03-26 at 10:15',
    'Last visited: 26 March 2019',
    'The last modification of the boards was made in 1871 by the clerk.',
  ])('%s', (line) => {
    expect(dates(`<p>${line}</p>`).revised).toBe(undefined);
  });
});
