import { browser } from 'wxt/browser';
import type { CslFiles, Examination } from '../../utils/citation/load-style';
import type { Processor } from '../../utils/citation/processor';
import { htmlText, plainText, type RichText } from '../../utils/citation/rich-text';
import {
  type CitationStyle,
  citationStyleParts,
  citationStyles as stylesFrom,
} from '../../utils/citation/style-list';
import type { ExportItem } from '../../utils/export/format';
import { ownStyleList, ownStyleTexts } from '../../utils/platform/storage/stored-settings';

/** A text to copy: as words, as HTML that holds type styles and nothing else, and as a tree to draw. */
interface FormattedCitation {
  text: string;
  html: string;
  nodes: RichText;
}

/** How an entry is cited: in full, and in the text of an author–date style. */
export interface EntryInStyle extends FormattedCitation {
  /** 'number' where the document numbers it; absent in a note style. */
  inText?: FormattedCitation | 'number';
}

/** A reading list to copy. */
export interface CitedList {
  text: string;
  html: string;
  /** One tree an entry, in the style's order. */
  entries: readonly RichText[];
  /** Titles of the works that the style cites in notes alone. */
  omitted: readonly string[];
}

/**
 * The most entries that one bibliography is made of: the processor takes some milliseconds an
 * entry, all in one go.
 */
export const longestBibliography = 500;

/** The ways of citing that a menu offers: the official ones, then the reader's own. */
export async function allCitationStyles(): Promise<CitationStyle[]> {
  return stylesFrom(await ownStyleList.get());
}

/**
 * Cites the version that an item holds.
 * @param styleId an id that `allCitationStyles` gave
 * @param locale BCP 47, where the citation shall be in that language; else it is in the style's own,
 * or where it has none in the browser's
 * @throws Error where the style is gone or does not work.
 */
export async function cite(
  item: ExportItem,
  styleId: string,
  locale?: string,
): Promise<EntryInStyle> {
  const { form, processor } = await prepared(styleId, locale);
  const inText = processor.inText(item);
  return {
    ...formatted(form === 'note' ? processor.note(item) : processor.entry(item)),
    ...(inText !== undefined && { inText: inText === 'number' ? inText : formatted(inText) }),
  };
}

function formatted(nodes: RichText): FormattedCitation {
  return { text: plainText(nodes), html: htmlText(nodes), nodes };
}

/**
 * Makes a reading list of items, at most `longestBibliography` of them.
 * @throws Error as `cite` does.
 */
export async function bibliography(
  items: readonly ExportItem[],
  styleId: string,
  locale?: string,
): Promise<CitedList> {
  const { processor } = await prepared(styleId, locale);
  const { entries, omitted } = processor.bibliography(items.slice(0, longestBibliography));
  return {
    text: `${entries.map(plainText).join('\n')}\n`,
    html: entries.map((entry) => `<p>${htmlText(entry)}</p>`).join('\n'),
    entries,
    omitted,
  };
}

/**
 * Puts a text on the clipboard, with its type styles for those who paste into a word processor.
 * Called within a click: the browser lets the text itself come later.
 * @throws Error where the text could not be made, DOMException where the browser refused.
 */
export async function copy<T extends { text: string; html: string }>(made: Promise<T>): Promise<T> {
  const blob = async (type: string, part: 'text' | 'html') =>
    new Blob([(await made)[part]], { type });
  const written = navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', 'text'),
      'text/html': blob('text/html', 'html'),
    }),
  ]);
  const [text] = await Promise.all([made, written]);
  return text;
}

/** Reads a .csl file that the reader chose, and tries it. */
export async function examineStyle(text: string): Promise<Examination> {
  const { validateStyle: examine } = await heavy();
  return examine(text, files, { locale: browser.i18n.getUILanguage(), obey: false });
}

/** The processor and what reads styles: 100 KiB that no page loads before it is asked to cite. */
const heavy = () => import('../../utils/citation/load-style');

const files: CslFiles = {
  locale: (tag) => ownFile(`/csl/locales/locales-${tag}.xml`),
  parse: (text) => new DOMParser().parseFromString(text, 'application/xml'),
};

/** One of the extension's own files, as text. */
async function ownFile(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} is missing`);
  return response.text();
}

/** Processors that were used: opening a long style takes a hundred times as long as citing in it. */
const processors = new Map<string, Promise<Processor>>();

async function prepared(styleId: string, locale: string | undefined) {
  const parts = citationStyleParts(styleId);
  if (!parts) throw new Error(`No style has the id ${styleId}`);
  const { form, own, style } = parts;
  const key = JSON.stringify([own, style, locale]);
  const opened = processors.get(key) ?? opening(own, style, locale);
  processors.set(key, opened);
  // What failed is tried anew the next time.
  opened.catch(() => processors.delete(key));
  return { form, processor: await opened };
}

async function opening(own: boolean, style: string, locale: string | undefined) {
  const [{ loadStyle: openStyle }, text] = await Promise.all([
    heavy(),
    own ? ownStyleTexts.get(style) : ownFile(`/csl/styles/${style}.csl`),
  ]);
  if (text === undefined) throw new Error(`The style ${style} is gone`);
  const language = {
    locale: locale ?? browser.i18n.getUILanguage(),
    obey: locale !== undefined,
  };
  return openStyle(text, files, language);
}

ownStyleList.onChange(() => processors.clear());
