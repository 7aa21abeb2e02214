/** Parts the lists of names that metadata hold in place of a name. */
import { indexed } from '../../text/names';

/** One name each from texts that hold one name, or several, by semicolons or as they are listed. */
export function singleNames(texts: readonly string[]): readonly string[] {
  return indexed(
    texts.flatMap((text) => (text.includes(';') ? indexed(text.split(';')) : severalIn(text))),
  );
}

/** Initials, as they stand behind a family name in a list: 'A.', 'J.-P.', 'A. B.'. */
const initials = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,4}$/u;

/**
 * Several names in one meta: 'Ada Lovelace, Charles Babbage and Mary Somerville' (more than one
 * comma), or with initials 'Lovelace, A., Babbage, C., and M. Somerville'.
 */
function severalIn(text: string): string[] {
  if (isListOfNames(text)) return text.split(/, (?:and )?| and | & /);
  const parts = text.split(/, ?(?:(?:and|&) )?| (?:and|&) /).filter(Boolean);
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part = '', next = ''] = parts.slice(at, at + 2);
    if (initials.test(next)) {
      names.push(`${part}, ${next}`);
      at += 1;
    } else if (/^(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{L}/u.test(part)) names.push(part);
    else return [text];
  }
  return names.length > 1 ? names : [text];
}

/** 'Ada Lovelace, Charles Babbage and …': behind a name of two words another one, and more. */
function isListOfNames(text: string): boolean {
  const [first = '', second = '', third] = text.split(',', 3);
  const end = Math.max(second.lastIndexOf(' and '), second.lastIndexOf(' & '));
  const name = third === undefined ? second.slice(0, Math.max(end, 0)) : second;
  return second.startsWith(' ') && [first, name].every((each) => each.trim().includes(' '));
}
