/** The people of a BibTeX field, parted as BibTeX parts them, or as programs do that do not know its rules. */
import type { Name } from '../../model/capture';
import { inlineName, parseOneName } from '../field-parsers';
import { latexText } from './latex';

/** People of a field at the most; no work has more that a reader would see. */
const most = 2_000;

/** The names that a field in LaTeX lists. */
export function namesIn(field: string): Name[] {
  const whole = field.trim();
  if (whole === '') return [];
  const names = splitOutside(whole, /\s+and\s+/giy).slice(0, most);
  if (names.length === 1) {
    const parted = unparted(whole);
    if (parted) return parted;
  }
  return names.flatMap(nameOf);
}

/** What a program that knows nothing of 'and others' writes behind the last name. */
const andOthers = /,? et ?al\.?$/i;

/** How BibLaTeX is to treat a name, or the list, in which it stands where a name would. */
const nameOption =
  /^(?:sorting|labelalpha|unique|nosort|use|skip|sort|max|min)[a-z]{0,40}\s?=|^id\s?=/;

function nameOf(text: string): Name[] {
  const name = text.trim().replace(andOthers, '');
  if (/^others$/i.test(name)) return [];
  if (isOneGroup(name)) return parseOneName({ literal: latexText(name) });
  if (/^(?:family|given|prefix|suffix)(?:-i)?\s*=/.test(name) || nameOption.test(name)) {
    return labelled(name);
  }
  const parts = splitOutside(name, /\s*,\s*/y);
  if (parts.length === 1) return inOrder(words(name));
  const [last = '', second = '', ...more] = parts;
  const { particle, family } = lastName(words(last));
  // 'Last, Jr., First'; with more commas than BibTeX knows, all behind the first is the given name.
  const isSuffixed = more.length > 0 && /^(?:jr|sr|[ivx]+|\d\w+)\.?$/i.test(latexText(second));
  const given = isSuffixed ? more.join(', ') : [second, ...more].filter(Boolean).join(', ');
  return parseOneName({
    particle: setWords(particle),
    family: setWords(family),
    given: setWords(words(given)),
    suffix: isSuffixed ? latexText(second) : undefined,
  });
}

/** 'Ludwig van der Berg': what begins with a small letter parts the given name from the family's. */
function inOrder(all: readonly string[]): Name[] {
  const first = all.findIndex((word, at) => at < all.length - 1 && isSmall(word));
  if (first === -1) {
    return parseOneName({ given: setWords(all.slice(0, -1)), family: setWords(all.slice(-1)) });
  }
  const { particle, family } = lastName(all.slice(first));
  return parseOneName({
    given: setWords(all.slice(0, first)),
    particle: setWords(particle),
    family: setWords(family),
  });
}

/** Parts what belongs before a family's name from it: up to the last word that begins small. */
function lastName(all: readonly string[]): { particle: string[]; family: string[] } {
  const last = all.findLastIndex((word, at) => at < all.length - 1 && isSmall(word));
  const isBefore = last !== -1 && all[0] !== undefined && isSmall(all[0]);
  const count = isBefore ? last + 1 : 0;
  return { particle: all.slice(0, count), family: all.slice(count) };
}

/** BibLaTeX's 'family=Berg, given=Ludwig, prefix=van der'. */
function labelled(name: string): Name[] {
  const parts = new Map(
    splitOutside(name, /\s*,\s*/y).map((part): [string, string] => {
      const equals = part.indexOf('=');
      const value = latexText(part.slice(equals + 1).trim()).replace(/^"(.*)"$/, '$1');
      return [part.slice(0, equals).trim().toLowerCase(), value];
    }),
  );
  return parseOneName({
    family: parts.get('family'),
    given: parts.get('given') ?? parts.get('given-i'),
    particle: parts.get('prefix'),
    suffix: parts.get('suffix'),
  });
}

function words(name: string): string[] {
  // A no-break space, unlike a tie, is a sign of the name itself.
  return splitOutside(name, /(?:(?!\u00a0)[\s~])+/y).filter(Boolean);
}

function setWords(list: readonly string[]): string {
  return latexText(list.join(' '));
}

/** Whether a word begins with a small letter; one in braces is as its writer wants it. */
function isSmall(word: string): boolean {
  if (/^\{(?!\\)/.test(word)) return false;
  return /^\P{L}*\p{Ll}/u.test(latexText(word.slice(0, 50)));
}

function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}') || text.startsWith('{\\')) return false;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

/** Parts a text where an expression finds its mark outside of braces. */
function splitOutside(text: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === '\\') {
      at += 2;
      continue;
    }
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[\s,~]/.test(sign)) {
      mark.lastIndex = at;
      const [found] = mark.exec(text) ?? [];
      if (found) {
        parts.push(text.slice(from, at));
        at += found.length;
        from = at;
        continue;
      }
      // Looked at as a whole: else a run of spaces would be gone through from each of them.
      if (/\s/.test(sign)) {
        while (/\s/.test(text.charAt(at + 1))) at += 1;
      }
    }
    at += 1;
  }
  return [...parts, text.slice(from)];
}

/**
 * People whom a program has not parted by 'and': by semicolons, by '&', or by commas where each is
 * written as 'Given Family'. Undefined where the field is none of these.
 */
function unparted(field: string): Name[] | undefined {
  if (/[{}\\"]/.test(field.replace(/\\&/g, '')) || field.length > 20_000) return undefined;
  const whole = field.replace(/\\&/g, '&').replace(/\s+/g, ' ');
  const mark = [';', ' & '].find((each) => whole.includes(each));
  if (mark !== undefined) {
    const people = whole.split(mark).filter((one) => one.trim() !== '');
    return people.length > 1 && people.every((one) => one.includes(','))
      ? people.flatMap(inlineName)
      : undefined;
  }
  const people = whole.split(',').map((one) => one.trim());
  const isList = people.length > 2 && people.every((one) => /^\S+(?: \S+){1,3}$/.test(one));
  if (!isList) return undefined;
  return people.map((one) => {
    const at = one.lastIndexOf(' ');
    return { family: one.slice(at + 1), given: one.slice(0, at) };
  });
}
