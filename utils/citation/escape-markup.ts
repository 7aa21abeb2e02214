/**
 * Signs between the processor and us. It takes markup from the texts that it is given, and gives
 * markup and text in one string. Noncharacters, which no text may hold, keep the two apart: with
 * them a title's '<i>' is text when it goes in, and italics are no text when they come out.
 */
import type { Marked, RichText, TextStyle } from './rich-text';

const opening = '\uFDD0';
const closing = '\uFDD1';
const lessThan = '\uFDD2';
const naming = '\uFDD3';
const apart = '\uFDD4';

const marks: readonly TextStyle[] = [
  'italic',
  'upright',
  'bold',
  'underline',
  'superscript',
  'subscript',
  'small-caps',
  'line',
  'label',
];

/** Text without any of the signs (U+FDD0 to U+FDEF are all noncharacters). */
export function withoutMarkers(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF]/g, '');
}

/**
 * The words that every object has as members: the processor counts names in plain objects, and takes
 * one of these for counted before.
 */
const members = new RegExp(
  `(?<!\\w)(?:${Object.getOwnPropertyNames(Object.prototype).join('|')})(?!\\w)`,
  'g',
);

/** Text as it may go into the processor: what it would take for its own no longer looks so. */
export function escapeForCiteproc(text: string): string {
  return withoutMarkers(text).replaceAll('<', lessThan).replace(members, `$&${apart}`);
}

/** An address that begins a sentence, as it may go into the processor: its scheme keeps its letters. */
export function escapeAddress(address: string): string {
  return apart + escapeForCiteproc(address);
}

/** Rendered text, marked for `readMarked` to find. */
export function marked(mark: TextStyle, text: string): string {
  return `${opening}${String.fromCharCode(marks.indexOf(mark) + 0x30)}${text}${closing}`;
}

/** The tree of a text that the processor gave; a mark left open ends with what holds it. */
export function readMarked(output: string): RichText {
  const top: (string | Marked)[] = [];
  const open = [top];
  for (const piece of output.split(/(\uFDD0.|\uFDD1)/)) {
    const level = open.at(-1) ?? top;
    if (piece === closing) {
      if (open.length > 1) open.pop();
    } else if (piece.startsWith(opening)) {
      const within: (string | Marked)[] = [];
      const mark = marks[piece.charCodeAt(1) - 0x30];
      if (mark !== undefined) level.push({ mark, within });
      open.push(mark === undefined ? level : within);
    } else if (piece !== '') {
      level.push(withoutMarkers(piece.replaceAll(lessThan, '<')));
    }
  }
  return top;
}

/** An entry of a bibliography with its name in it, so that `readNamed` tells whose it is. */
export function named(id: string, text: string): string {
  return `${text}${naming}${id}${naming}`;
}

/** The name that an entry was given, and the entry without it. */
export function readNamed(output: string): { id: string | undefined; text: string } {
  const found = /\uFDD3(.*?)\uFDD3/.exec(output);
  return { id: found?.[1], text: output.replace(found?.[0] ?? '', '') };
}
