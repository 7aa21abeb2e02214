/** What the modules of `utils` export that is called, with the types of what it is handed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { projectDir } from '../tools/build';

export interface Signature {
  /** 'capture/names'. */
  module: string;
  name: string;
  /** Types as written; '?' behind one that may be left out, or nothing but '?' where none is written. */
  parameters: string[];
}

type Node = Record<string, unknown>;

/** All exported functions of the core, in the order of their modules; its edge reads no text. */
export function signatures(): Signature[] {
  const folder = join(projectDir, 'utils');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.ts$/.test(path) && !path.startsWith('platform'))
    .sort()
    .flatMap((path) => signaturesIn(path.slice(0, -3), readFileSync(join(folder, path), 'utf8')));
}

function signaturesIn(module: string, text: string): Signature[] {
  const statements: Node[] = nodes(nodeOf(parseSync(`${module}.ts`, text).program).body);
  return statements
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => functionsOf(nodeOf(declaration)))
    .map(({ name, made }) => ({
      module,
      name,
      parameters: nodes(made.params).map((parameter) => typeOf(parameter, text)),
    }));
}

function functionsOf(declaration: Node): { name: string; made: Node }[] {
  if (declaration.type === 'FunctionDeclaration')
    return [{ name: String(nodeOf(declaration.id).name), made: declaration }];
  return nodes(declaration.declarations).flatMap(({ id, init }) =>
    /^(?:Arrow)?FunctionExpression$/.test(String(nodeOf(init).type))
      ? [{ name: String(nodeOf(id).name), made: nodeOf(init) }]
      : [],
  );
}

function typeOf(parameter: Node, text: string): string {
  const named = parameter.type === 'AssignmentPattern' ? nodeOf(parameter.left) : parameter;
  const { start, end } = nodeOf(nodeOf(named.typeAnnotation).typeAnnotation);
  const type = text.slice(Number(start ?? 0), Number(end ?? 0)).replace(/\s+/g, ' ');
  return type + (named !== parameter || named.optional === true || type === '' ? '?' : '');
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(nodeOf) : [];
}
