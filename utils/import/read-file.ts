/** Reads whatever a reader hands in: recognised, decoded, parsed and made captures, step by step. */

import { type ParsedBackup, parseBackup } from '../library/transfer/backup-file';
import type { Backup, BackupEntry } from '../model/backup-schema';
import type { Instant } from '../model/instant';
import { parsers } from './all-formats';
import { decode } from './decode';
import { type RecordFormat, recognise, type UnreadFormat, unreadFormat } from './detect-format';
import type { UnreadableRecord } from './imported-record';
import { type FileWork, fileWork } from './to-capture';

/** A file's bytes, or text that was pasted. */
export type Given = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'text'; text: string };

/** What was found so far. */
export type ImportEvent =
  /** A file of records begins; its text is what a corrected file is made of. */
  | { kind: 'records'; format: RecordFormat; text: string; encoding: string; hasMark: boolean }
  | { kind: 'works'; done: number; works: FileWork[]; unreadable: UnreadableRecord[] }
  /** A backup that was found whole begins; its entries follow. */
  | { kind: 'backup'; around: Omit<Backup, 'entries'>; count: number }
  | { kind: 'entries'; done: number; entries: BackupEntry[] }
  /** A backup that is not taken. */
  | { kind: 'refused'; why: Exclude<ParsedBackup, { kind: 'backup' }> }
  /** A bibliography in a format that is known and not read. */
  | { kind: 'not-read'; format: UnreadFormat }
  /** Neither a format that is known nor a text with DOIs; its beginning may list what else names works. */
  | { kind: 'unknown'; text: string };

/** The beginning of a text that is no bibliography, in code units: more than anybody lists. */
const longestList = 200_000;

/** Entries of a backup that are handed on at once. */
const stride = 500;

/**
 * Reads a file or a pasted text. Nothing is thrown for what it holds.
 * @param now the time by this computer's clock
 */
export async function* readFile(given: Given, now: Instant): AsyncGenerator<ImportEvent> {
  const { text, encoding, hasMark } =
    given.kind === 'bytes'
      ? decode(given.bytes)
      : { text: given.text, encoding: 'utf-8', hasMark: false };
  const format = recognise(text);
  if (format === undefined) {
    const known = unreadFormat(text);
    yield known
      ? { kind: 'not-read', format: known }
      : { kind: 'unknown', text: text.slice(0, longestList) };
  } else if (format === 'backup') yield* readBackup(text, now);
  else {
    yield { kind: 'records', format, text, encoding, hasMark };
    for await (const { done, items } of parsers[format](text)) {
      const records = items.filter((item) => item.kind === 'record');
      const unreadable = items.filter((item) => item.kind === 'unreadable');
      yield { kind: 'works', done, works: records.map(fileWork), unreadable };
    }
  }
}

function* readBackup(text: string, now: Instant): Generator<ImportEvent> {
  const parsed = parseBackup(text, now);
  if (parsed.kind !== 'backup') {
    yield { kind: 'refused', why: parsed };
    return;
  }
  const { entries, ...around } = parsed.backup;
  yield { kind: 'backup', around, count: entries.length };
  for (let at = 0; at < entries.length; at += stride) {
    const done = Math.min(1, (at + stride) / entries.length);
    yield { kind: 'entries', done, entries: entries.slice(at, at + stride) };
  }
}
