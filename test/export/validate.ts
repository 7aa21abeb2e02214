/**
 * `npm run validate-exports`: files of 200 invented entries, with every field and hostile text, are
 * handed to programs that read them for a living, none of which may say a word: `xmllint`, `pandoc`
 * with its citation processor, and `biber` with its data model (Debian: libxml2-utils, pandoc,
 * biber). What is not installed, or is too old for a format, is skipped by name.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatById } from '../../utils/export/all-formats';
import { crowd } from './items';
import { bytes } from './written';

const folder = mkdtempSync(join(tmpdir(), 'stet-exports-'));
/** Every field of every entry filled: what a data model demands is there. */
const items = crowd(200, undefined, true);

interface Said {
  /** Not installed. */
  absent: boolean;
  /** Whether it ended well. */
  ok: boolean;
  output: string;
}

function run(program: string, ...args: string[]): Said {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    return { absent: true, ok: false, output: '' };
  return { absent: false, ok: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}` };
}

let passed = 0;
let failed = 0;
let skipped = 0;

function report(name: string, said: Said, complaints: readonly string[]): void {
  if (said.absent) {
    skipped += 1;
    console.log(`skipped  ${name}: not installed`);
    return;
  }
  const whole = said.ok && complaints.length === 0;
  if (whole) passed += 1;
  else failed += 1;
  console.log(`${whole ? 'passed ' : 'failed '}  ${name}`);
  for (const complaint of complaints.slice(0, 20)) console.log(`         ${complaint}`);
}

/** Writes the items in a format, and gives the file's name. */
async function written(formatId: string, latex = false): Promise<string> {
  const format = formatById(formatId);
  if (!format) throw new Error(`no format ${formatId}`);
  const name = `${formatId}${latex ? '-latex' : ''}.${format.extension}`;
  writeFileSync(join(folder, name), await bytes(format, items, { latex }));
  return name;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Well-formed XML, of which xmllint says nothing. */
async function xmllint(formatId: string): Promise<void> {
  const said = run('xmllint', '--noout', await written(formatId));
  report(`xmllint reads ${formatId}`, said, linesOf(said.output));
}

/** A bibliography of every entry, without a warning. */
async function pandoc(formatId: string, reader: string, latex = false): Promise<void> {
  const file = await written(formatId, latex);
  const name = `pandoc --citeproc cites from ${file}`;
  const readers = run('pandoc', '--list-input-formats');
  if (!readers.absent && !linesOf(readers.output).includes(reader)) {
    skipped += 1;
    console.log(`skipped  ${name}: this pandoc reads no ${reader}`);
    return;
  }
  const said = run(
    'pandoc',
    ...['--from', reader, '--to', 'html', '--citeproc', '--fail-if-warnings'],
    ...['--output', `${file}.html`, file],
  );
  const complaints = linesOf(said.output);
  if (said.ok) {
    const entries = readFileSync(join(folder, `${file}.html`), 'utf8').match(/id="ref-/g) ?? [];
    if (entries.length !== items.length) {
      complaints.push(`${entries.length} entries are cited of ${items.length}`);
    }
  }
  report(name, said, complaints);
}

/** Fields and types as BibLaTeX's data model has them. */
async function biber(latex = false): Promise<void> {
  const file = await written('biblatex', latex);
  const said = run(
    'biber',
    ...['--tool', '--validate-datamodel', '--nolog', `--output-file=${file}.out`, file],
  );
  const complaints = linesOf(said.output).filter((line) => /^(WARN|ERROR|FATAL)/.test(line));
  report(`biber --tool --validate-datamodel takes ${file}`, said, complaints);
}

try {
  await xmllint('endnote');
  await xmllint('zotero-rdf');
  await pandoc('csl', 'csljson');
  await pandoc('bibtex', 'bibtex');
  await pandoc('bibtex', 'bibtex', true);
  await pandoc('biblatex', 'biblatex');
  await pandoc('biblatex', 'biblatex', true);
  await pandoc('ris', 'ris');
  await pandoc('endnote', 'endnotexml');
  await biber();
  await biber(true);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
