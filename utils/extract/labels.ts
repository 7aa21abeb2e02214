import { textWeight } from '../text/text-weight';
import { isPart, labelKind, labelLanguages } from './summary/section-words';

/** No label with its punctuation is longer. */
const longestLead = 60;
/** Less text than this behind 'Summary:' is no summary. */
const shortestSummary = 40;
const colon = /[:：]/;
const labelMark = /[:：.。—–]|\s-\s/;
const listMark = /[,;；،؛·•|、，]/;
const bracketed = /^[【[〔［]([^】\]〕］]{2,30})[】\]〕］]\s*[:：]?\s*/;
const sentenceEnd = /[.!?。！？]["”’)\]]?\s*/;
/** Words that open a sentence, behind a label that nothing parts from it. */
const opener =
  /^(?:The|This|These|That|There|In|On|At|For|From|We|Our|I|It|An?|As|To|Although|While|Here|With|By|Since|When|How|What|Why|Background|Objectives?|Purpose|Aims?|Introduction|Context)\s/;

/** The keywords after a label such as 'Keywords:', 'Mots-clés :' or '【关键词】', or undefined. */
export function keywordsAfterLabel(text: string): string | undefined {
  const end = leadEnd(text, 'keywords');
  if (end > 0) return text.slice(end).trim() || undefined;
  return unmarkedKeywords(text);
}

/** "Keywords lamps, wicks": no mark behind the label, but a list, and no colon before its first mark. */
function unmarkedKeywords(text: string): string | undefined {
  const spaces = [...text.slice(0, longestLead).matchAll(/\s+/g)].slice(0, 4);
  for (const { index, 0: space } of spaces.reverse()) {
    if (labelKind(text.slice(0, index)) !== 'keywords') continue;
    const rest = text.slice(index + space.length);
    const mark = rest.search(listMark);
    return mark >= 0 && !colon.test(rest.slice(0, mark)) ? rest : undefined;
  }
  return undefined;
}

/** Where the text after a label such as 'Abstract:' or '【摘要】' starts, or 0 where there is no such label. */
export function summaryLabelEnd(text: string): number {
  const end = leadEnd(text, 'summary');
  return end > 0 && textWeight(text.slice(end)) >= shortestSummary ? end : 0;
}

/** As `summaryLabelEnd`, for labels that announce a summary at times: 'Description:'. */
export function openingLabelEnd(text: string): number {
  const end = leadEnd(text, 'opening');
  return end > 0 && textWeight(text.slice(end)) >= 2 * shortestSummary ? end : 0;
}

/** Whether a text begins with the label of a structured abstract's part: 'Methods: We counted …'. */
export function isLabelledPart(text: string): boolean {
  const lead = text.slice(0, longestLead);
  const mark = colon.exec(lead) ?? bracketed.exec(lead) ?? /[.。]/.exec(lead);
  return mark !== null && isPart(mark[1] ?? lead.slice(0, mark.index));
}

/**
 * An abstract without the label before it. Where nothing parts the two ("Abstract The keepers …"),
 * only the opening of a sentence tells a label from a word: "Summary of …" stays.
 */
export function withoutSummaryLabel(text: string): string {
  const end = summaryLabelEnd(text);
  if (end > 0) return text.slice(end);
  // Glued to the first word, where a machine took the text out of its elements.
  const joined = /^\p{Lu}\p{Ll}{3,20}(?=\p{Lu}\p{Ll})/u.exec(text)?.[0];
  if (joined && labelKind(joined) === 'summary') return text.slice(joined.length);
  const word = /^\p{L}{3,20}\s+/u.exec(text)?.[0];
  const rest = word && labelKind(word) === 'summary' ? text.slice(word.length) : '';
  return opener.test(rest) ? rest : text;
}

/** Where a label such as 'Keywords:' begins at a sentence's end within a text, or -1. */
export function keywordsWithin(text: string): number {
  for (const { index } of text.matchAll(/[:：]/g)) {
    const start = Math.max(0, index - longestLead);
    const before = text.slice(start, index);
    const label = before.split(sentenceEnd).at(-1) ?? '';
    if (label !== before && labelKind(label) === 'keywords') return index - label.length;
  }
  return -1;
}

/**
 * Of texts under labels in several languages the one in the work's own: by the label, then by the
 * text's script; else the first.
 */
export function ofLanguage<Labelled extends { label: string; text: string }>(
  found: readonly Labelled[],
  language: string | undefined,
): Labelled | undefined {
  const own = language?.slice(0, 2).toLowerCase();
  if (found.length < 2 || !own) return found[0];
  const wanted = own === 'no' || own === 'nn' ? 'nb' : own;
  const labels = found
    .map((each) => ({ each, languages: languagesOf(each.label) }))
    .filter(({ languages }) => languages.includes(wanted))
    // "Abstract" heads a text in English on pages in other languages, which have a word of their own.
    .sort((one, other) => (wanted === 'en' ? 0 : one.languages.length - other.languages.length));
  const script = scripts[wanted] ?? /\p{Script=Latin}/gu;
  return labels[0]?.each ?? found.find(({ text }) => isIn(text, script)) ?? found[0];
}

/** The scripts of languages that are not written in Latin. */
const scripts: Record<string, RegExp> = {
  ...Object.fromEntries(
    ['ru', 'uk', 'bg', 'mk', 'sr', 'kk', 'be'].map((each) => [each, /\p{Script=Cyrillic}/gu]),
  ),
  el: /\p{Script=Greek}/gu,
  he: /\p{Script=Hebrew}/gu,
  ar: /\p{Script=Arabic}/gu,
  fa: /\p{Script=Arabic}/gu,
  hi: /\p{Script=Devanagari}/gu,
  th: /\p{Script=Thai}/gu,
  ka: /\p{Script=Georgian}/gu,
  hy: /\p{Script=Armenian}/gu,
  zh: /\p{Script=Han}/gu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
};

/** Whether most of a text's first letters are of that script. */
function isIn(text: string, script: RegExp): boolean {
  const letters = text.slice(0, 400).match(/\p{L}/gu) ?? [];
  const own = letters.join('').match(script) ?? [];
  return own.length * 2 > letters.length;
}

/** The languages of a heading's words, or of the label before a text. */
function languagesOf(text: string): readonly string[] {
  const lead = text.slice(0, longestLead);
  const mark = bracketed.exec(lead) ?? labelMark.exec(lead);
  const label = mark ? (mark[1] ?? lead.slice(0, mark.index)) : lead;
  const first = label.split(/ ?[/&] ?| (?:and|und|et|y|e) /)[0] ?? '';
  const whole = labelLanguages(label, 'summary').concat(labelLanguages(label, 'keywords'));
  return whole.length > 0 ? whole : labelLanguages(first, 'summary');
}

/** Where the text behind a label of that kind and its mark starts, or 0. */
function leadEnd(text: string, kind: 'summary' | 'opening' | 'keywords'): number {
  const lead = text.slice(0, longestLead);
  const bracket = bracketed.exec(lead);
  if (bracket) return labelKind(bracket[1] ?? '') === kind ? bracket[0].length : 0;
  const mark = labelMark.exec(lead);
  if (!mark || labelKind(lead.slice(0, mark.index)) !== kind) return 0;
  const end = mark.index + mark[0].length;
  return end + (/^[:：.—–-]?\s*/.exec(text.slice(end, end + longestLead))?.[0].length ?? 0);
}
