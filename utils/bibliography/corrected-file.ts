/** A bibliography's own file with what was superseded put right, and nothing else changed. */
import { toCommands } from '../export/latex-commands';
import type { RecordFormat } from '../import/detect-format';
import { encode, type FileEncoding, misfits } from '../import/encode';
import { correctBibtex } from './correct/bibtex';
import { correctCsv, correctJson, correctPlain, correctXml } from './correct/correct-identifiers';
import { type Correct, correctionFor, type FileChange } from './correct/correction';
import { correctCsl } from './correct/csl';
import { correctDois } from './correct/dois';
import { correctRis } from './correct/ris';
import { correctZoteroRdf } from './correct/zotero-rdf';
import type { CheckedWork } from './verdict';

const corrects: Readonly<Record<RecordFormat, Correct>> = {
  bibtex: correctBibtex,
  csl: correctCsl,
  csv: correctCsv,
  dois: correctDois,
  'endnote-xml': correctXml,
  mods: correctXml,
  nbib: correctPlain,
  ris: correctRis,
  'zotero-json': correctJson,
  'zotero-rdf': correctZoteroRdf,
};

/** What was changed in one record. */
export interface CorrectedWork {
  work: CheckedWork;
  changes: FileChange[];
}

/** A corrected file as its bytes. */
export interface CorrectedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Signs of the corrections that the file's encoding has not, and that were thus written otherwise. */
  misfits: string[];
  /** Whether the file had to become UTF-8 for them. */
  isOtherwiseEncoded: boolean;
}

/**
 * A corrected text in its file's own encoding. A sign that this has not is written as the format can
 * without it; where the format cannot, the file becomes UTF-8.
 */
export function correctedBytes(
  text: string,
  format: RecordFormat,
  encoding: FileEncoding,
): CorrectedBytes {
  const foreign = misfits(text, encoding);
  const write = spelled[format];
  const fitting = write
    ? foreign.reduce((left, sign) => left.replaceAll(sign, write(sign)), text)
    : text;
  const bytes = encode(fitting, encoding);
  if (bytes) return { bytes, misfits: foreign, isOtherwiseEncoded: false };
  return { bytes: new TextEncoder().encode(text), misfits: foreign, isOtherwiseEncoded: true };
}

/** How formats spell a sign in ASCII. */
const spelled: Readonly<Partial<Record<RecordFormat, (sign: string) => string>>> = {
  bibtex: toCommands,
  csl: escapeJson,
  'zotero-json': escapeJson,
  'endnote-xml': escapeXml,
  mods: escapeXml,
  'zotero-rdf': escapeXml,
};

function escapeJson(sign: string): string {
  return sign.replace(
    /[\s\S]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeXml(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}

/** The file's text with all corrections made, and what was changed where, in the file's order. */
export function correctedFile(
  text: string,
  format: RecordFormat,
  works: readonly CheckedWork[],
): { text: string; corrected: CorrectedWork[] } {
  const pieces: string[] = [];
  const corrected: CorrectedWork[] = [];
  let at = 0;
  const inOrder = works
    .flatMap((work) => {
      const { place, mentions = [] } = work.work.record;
      return [place, ...mentions].map((each) => ({ work, place: each }));
    })
    .sort((one, other) => one.place.from - other.place.from);
  for (const { work, place } of inOrder) {
    const { from, to } = place;
    const correction = correctionFor(work);
    // A place that cannot be told, or that lies within another record's, is left alone.
    if (!correction || from < at || to <= from) continue;
    const { text: record, changes } = corrects[format](text.slice(from, to), correction);
    if (changes.length === 0) continue;
    pieces.push(text.slice(at, from), record);
    if (place === work.work.record.place) corrected.push({ work, changes });
    at = to;
  }
  return { text: pieces.join('') + text.slice(at), corrected };
}
