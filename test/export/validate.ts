/**
 * `npm run validate-exports`: files of 200 invented entries, with every field and hostile text, are
 * handed to programs that read them for a living, none of which may say a word: `xmllint`, `pandoc`
 * with its citation processor, `biber` with its data model, and bibutils (Debian: libxml2-utils,
 * pandoc, biber, bibutils). What is not installed is skipped by name; where pandoc is too old for a
 * format, `pandoc-wasm` reads it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'pandoc-wasm';
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
  if (readers.absent || !linesOf(readers.output).includes(reader)) {
    await pandocWasm(file, reader);
    return;
  }
  const said = run(
    'pandoc',
    ...['--from', reader, '--to', 'html', '--citeproc', '--fail-if-warnings'],
    ...['--output', `${file}.html`, file],
  );
  const complaints = linesOf(said.output);
  if (said.ok) complaints.push(...missing(readFileSync(join(folder, `${file}.html`), 'utf8')));
  report(name, said, complaints);
}

/** The same by pandoc's build for browsers. */
async function pandocWasm(file: string, reader: string): Promise<void> {
  const text = readFileSync(join(folder, file), 'utf8');
  const { stdout, stderr, warnings } = await convert(
    { from: reader, to: 'html', citeproc: true },
    text,
    {},
  );
  const warned = warnings.filter(({ verbosity }) => verbosity !== 'INFO');
  const output = [stderr, ...warned.map(({ pretty }) => pretty)].join('\n');
  const said = { absent: false, ok: stdout !== '', output };
  report(`pandoc-wasm cites from ${file}`, said, [...linesOf(output), ...missing(stdout)]);
}

/** How many entries a bibliography in HTML lacks, if any. */
function missing(html: string): string[] {
  const entries = html.match(/id="ref-/g) ?? [];
  return entries.length === items.length
    ? []
    : [`${entries.length} entries are cited of ${items.length}`];
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

/** MODS of every entry. On standard error bibutils lists the fields and kinds of works that MODS lacks. */
async function bibutils(program: string, formatId: string): Promise<void> {
  const file = await written(formatId);
  const said = run(program, file);
  const read = said.output.match(/<mods ID=/g)?.length ?? 0;
  const complaints = read === items.length ? [] : [`${read} entries are read of ${items.length}`];
  report(`bibutils' ${program} reads ${file}`, said, complaints);
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
  await bibutils('ris2xml', 'ris');
  await bibutils('endx2xml', 'endnote');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
