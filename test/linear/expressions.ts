/** Every regular expression of the product: those written as such, and those that it puts together. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { projectDir } from '../tools/build';

export interface Expression {
  /** From the project's folder. */
  path: string;
  source: string;
  flags: string;
}

/** A place where an expression is put together from parts. */
export interface Making {
  path: string;
  line: number;
}

interface SourceFile {
  path: string;
  text: string;
}

const files: readonly SourceFile[] = ['components', 'entrypoints', 'utils']
  .flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((path) => /(?<!\.d)\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(projectDir, path), 'utf8') }));

/** The expressions that stand in the source as such, and the places of those that do not. */
export function writtenExpressions(): { written: Expression[]; makings: Making[] } {
  const written: Expression[] = [];
  const makings: Making[] = [];
  for (const { path, text } of files) {
    for (const node of nodesOf(parseSync(path, text).program)) {
      const { regex, callee, start } = node;
      if (isObject(regex)) {
        written.push({ path, source: String(regex.pattern), flags: String(regex.flags) });
      } else if (isObject(callee) && callee.name === 'RegExp') {
        makings.push({ path, line: text.slice(0, Number(start)).split('\n').length });
      }
    }
  }
  return { written, makings };
}

/** Those that modules of `utils` put together as they are loaded. */
export async function madeExpressions(): Promise<Expression[]> {
  const made: Expression[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, parts) {
      const expression: unknown = Reflect.construct(target, parts);
      // The line below this function's own: who makes it, which may be a library.
      const [, , maker = ''] = (new Error().stack ?? '').split('\n');
      const [, path] = /[/\\](utils[/\\][^:?)]+)/.exec(maker) ?? [];
      if (path && expression instanceof native)
        made.push({ path, source: expression.source, flags: expression.flags });
      return Object(expression);
    },
  });
  try {
    for (const { path } of files.filter((file) => file.path.startsWith('utils')))
      await import(/* @vite-ignore */ join(projectDir, path));
    const { prepareGrammar } = await import('../../utils/versions/notices/parse-sentence');
    prepareGrammar();
  } finally {
    globalThis.RegExp = native;
  }
  return made;
}

/** Without a quantifier that repeats, nothing is looked at twice. */
export function repeats({ source }: Expression): boolean {
  const bare = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
  return /[*+]|\{\d/.test(bare);
}

/** As it is written in a source: '/a+/u'. */
export function asWritten({ source, flags }: Expression): string {
  return `/${source}/${flags}`;
}

/** What a list of verdicts names an expression by. */
export function nameOf(expression: Expression): string {
  return createHash('sha256').update(asWritten(expression)).digest('hex').slice(0, 16);
}

type Members = Record<string, unknown>;

function* nodesOf(root: unknown): Generator<Members> {
  const queue: unknown[] = [root];
  for (const each of queue) {
    if (Array.isArray(each)) queue.push(...each);
    else if (isObject(each)) {
      yield each;
      queue.push(...Object.values(each));
    }
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
