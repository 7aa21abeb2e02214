/** Where the items of a JSON text stand, and where it ends to be JSON. */
import { type JSONVisitor, visit } from 'jsonc-parser';
import type { RecordPlace, UnreadableRecord } from './imported-record';

/** JSON that does not end, or has a mark too many: nothing of it can be told for sure. */
export function syntaxError(source: string): UnreadableRecord {
  let line = 1;
  look(source, {
    onError: (_error, _offset, _length, startLine) => {
      if (line === 1) line = startLine + 1;
    },
  });
  return { kind: 'unreadable', line, problem: { kind: 'syntax', format: 'JSON' } };
}

/** Visits a text; one that goes down without end, only as far as the visitor can follow. */
function look(source: string, visitor: JSONVisitor): void {
  try {
    visit(source, visitor);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** Where each item stands: the members of the outermost list, be they items or not. */
export function placesIn(source: string): RecordPlace[] {
  const places: RecordPlace[] = [];
  let depth = 0;
  // How deep the items stand: in a list, or alone until a list of them is found.
  let level = source.trimStart().startsWith('[') ? 1 : 0;
  const begin = (from: number, line: number, to = from) => {
    if (depth === level) places.push({ line: line + 1, from, to });
  };
  const end = (from: number, length: number) => {
    depth -= 1;
    const last = places.at(-1);
    if (depth === level && last) last.to = from + length;
  };
  const open = (from: number, _length: number, line: number) => {
    begin(from, line);
    depth += 1;
  };
  look(source, {
    onObjectBegin: open,
    onObjectEnd: end,
    onArrayBegin: open,
    onArrayEnd: end,
    onObjectProperty(name) {
      if (depth !== 1 || level !== 0 || name !== 'items') return;
      level = 2;
      places.length = 0;
    },
    onLiteralValue: (_value, from, length, line) => begin(from, line, from + length),
  });
  return places;
}
