/** What of a search names an entry rather than says what it is about. */

import { normalizeDoi, workAddress, workDoi } from '../../text/addresses';
import type { EntryIdentifier } from '../db/identified-entries';

const doiLead = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|info:doi\/|urn:doi:|doi:)/i;
const doiBegun = /^10\.\d{4,9}\/\S/;
const withScheme = /^https?:\/\/[^\s/]/i;
const hostAlone = /^(?:[\p{L}\d][\p{L}\d-]*\.)+\p{L}{2,}$/u;
const hostAndPath = /^(?:[\p{L}\d][\p{L}\d-]*\.)+\p{L}{2,}\/\S*$/u;
/** As Stet gives them: ASCII letters, the year, and a letter or two where a key was taken. */
const citationKey = /^[a-z][a-z\d]*\d{4}[a-z]{0,2}$/i;

/** What a word as it is written names; undefined for a plain word. */
export function identifierIn(word: string): EntryIdentifier | undefined {
  if (doiLead.test(word) || doiBegun.test(word)) return doiIn(word);
  if (withScheme.test(word) || hostAndPath.test(word)) return addressIn(word);
  if (hostAlone.test(word)) return { kind: 'host', text: hostIn(word) };
  if (citationKey.test(word)) return { kind: 'key', text: word.toLowerCase() };
  return undefined;
}

/** What the value of a field (`doi:`, `host:`, `key:`) names; undefined where it is none yet. */
export function identifierOf(
  kind: 'doi' | 'host' | 'key',
  value: string,
): EntryIdentifier | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'doi':
      return doiIn(text);
    case 'host':
      return { kind, text: hostIn(text) };
    case 'key':
      return { kind, text: text.toLowerCase() };
  }
}

/** A whole DOI names a work, whichever version of it is meant; of one begun, all that begin so. */
function doiIn(text: string): EntryIdentifier {
  const whole = normalizeDoi(text);
  const bare = whole === undefined ? text.replace(doiLead, '').toLowerCase() : workDoi(whole);
  return { kind: 'doi', text: bare };
}

function addressIn(text: string): EntryIdentifier {
  return { kind: 'address', text: workAddress(withScheme.test(text) ? text : `https://${text}`) };
}

/** The host of an address, or what is written of one. */
function hostIn(text: string): string {
  const [host = ''] = text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .split('/', 1);
  return host.toLowerCase();
}
