import { captureLimits, type Name } from '../model/capture';
import { collapseWhitespace } from './whitespace';

/** Words that begin a family name ('van der Berg') although they are in lower case. */
const particle =
  /^(?:van|von|vom|de|der|den|del|della|dell|di|da|do|dos|das|du|le|la|ten|ter|zu|zum|zur|af|av|al|el|bin|ibn|ben|y|e|d|st)$/;
/** The same in capitals, as some write their names ('Le Goff', 'Van Damme'). */
const capitalParticle = /^(?:Van|Von|Der|Den|Ter|De|Del|Della|Di|Dos|Des|Du|La|Le|El|St\.?|Saint)$/;
/** A name in Chinese, Japanese or Korean writing: the family's name stands first. */
const familyFirst =
  /^([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+) ([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+)$/u;
/** Initials behind a family name, as Slavic and medical lists write them: 'Иванов И. И.', 'Okafor A.N.'. */
const initialsBehind =
  /^(\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)?) ((?:\p{Lu}\p{Ll}?\.[ -]?){1,4})$/u;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const degree =
  /^(?:ph\.?\s?d|m\.?\s?d|m\.?\s?a|m\.?\s?sc|b\.?\s?a|b\.?\s?sc|d\.?\s?phil|ll\.?[mbd]|m\.?p\.?h|m\.?s|r\.?n|facmg|fac\w+|cgc|dr|prof|esq)\.?$/i;
const honorific = /^(?:dr|prof|professor|sir|dame)\.?\s+/i;

/** Words of bodies, not of people. */
const body =
  /(?<!\p{L})(?:universit\w*|institut\w*|department|school|college|faculty|cent(?:er|re)|group|committee|consortium|collaboration|collaborative|team|society|association|organi[sz]ation|ministry|council|commission|foundation|agency|office|bureau|library|museum|academy|network|project|editors?|staff|press|encyclop\w+|dictionary|contributors?|inc|ltd|gmbh)(?!\p{L})/iu;

/** A word of a page's controls or labels, which can look like a name: 'Show Summary Details'. */
const notAName =
  /(?<!\p{L})(?:show|hide|print\w*|save|cite|citation|e-?mail|share|download|page|pages|search|browse|home|subscribe|log ?in|sign|in|on|of|the|to|for|about|alternative|titles?|info|affiliations?|authors?|orcid|written|authored|web ?sites?|updated|world wide|abstract|summary|keywords?|article|chapter|entry|introduction|version|updated|published|online|subjects?|doi|isbn|oxford|handbooks?|full|text|view|date|access|help|contact|free|locked|next|previous|volume|edition|review\w*|references|further|reading)(?!\p{L})/iu;

/**
 * A person's or body's name as CSL wants it, from 'Family, Given' or 'Given Family'. A body and a
 * name of one word are taken literally.
 */
export function parseName(text: string): Name {
  const whole = cleanName(text);
  if (body.test(whole) || !/[ ,，،]/.test(whole)) return { literal: whole };
  const eastern = familyFirst.exec(whole);
  if (eastern?.[1] && eastern[2]) return { family: eastern[1], given: eastern[2] };
  const [, listed, initials] = initialsBehind.exec(whole) ?? [];
  if (listed && initials && !suffix.test(initials))
    return { family: listed, given: initials.trim() };
  const [first = '', ...rest] = whole.split(/ ?[,，،] ?/).filter(Boolean);
  const given = rest.filter((part) => part && !degree.test(part));
  if (given.length > 0 && !(given.length === 1 && suffix.test(given[0] ?? ''))) {
    return { family: first, given: given.join(', ') };
  }
  const words = first.split(' ');
  if (words.length === 1) return { literal: first };
  const junior = suffix.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : given[0];
  let start = words.length - 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  const family = words.slice(start).join(' ');
  const forename = words.slice(0, start).join(' ');
  return { family, given: junior ? `${forename}, ${junior}` : forename };
}

function isParticle(word: string): boolean {
  return particle.test(word) || capitalParticle.test(word);
}

/** Whether a text names a body, as an affiliation does. */
export function isBody(text: string): boolean {
  return body.test(text);
}

/** Parses many names, dropping empty ones and those that a page sets twice. */
export function parseNames(texts: readonly string[]): Name[] {
  const seen = new Set<string>();
  const names: Name[] = [];
  for (const text of texts) {
    if (!/\p{L}/u.test(text)) continue;
    const name = parseName(text);
    const key = nameText(name).toLowerCase();
    if (!key || seen.has(key)) continue;
    seen.add(key);
    names.push(name);
    if (names.length === captureLimits.people) break;
  }
  return names;
}

/** A name as one would say it: 'Given Family'. */
export function nameText(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given ? `${name.given} ${name.family}` : name.family;
}

/** Names as indexes of medicine list them, 'Okafor AN; Lind B', with the comma that they lack. */
export function indexed(names: readonly string[]): readonly string[] {
  const own = names.map((name) => name.trim()).filter(Boolean);
  const initials = /^(\p{Lu}[\p{L}'’ -]*\p{Ll}) (\p{Lu}(?:-?\p{Lu}){0,2})$/u;
  return own.every((name) => initials.test(name))
    ? own.map((name) => name.replace(initials, '$1, $2'))
    : own;
}

/** What sites set beside a name: its ORCID, a mark of footnotes, a control to see more of that person. */
const besideNames =
  /(?:View |Visit )?ORCID(?: logo| icon| iD| profile)?:?\s*(?:https?:\/\/orcid\.org\/)?(?:\d{4}-){0,3}[\dX]{0,4}|https?:\/\/orcid\.org\/[\dX-]*|(?:View|Search for) (?:more )?(?:author|articles?|papers?)[^,;]{0,40}(?:author|publications|profile)|Corresponding author|(?<!\S)[^\s@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|\[at\]\S*/giu;
const parted =
  / ?[;；|•·、，/] ?| ?,? (?:and|und|et|y|e|en|och|og|ja|i|a|и|та|ve|és|şi|&) (?=\p{Lu})|^(?:and|und|et|y|en) | ?, ?/u;
const longestByline = 5_000;
/** What is longer is cut to a name's bound in the end, and long before that it is none. */
const longestName = 2 * captureLimits.name;
const noteMarks = ' 0123456789*†‡§¶#✉,;:';

/**
 * The single names in a line such as 'by Ada Lovelace, Charles Babbage and Mary Somerville,
 * University of London': words between names and affiliations are dropped. A line that is longer
 * than any byline holds none.
 */
export function splitByline(line: string): string[] {
  if (line.length > longestByline) return [];
  return collapseWhitespace(line.replace(besideNames, ' ; ').replace(bracketedPlace, ''))
    .replace(
      /^(?:(?:written|authored|edited) )?(?:by|von|par|por|di|door|av|af|(?:author|contributor)(?:s|\(s\))? ?:) /i,
      '',
    )
    .split(parted)
    .map(cleanName)
    .filter((part) => part && !degree.test(part));
}

/** Behind the last name, in brackets, where its bearer is or works; an editor is told so there. */
const bracketedPlace =
  / ?[(（](?!(?:eds?|hrsg|hgg?|dir|cur|coord|ed|编|編)\b)[^()（）\d]{2,60}[)）]$/iu;
/** Two to four signs without a space are a name in Chinese, Japanese or Korean; with one, up to six. */
const easternName =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4} [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})$/u;

/** Whether a text reads like the name of one person: two to five words, capitals, no digits. */
export function isPersonName(text: string): boolean {
  if (easternName.test(text)) return true;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  if (/[\d:;!?()/@"“”[\]]/.test(text) || body.test(text) || notAName.test(text)) return false;
  return words.every((word, index) =>
    index > 0 && index < words.length - 1 && particle.test(word)
      ? true
      : /^(?:d['’]|O['’])?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word),
  );
}

/** Without marks of footnotes, zero-width marks, titles and the words before a name. */
function cleanName(text: string): string {
  return withoutNoteMarks(
    withoutBracket(
      text
        .slice(0, longestName)
        // Persian parts the words of a name by a joiner that has no width.
        .replace(/\u200c/g, ' ')
        .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' '),
    )
      .replace(/^[\d*†‡§¶#, ]{1,20}(?=\p{Lu})/u, '')
      .replace(/^(?:and|by|und|von) (?=\p{Lu})/u, '')
      .replace(honorific, ''),
  ).trim();
}

/** Without what stands in square brackets at a name's end, and the space before it. */
function withoutBracket(name: string): string {
  const start = name.lastIndexOf('[');
  const end = name.indexOf(']', start);
  if (start < 0 || end < 0 || end < name.length - 1 || end - start > 101) return name;
  return name.slice(0, name.charAt(start - 1) === ' ' ? start - 1 : start);
}

/** Without the figures, signs and single small letters at a name's end that lead to footnotes. */
function withoutNoteMarks(name: string): string {
  let end = name.length;
  for (;;) {
    const [before = '', last = ''] = [name.charAt(end - 2), name.charAt(end - 1)];
    const isLetter = before === ' ' && /\p{Ll}/u.test(last) && /^[ ,*]?$/.test(name.charAt(end));
    if (last !== '' && noteMarks.includes(last)) end -= 1;
    else if (isLetter) end -= 2;
    else return name.slice(0, end);
  }
}
