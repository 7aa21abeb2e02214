import { parseBibtex } from './bibtex/parse';
import { parseCsl } from './csl';
import type { RecordFormat } from './detect-format';
import { parseDois } from './dois';
import type { Parse } from './record';
import { parseRis } from './ris';
import { parseZoteroRdf } from './zotero-rdf';

/** How each format is read. */
export const parsers: Readonly<Record<RecordFormat, Parse>> = {
  bibtex: parseBibtex,
  csl: parseCsl,
  dois: parseDois,
  ris: parseRis,
  'zotero-rdf': parseZoteroRdf,
};
