/** A bibliography's own file with what was superseded put right, and nothing else changed. */
import type { RecordFormat } from '../import/detect-format';
import { correctBibtex } from './correct/bibtex';
import { type Correct, correctionFor, type FileChange } from './correct/correction';
import { correctCsl } from './correct/csl';
import { correctDois } from './correct/dois';
import { correctJson, correctPlain, correctXml } from './correct/identifiers';
import { correctRis } from './correct/ris';
import { correctZoteroRdf } from './correct/zotero-rdf';
import type { CheckedWork } from './verdict';

const corrects: Readonly<Record<RecordFormat, Correct>> = {
  bibtex: correctBibtex,
  csl: correctCsl,
  csv: correctPlain,
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
