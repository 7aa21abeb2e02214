import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import {
  isLabelledPart,
  keywordsAfterLabel,
  keywordsWithin,
  summaryLabelEnd,
  withoutSummaryLabel,
} from '../../utils/extract/labels';
import { labelKind } from '../../utils/extract/summary/section-words';
import { parse } from '../sites/page-files';

/** Abstract and keywords as journals of each language head them. */
const labels: [language: string, summary: string, keywords: string][] = [
  ['en', 'Abstract', 'Keywords'],
  ['de', 'Zusammenfassung', 'Schlagwörter'],
  ['fr', 'Résumé', 'Mots-clés'],
  ['es', 'Resumen', 'Palabras clave'],
  ['it', 'Riassunto', 'Parole chiave'],
  ['nl', 'Samenvatting', 'Trefwoorden'],
  ['pt', 'Resumo', 'Palavras-chave'],
  ['ca', 'Resum', 'Paraules clau'],
  ['eu', 'Laburpena', 'Gako-hitzak'],
  ['da', 'Resumé', 'Nøgleord'],
  ['nb', 'Sammendrag', 'Nøkkelord'],
  ['sv', 'Sammanfattning', 'Nyckelord'],
  ['fi', 'Tiivistelmä', 'Avainsanat'],
  ['is', 'Útdráttur', 'Lykilorð'],
  ['et', 'Sisukokkuvõte', 'Märksõnad'],
  ['lv', 'Kopsavilkums', 'Atslēgvārdi'],
  ['lt', 'Santrauka', 'Esminiai žodžiai'],
  ['pl', 'Streszczenie', 'Słowa kluczowe'],
  ['cs', 'Abstrakt', 'Klíčová slova'],
  ['sk', 'Súhrn', 'Kľúčové slová'],
  ['sl', 'Povzetek', 'Ključne besede'],
  ['hr', 'Sažetak', 'Ključne riječi'],
  ['sr', 'Сажетак', 'Кључне речи'],
  ['bg', 'Резюме', 'Ключови думи'],
  ['ru', 'Аннотация', 'Ключевые слова'],
  ['uk', 'Анотація', 'Ключові слова'],
  ['ro', 'Rezumat', 'Cuvinte cheie'],
  ['hu', 'Absztrakt', 'Kulcsszavak'],
  ['el', 'Περίληψη', 'Λέξεις-κλειδιά'],
  ['tr', 'Özet', 'Anahtar Kelimeler'],
  ['az', 'Xülasə', 'Açar sözlər'],
  ['id', 'Abstrak', 'Kata Kunci'],
  ['vi', 'Tóm tắt', 'Từ khóa'],
  ['th', 'บทคัดย่อ', 'คำสำคัญ'],
  ['ka', 'ანოტაცია', 'საკვანძო სიტყვები'],
  ['hy', 'Ամփոփում', 'Բանալի բառեր'],
  ['he', 'תקציר', 'מילות מפתח'],
  ['ar', 'الملخص', 'الكلمات المفتاحية'],
  ['fa', 'چکیده', 'کلمات کلیدی'],
  ['hi', 'सार', 'संकेत शब्द'],
  ['zh', '摘要', '关键词'],
  ['ja', '要旨', 'キーワード'],
  ['ko', '초록', '키워드'],
];
const text =
  'The ferrymen of the delta set their fares by the height of the water, and wrote them on a board.';

type Setting = (summary: string, keywords: string) => string;
const settings: [string, Setting][] = [
  [
    'headings',
    (summary, keywords) =>
      `<h2>${summary}</h2><p>${text}</p><h2>${keywords}</h2><p>ferry, fare, board</p>`,
  ],
  [
    'labels with a colon',
    (summary, keywords) =>
      `<p><b>${summary}:</b> ${text}</p><p><b>${keywords}:</b> ferry, fare, board</p>`,
  ],
  [
    'labels in a line of their own',
    (summary, keywords) =>
      `<div><b>${summary}</b><br>${text}</div><div><b>${keywords}</b><br>ferry, fare, board</div>`,
  ],
  [
    'labels in brackets',
    (summary, keywords) => `<p>【${summary}】${text}</p><p>【${keywords}】ferry; fare; board</p>`,
  ],
  [
    'a full-width colon',
    (summary, keywords) => `<p>${summary}： ${text}</p><p>${keywords}： ferry； fare； board</p>`,
  ],
  [
    'capitals',
    (summary, keywords) =>
      `<h3>${summary.toUpperCase()}</h3><p>${text}</p><h3>${keywords.toUpperCase()}</h3><ul><li>ferry</li><li>fare</li><li>board</li></ul>`,
  ],
];

describe.each(labels)('labels in %s', (language, summary, keywords) => {
  it.each(settings)('as %s', (_, setting) => {
    const html = `<html lang="${language}"><head><title>Fares</title><meta name="citation_title" content="Fares">
      <meta name="citation_author" content="Brook, Ada"></head><body><h1>Fares</h1>${setting(summary, keywords)}</body></html>`;
    const reading = capturePage(parse(html), 'https://journal.example.org/articles/12');
    expect(reading.kind === 'capture' && reading.capture).toMatchObject({
      summary: text,
      keywords: ['ferry', 'fare', 'board'],
    });
  });
});

describe('a label', () => {
  it.each([
    'Keyword(s):',
    'Key-words',
    'KEY WORDS',
    'Author Keywords:',
    'Index Terms—',
    'Keywords (English)',
    'Mots‑clés :',
    'Keywords / Schlagwörter',
    'Palabras claves',
  ])('%s heads keywords', (label) => expect(labelKind(label)).toBe('keywords'));

  it.each([
    'Summary and Keywords',
    'Abstract & Keywords',
    'Résumé / Abstract',
    '[Abstract]',
    'Abstract (English)',
    'RÉSUMÉ',
    'RESUME',
  ])('%s heads a summary', (label) => expect(labelKind(label)).toBe('summary'));

  it.each([
    'Summary of Fares',
    'Abstract Painting',
    'Key',
    'Words',
    'Abstract and Concrete',
    'Keywords in Context',
    'Definition of Terms',
    'Subjects',
    'Topics',
    '',
  ])('"%s" is none', (label) => expect(labelKind(label)).toBe(undefined));
});

describe('a label before its text', () => {
  it('is told from words of the text', () => {
    expect(summaryLabelEnd(`Abstract: ${text}`)).toBe(10);
    expect(summaryLabelEnd(`Abstract expressionism: ${text}`)).toBe(0);
    expect(summaryLabelEnd('Abstract: short')).toBe(0);
    expect(keywordsAfterLabel('Keywords lamps, wicks')).toBe('lamps, wicks');
    expect(keywordsAfterLabel('Keywords: lamps')).toBe('lamps');
    expect(keywordsAfterLabel('Keywords in Context: lamps, wicks')).toBe(undefined);
    expect(keywordsAfterLabel('Keywords are words that matter.')).toBe(undefined);
    expect(isLabelledPart('Materials and Methods: We counted.')).toBe(true);
    expect(isLabelledPart('【目的】灯台')).toBe(true);
    expect(isLabelledPart('Harbours: We counted.')).toBe(false);
  });

  it('is taken off where a sentence begins behind it', () => {
    expect(withoutSummaryLabel(`Abstract ${text}`)).toBe(text);
    expect(withoutSummaryLabel(`Zusammenfassung: ${text}`)).toBe(text);
    for (const own of [
      'Summary of lantern tests for the harbour paper, with counts.',
      'Abstract Expressionism was a movement of painters.',
    ]) {
      expect(withoutSummaryLabel(own)).toBe(own);
    }
  });

  it('is found at a sentence’s end', () => {
    expect(keywordsWithin(`${text} Key words: ferry, fare`)).toBe(text.length + 1);
    expect(keywordsWithin(`They counted keywords: ferry, fare`)).toBe(-1);
  });
});
