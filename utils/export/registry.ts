import { biblatex } from './biblatex';
import { bibtex } from './bibtex';
import { bookmarks } from './bookmarks';
import { csl } from './csl';
import { csv } from './csv';
import { endnote } from './endnote';
import type { Format } from './format';
import { html } from './html';
import { markdown } from './markdown';
import { obsidian } from './obsidian';
import { ris } from './ris';
import { wikipedia } from './wikipedia';
import { zoteroRdf } from './zotero-rdf';

/** Every format that a library can be exported as, in alphabetical order of their ids. */
export const formats: readonly Format[] = [
  biblatex,
  bibtex,
  bookmarks,
  csl,
  csv,
  endnote,
  html,
  markdown,
  obsidian,
  ris,
  wikipedia,
  zoteroRdf,
];

/** The format of that id; undefined where there is none. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
