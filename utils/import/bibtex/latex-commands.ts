/** LaTeX's commands as they stand in bibliographies: what they are set as, and what they do with an argument. */
import { latex2unicode } from 'unicode2latex';
import { signOfCommand } from '../../export/latex-commands';

/** What the table of LaTeX's signs does not know, or knows as another sign than it is set as. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    LaTeXe: 'LaTeX2e',
    BibTeX: 'BibTeX',
    BibLaTeX: 'BibLaTeX',
    XeTeX: 'XeTeX',
    XeLaTeX: 'XeLaTeX',
    LuaTeX: 'LuaTeX',
    LuaLaTeX: 'LuaLaTeX',
    pdfTeX: 'pdfTeX',
    pdfLaTeX: 'pdfLaTeX',
    ConTeXt: 'ConTeXt',
    MF: 'METAFONT',
    MP: 'METAPOST',
    AmS: 'AMS',
    AMS: 'AMS',
    // Babel's and csquotes' quotation marks.
    glqq: '„',
    grqq: '“',
    glq: '‚',
    grq: '‘',
    flqq: '«',
    frqq: '»',
    flq: '‹',
    frq: '›',
    og: '«',
    fg: '»',
    lq: '‘',
    rq: '’',
    textquotedbl: '"',
    textquotesingle: "'",
    textasciigrave: '`',
    slash: '/',
    quad: ' ',
    qquad: ' ',
    enspace: ' ',
    enskip: ' ',
    thinspace: ' ',
    space: ' ',
    nobreakspace: '\u00a0',
    newline: '\n',
    linebreak: '\n',
    par: '\n',
    item: '\n',
    and: ' ',
    hyp: '-',
    hyphen: '-',
    nobreakdash: '',
    textendash: '–',
    textemdash: '—',
    bibrangedash: '–',
    adddot: '.',
    addcomma: ',',
    addcolon: ':',
    addspace: ' ',
    lbrace: '{',
    rbrace: '}',
    lbrack: '[',
    rbrack: ']',
    vert: '|',
    textbackslash: '\\',
    backslash: '\\',
    textasciicircum: '^',
    textasciitilde: '~',
    sim: '∼',
    S: '§',
    P: '¶',
    pounds: '£',
    euro: '€',
    EUR: '€',
    copyright: '©',
    dag: '†',
    ddag: '‡',
  }),
);

/** Signs of one backslash and one sign. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['\\', '\n'],
  [' ', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\t', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['>', ' '],
  ['!', ''],
  ['-', ''],
  ['/', ''],
  ['@', ''],
  ['(', ''],
  [')', ''],
  ['[', ''],
  [']', ''],
  ['+', ''],
  ['*', ''],
  ['|', '‖'],
]);

/** Commands that change how letters look, or are set for a program: nothing is seen of them. */
const silent = new Set(
  (
    'em it bf sc tt rm sf sl itshape bfseries scshape ttfamily rmfamily sffamily slshape upshape mdseries ' +
    'normalfont normalsize small footnotesize large Large huge Huge tiny scriptsize relax protect noindent ' +
    'textcompwordmark allowbreak nolinebreak unskip ignorespaces selectfont displaystyle textstyle left right ' +
    'big Big bigl bigr Bigl Bigr bigg limits nolimits centering raggedright sloppy frenchspacing nocorr ' +
    'bibsentence midsentence isdot leavevmode xspace strut hfill null expandafter cyr rus latintext'
  ).split(' '),
);

/** Commands of which nothing is set, with so many arguments. */
const unseen: ReadonlyMap<string, number> = new Map([
  ['hspace', 1],
  ['vspace', 1],
  ['hskip', 0],
  ['kern', 0],
  ['label', 1],
  ['index', 1],
  ['phantom', 1],
  ['hphantom', 1],
  ['vphantom', 1],
  ['noopsort', 1],
  ['noop', 1],
  ['SortNoop', 1],
  ['switchargs', 0],
  ['begin', 1],
  ['end', 1],
  ['foreignlanguage', 1],
  ['textlang', 1],
  ['textcolor', 1],
  ['color', 1],
  ['colorbox', 1],
  ['href', 1],
  ['fontsize', 2],
  ['fontencoding', 1],
  ['fontfamily', 1],
  ['selectlanguage', 1],
  ['hyperlink', 1],
  ['hypertarget', 1],
  ['raisebox', 1],
  ['scalebox', 1],
  ['foreignquote', 1],
  ['foreigntextquote', 1],
  ['foreignblockquote', 1],
  ['hyphenquote', 1],
]);

/** Commands that put their argument in quotation marks. */
export const quoting: ReadonlySet<string> = new Set([
  'enquote',
  'mkbibquote',
  'textquote',
  'blockquote',
  'foreignquote',
  'foreigntextquote',
  'foreignblockquote',
  'hyphenquote',
  'qq',
]);

/** The combining marks of commands that set an accent on what follows. */
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '"': '\u0308',
    '=': '\u0304',
    '.': '\u0307',
    H: '\u030b',
    U: '\u030e',
    b: '\u0331',
    c: '\u0327',
    d: '\u0323',
    h: '\u0309',
    k: '\u0328',
    r: '\u030a',
    t: '\u0361',
    u: '\u0306',
    v: '\u030c',
    G: '\u030f',
    C: '\u030f',
    textcommabelow: '\u0326',
    capitalacute: '\u0301',
    capitalgrave: '\u0300',
    capitalcaron: '\u030c',
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    overline: '\u0304',
    vec: '\u20d7',
    dot: '\u0307',
    ddot: '\u0308',
    acute: '\u0301',
    grave: '\u0300',
    check: '\u030c',
    breve: '\u0306',
    mathring: '\u030a',
  }),
);

/** Commands whose argument is set as it stands. */
export const verbatimCommands: ReadonlySet<string> = new Set(['url', 'path', 'nolinkurl', 'verb']);

/** The mark that a command sets on its argument; undefined for what is no accent. */
export function accentOf(name: string): string | undefined {
  return accents.get(name);
}

/** What a command without an argument is set as; '' for what nothing is seen of, undefined for one that nobody knows. */
export function signOf(name: string): string | undefined {
  if (silent.has(name)) return '';
  const own = /^[A-Za-z]/.test(name) ? signs.get(name) : symbols.get(name);
  const told = own ?? signOfCommand(name);
  if (told !== undefined) return told;
  const command = `\\${name}`;
  if (!Object.hasOwn(latex2unicode, command)) return undefined;
  const known: unknown = Reflect.get(latex2unicode, command);
  if (typeof known === 'string') return known;
  const text: unknown = typeof known === 'object' && known ? Reflect.get(known, 'text') : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** How many arguments a command has of which nothing is seen; those behind them are set. */
export function unseenArguments(name: string): number {
  return unseen.get(name) ?? 0;
}

/** Whether a command with no text of its own stands for nothing at all. */
export function isSilent(name: string): boolean {
  return silent.has(name) || unseen.has(name);
}
