/** The people of a BibTeX entry, parted by its parser, or by us where it cannot. */
import type { Creator, Entry } from '@retorquere/bibtex-parser';
import type { Name } from '../model/capture';
import { inlineName, parseOneName } from './field-parsers';
import { plain } from './latex';

/** An entry's authors, editors, translators or whoever else. */
export function creatorsOf(
  { input, fields }: Entry,
  field: 'author' | 'editor' | 'translator' | 'editorb',
): Name[] {
  const creators = fields[field] ?? [];
  const whole =
    creators.length === 1 && (field === 'author' || field === 'editor')
      ? unparted(input, field)
      : undefined;
  return whole ?? namesOf(creators);
}

/** What the parser says of people that it could not part, and that were parted all the same. */
export function isAboutNames(error: string, entries: readonly Entry[]): boolean {
  const [, key] = /^@(.{0,200}?): unexpected \d+-part name/.exec(error) ?? [];
  const { input = '' } = entries.find((entry) => entry.key === key) ?? {};
  return (unparted(input, 'author') ?? unparted(input, 'editor')) !== undefined;
}

function namesOf(creators: readonly Creator[]): Name[] {
  return creators
    .filter(({ lastName, firstName }) => lastName !== 'others' || firstName !== undefined)
    .flatMap(({ name, lastName, firstName, prefix, suffix }) =>
      parseOneName({
        literal: name && plain(name),
        family: lastName && plain(lastName),
        given: firstName && plain(firstName),
        particle: prefix && plain(prefix),
        suffix: suffix && plain(suffix),
      }),
    );
}

/** The fields with no markup in them, whose names need nobody who knows LaTeX. */
const bare = {
  author: /[\s,]author\s{0,20}=\s{0,20}[{"]([^{}"\\]{1,5000})[}"]/i,
  editor: /[\s,]editor\s{0,20}=\s{0,20}[{"]([^{}"\\]{1,5000})[}"]/i,
} as const;

/**
 * People whom a program has not parted by 'and': by semicolons, by '&', or by commas where each is
 * written as 'Given Family'. Undefined where the field is none of these.
 */
function unparted(input: string, field: 'author' | 'editor'): Name[] | undefined {
  const [, whole = ''] = bare[field].exec(input) ?? [];
  if (whole === '' || /\sand\s/i.test(whole)) return undefined;
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
