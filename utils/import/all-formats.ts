import { parseBibtex } from './bibtex/read-bibtex';
import { parseCsl } from './csl';
import { parseCsv } from './csv';
import type { RecordFormat } from './detect-format';
import { parseDois } from './dois';
import type { Parse } from './imported-record';
import { parseNbib } from './nbib';
import { parseRis } from './ris';
import { parseEndnote } from './xml/endnote';
import { parseMods } from './xml/mods';
import { parseZoteroJson } from './zotero-json';
import { parseZoteroRdf } from './zotero-rdf';

/** How each format is read. */
export const parsers: Readonly<Record<RecordFormat, Parse>> = {
  bibtex: parseBibtex,
  csl: parseCsl,
  csv: parseCsv,
  dois: parseDois,
  'endnote-xml': parseEndnote,
  mods: parseMods,
  nbib: parseNbib,
  ris: parseRis,
  'zotero-json': parseZoteroJson,
  'zotero-rdf': parseZoteroRdf,
};
