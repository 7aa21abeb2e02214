/** Opens styles for use: all that is heavy about citations comes in with this module. */
import { nearestLocale } from './locales';
import { readStyle, type Style, type StyleFault } from './parse-style';
import { createProcessor, type Locale, type Processor } from './processor';
import type { RichText } from './rich-text';
import { sampleItem } from './sample-item';
import { type ParseXml, readCsl } from './xml';

/** Where CSL's files come from, and what reads them. */
export interface CslFiles {
  /** The official locale of a tag in `locales.ts`. */
  locale(tag: string): Promise<string>;
  parse: ParseXml;
}

/** The language to cite in; a style made for one language keeps to that unless told to obey. */
export interface CitationLanguage {
  /** BCP 47. */
  locale: string;
  obey: boolean;
}

/**
 * Opens the style that a file holds.
 * @throws Error where it is no style, or breaks CSL's rules.
 */
export async function loadStyle(
  text: string,
  files: CslFiles,
  language: CitationLanguage,
): Promise<Processor> {
  const reading = readStyle(text, files.parse);
  if (reading.kind === 'fault') throw new Error(`The style cannot be used: ${reading.fault}`);
  return processorOf(reading.style, files, language);
}

/** What a file turns out to be: a style, with a citation in it that an eye can judge, or why not. */
export type Examination =
  | { kind: 'style'; style: Style; sample: RichText }
  | { kind: 'fault'; fault: StyleFault; parent?: string };

/** Reads a file that a reader chose, and tries the style on an invented entry. */
export async function validateStyle(
  text: string,
  files: CslFiles,
  language: CitationLanguage,
): Promise<Examination> {
  const unsound: Examination = { kind: 'fault', fault: 'unsound' };
  try {
    const reading = readStyle(text, files.parse);
    if (reading.kind === 'fault') return reading;
    const { style } = reading;
    const processor = await processorOf(style, files, language);
    const note = processor.note(sampleItem);
    const sample = style.note && !style.bibliography ? note : processor.entry(sampleItem);
    return sample.length === 0 ? unsound : { kind: 'style', style, sample };
  } catch {
    return unsound;
  }
}

async function processorOf(
  style: Style,
  files: CslFiles,
  { locale, obey }: CitationLanguage,
): Promise<Processor> {
  const tag = nearestLocale(obey ? locale : (style.locale ?? locale));
  const [own, american] = await Promise.all([open(tag, files), open('en-US', files)]);
  return createProcessor(style, own, american);
}

async function open(tag: string, files: CslFiles): Promise<Locale> {
  const element = readCsl(await files.locale(tag), files.parse);
  if (!element) throw new Error(`The locale ${tag} cannot be read`);
  return { tag, element };
}
