/** The CSL files that ship with the extension, read as its pages read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { CslFiles } from '../../utils/citation/load-style';
import { projectDir } from '../tools/build';

const { DOMParser } = new JSDOM('').window;

export const files: CslFiles = {
  locale: async (tag) => cslFile(`locales/locales-${tag}.xml`),
  parse: (text) => new DOMParser().parseFromString(text, 'application/xml'),
};

/** The text of a file under `public/csl`. */
function cslFile(path: string): string {
  return readFileSync(join(projectDir, 'public/csl', path), 'utf8');
}

/** The text of an official style. */
export function officialStyle(id: string): string {
  return cslFile(`styles/${id}.csl`);
}
