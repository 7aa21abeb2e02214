/** What a checker says of the product's expressions, and what is allowed in spite of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { projectDir } from '../tools/build';
import {
  asWritten,
  type Expression,
  madeExpressions,
  nameOf,
  repeats,
  writtenExpressions,
} from './expressions';

const file = join(projectDir, 'test/linear/checked.txt');
/** Milliseconds: to look for a text that hurts takes seconds, on a busy machine a minute. */
const patience = 120_000;

/** Expressions that take more than linear time, whose input is short. */
export const bounded: readonly Bounded[] = [
  {
    path: 'utils/extract/page-kind/access-words.ts',
    begins: '/',
    bound: 1_000,
    why: 'a wording of access is a sentence or two; longer texts are not looked at',
  },
  {
    path: 'utils/extract/summary/announcement.ts',
    begins: '/',
    bound: 500,
    why: 'the beginning and the end of a text, and sentences of 250',
  },
  {
    path: 'utils/extract/metadata/own-citation.ts',
    begins: '/\\p{Lu}[^:.]',
    bound: 600,
    why: 'what stands behind a title in a line of so many signs at the most',
  },
  {
    path: 'utils/sites/brill.ts',
    begins: '/^\\/entries',
    bound: 250,
    why: 'all that it repeats is counted, and it is held to both ends of a path',
  },
  {
    path: 'utils/sites/platforms/mediawiki.ts',
    begins: '/^(?:spe',
    bound: 255,
    why: 'no title of MediaWiki is longer',
  },
  {
    path: 'utils/sites/iranica.ts',
    begins: '/^(?:cite this',
    bound: 400,
    why: 'the beginning of a line',
  },
  {
    path: 'utils/versions/notices/change-note.ts',
    begins: '/\\b(?:articles?',
    bound: 1_200,
    why: 'a longer text is no note on what changed',
  },
  {
    path: 'utils/versions/notices/lexicon.ts',
    begins: '/(?:\\[(.+?)',
    bound: 100,
    why: 'reads the words of this program alone',
  },
];

interface Bounded {
  path: string;
  /** How it is written, or how that begins. */
  begins: string;
  /** UTF-16 code units of what it reads. */
  bound: number;
  why: string;
}

/** Expressions put together when they are needed, each as one of those that come of it. */
export const later: readonly Expression[] = [
  {
    path: 'utils/bibliography/correct/ris.ts',
    source: '^([^\\S\\r\\n]{0,3}DO {0,2}- ?)(.*)$',
    flags: 'im',
  },
  { path: 'utils/library/search/parse-query.ts', source: '["“”„‟«»]', flags: 'g' },
  { path: 'utils/sites/hal.ts', source: 'hal-01234567 ?, version (\\d{1,3})$', flags: '' },
  { path: 'utils/sites/platforms/mediawiki.ts', source: '(?<!\\d)0?7(?!\\d)', flags: '' },
  {
    path: 'utils/sites/rfc.ts',
    source: '\\bObsoleted by:? (?:RFC ?)?\\d+(?:, (?:RFC ?)?\\d+)*(?=,?$|,? [A-Z(])',
    flags: '',
  },
  { path: 'utils/watch/atom.ts', source: '<(\\w+:)?entry(?:\\s[^<>]*)?>', flags: 'g' },
];

/** Every expression of the product that could take long, each once. */
export async function repeatingExpressions(): Promise<Expression[]> {
  const all = [...writtenExpressions().written, ...(await madeExpressions()), ...later];
  return [...new Map(all.filter(repeats).map((each) => [asWritten(each), each])).values()];
}

/** The names of those that the checker found nothing in. */
export function checked(): ReadonlySet<string> {
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
}

export function isBounded(expression: Expression): boolean {
  const written = asWritten(expression);
  return bounded.some(({ path, begins }) => expression.path === path && written.startsWith(begins));
}

/** Asks the checker: undefined where it finds nothing, else its words and a text that takes long. */
export async function fault(expression: Expression): Promise<string | undefined> {
  const verdict = await check(expression.source, expression.flags, { timeout: patience });
  if (verdict.status === 'safe') return undefined;
  const attack = verdict.status === 'vulnerable' ? verdict.attack.pattern : verdict.error.kind;
  const written = `${expression.path} ${asWritten(expression)}`;
  return `${written}: ${verdict.status}, ${attack}`;
}

/** `npm run fuzz -- expressions`: checks what is not checked yet, and keeps what passed. */
export async function reportExpressions(): Promise<boolean> {
  const known = checked();
  const all = await repeatingExpressions();
  const kept = all.map(nameOf).filter((name) => known.has(name));
  let faulty = 0;
  for (const expression of all.filter((each) => !known.has(nameOf(each)) && !isBounded(each))) {
    const found = await fault(expression);
    if (found === undefined) kept.push(nameOf(expression));
    else {
      faulty += 1;
      console.log(found);
    }
    write(kept);
  }
  write(kept);
  console.log(`${all.length} expressions repeat, ${kept.length} checked, ${faulty} with a fault`);
  return faulty === 0;
}

function write(names: readonly string[]): void {
  writeFileSync(file, `${[...names].sort().join('\n')}\n`);
}
