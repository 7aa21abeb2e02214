/** Families of strings that make a reader look at the same text again and again: one pump, many times. */
import { random } from '../tools/random';

export interface Family {
  prefix: string;
  pump: string;
  suffix: string;
}

/** How many families there are, numbered from 0. */
export const familyCount = 300;

/** What separates, opens, closes, escapes or begins something, in what readers read. */
const signs = [
  ...[' ', '\u00a0', '\t', '\n', '\r\n', '\u200b', '\u0301', '\u3000'],
  ...[
    ',',
    ';',
    '.',
    ':',
    '、',
    '，',
    '；',
    '・',
    '·',
    '|',
    '/',
    '\\',
    '=',
    '+',
    '*',
    '#',
    '$',
    '%',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '【',
    '"',
    '“',
    '”',
    '«',
    "'",
    '’',
    '`',
    '~',
    '^',
    '_',
  ],
  ...['-', '–', '—', '--', '@', '&', '&amp;', '&#38;', '<b>', '<i', '</p>', '\\emph{', '\\"'],
  ...[
    'a',
    'A',
    'A.',
    'A. ',
    'Aa ',
    'aa',
    '1',
    '12 ',
    '2019',
    '2019-',
    '1.',
    'é',
    'ß',
    'İ',
    '漢',
    '版',
  ],
  ...['α', 'ж', '١', '한', '😀', '\ud800', ' and ', ' & ', ' et ', 'Ada Brook, ', 'Brook, A., '],
  ...[
    'Keywords: ',
    'Summary ',
    'version ',
    'A newer version ',
    'Version 2.1 ',
    'replaced by ',
    'here ',
  ],
  ...[
    '3 May 2020 ',
    'May 2020, ',
    'doi:10.1000/a ',
    '10.1000/',
    'https://',
    'https://a.example/b ',
  ],
  ...[
    'a@b.example ',
    'ORCID ',
    'Superseded by ',
    '. Superseded ',
    'vol. 1, ',
    'pp. 1-2',
    '(1) 2-3 ',
  ],
  ...[
    'access ',
    'log in to ',
    'to get ',
    'subscription ',
    'author',
    'University ',
    '@book{',
    'TY  - ',
  ],
  ...[
    'title = {',
    '}, ',
    ' # ',
    'author:',
    'is:',
    '""',
    '%20',
    '&a=',
    '?',
    '!',
    '…',
    'v1',
    'draft-',
  ],
];
/** What makes a text one that a reader begins with. */
const beginnings = [
  'Keywords: ',
  'Abstract: ',
  'By ',
  'Published ',
  'Superseded',
  '[',
  '{',
  '<p>',
  '1',
];

/** The family of that number: always the same. */
export function family(number: number): Family {
  const pump = signs[number];
  if (pump !== undefined) return { prefix: 'a', pump, suffix: number % 2 ? 'x' : '\u0000' };
  const chance = random(number + 1);
  const some = (most: number) =>
    Array.from({ length: chance.below(most + 1) }, () => chance.pick(signs)).join('');
  const prefix = chance.below(3) === 0 ? chance.pick(beginnings) : some(2);
  return { prefix, pump: chance.pick(signs) + chance.pick(signs) + some(2), suffix: some(2) };
}

/** A member of a family, of so many code units. */
export function member({ prefix, pump, suffix }: Family, length: number): string {
  const room = Math.max(0, length - prefix.length - suffix.length);
  const pumps = pump.repeat(Math.ceil(room / pump.length)).slice(0, room);
  return (prefix + pumps + suffix).slice(0, length);
}
