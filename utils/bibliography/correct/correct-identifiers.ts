import { visit } from 'jsonc-parser';
import { escapeMarkup } from '../../export/markup';
import { doiMentions } from '../../import/doi-mentions';
import type { Correct, Correction, FileChange } from './correction';

/** How a format writes a text of ours. */
type Write = (text: string) => string;

/**
 * For formats that have no place for a note which every program keeps: the DOI and the address are
 * replaced wherever the record has them, and what Stet itself has said of the version that was cited.
 */
function correctIdentifiers(write: Write): Correct {
  return (record, correction) => {
    const changes: FileChange[] = [];
    let text = replaceNotes(record, correction, write, changes);
    const { doi, url, former } = correction;
    if (url !== undefined && former.url !== undefined) {
      const replaced = replaceAddress(text, write(former.url), write(url));
      if (replaced !== text) changes.push({ field: 'url', from: former.url, to: url });
      text = replaced;
    }
    if (doi !== undefined && former.doi !== undefined) {
      const places = [...doiMentions(text)].filter((each) => each.doi === former.doi && !each.url);
      for (const { from, to } of places.reverse()) {
        text = text.slice(0, from) + write(doi) + text.slice(to);
      }
      if (places.length > 0) changes.push({ field: 'doi', from: former.doi, to: doi });
    }
    return { text, changes };
  };
}

/** Puts the note in the place of the first sentence that is true no longer, and takes the others out. */
function replaceNotes(
  record: string,
  { obsolete, note }: Correction,
  write: Write,
  changes: FileChange[],
): string {
  let text = record;
  let next = write(note);
  for (const sentence of obsolete) {
    const at = text.indexOf(write(sentence));
    if (at < 0) continue;
    text = text.slice(0, at) + next + text.slice(at + write(sentence).length);
    if (next !== '') changes.push({ field: 'note', from: sentence, to: note });
    next = '';
  }
  return text;
}

/** Signs of an address; a comma and a semicolon part it from the next field. */
const addressSign = /[\p{L}\p{N}\-_/?=#%~+@$*&]/u;
/** Signs of an address that end a sentence where none of the others stands behind them. */
const lastSigns = /[.:!?')\]]/;

/** Replaces an address where it stands as a whole, and not as a part of a longer one. */
function replaceAddress(text: string, known: string, address: string): string {
  const pieces: string[] = [];
  let begin = 0;
  for (let at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + known.length)) {
    const end = at + known.length;
    if (addressSign.test(text.charAt(at - 1)) || goesOn(text, end)) continue;
    pieces.push(text.slice(begin, at), address);
    begin = end;
  }
  return pieces.join('') + text.slice(begin);
}

function goesOn(text: string, end: number): boolean {
  let at = end;
  while (lastSigns.test(text.charAt(at))) at += 1;
  // An entity of XML is a sign of the address where it is an ampersand, and its end elsewhere.
  if (text.startsWith('&', at) && /^&(?!amp;)#?\w{1,8};/.test(text.slice(at, at + 10)))
    return false;
  return addressSign.test(text.charAt(at));
}

/** MEDLINE, which has addresses as they stand. */
export const correctPlain: Correct = correctIdentifiers((text) => text);

/** CSV, whose cells double quotation marks. */
export const correctCsv: Correct = correctIdentifiers((text) => text.replaceAll('"', '""'));

/** EndNote XML and MODS. */
export const correctXml: Correct = correctIdentifiers(escapeMarkup);

/** Zotero's items in JSON, each text of which is corrected by itself and stays as it is written elsewhere. */
export const correctJson: Correct = (record, correction) => {
  const changes: FileChange[] = [];
  const pieces: string[] = [];
  let begin = 0;
  visit(record, {
    onLiteralValue(value: unknown, offset, length) {
      if (typeof value !== 'string') return;
      const corrected = correctPlain(value, correction);
      if (corrected.changes.length === 0) return;
      const hasEscapedSlashes = record.slice(offset, offset + length).includes('\\/');
      const written = JSON.stringify(corrected.text);
      pieces.push(
        record.slice(begin, offset),
        hasEscapedSlashes ? written.replaceAll('/', '\\/') : written,
      );
      begin = offset + length;
      for (const change of corrected.changes)
        if (!changes.some(({ field }) => field === change.field)) changes.push(change);
    },
  });
  return { text: pieces.join('') + record.slice(begin), changes };
};
