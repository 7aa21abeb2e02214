import type { Format } from './format';
import { biblatex } from './formats/biblatex';
import { bibtex } from './formats/bibtex';
import { bookmarks } from './formats/bookmarks';
import { csl } from './formats/csl';
import { csv } from './formats/csv';
import { endnote } from './formats/endnote';
import { html } from './formats/html';
import { markdown } from './formats/markdown';
import { obsidian } from './formats/obsidian';
import { ris } from './formats/ris';
import { webAnnotation } from './formats/web-annotation';
import { wikipediaTemplate } from './formats/wikipedia';
import { zoteroRdf } from './formats/zotero-rdf';

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
  webAnnotation,
  wikipediaTemplate,
  zoteroRdf,
];

/** The format of that id; undefined where there is none. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
