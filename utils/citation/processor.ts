/** Citations by citeproc, in a style and a language. */
import CSL, { type CslElement, type OutputFormat } from 'citeproc';
import type { ExportItem } from '../export/format';
import { marked, named, readMarked, readNamed } from './escape-markup';
import { formatVersionIssue } from './format-issue';
import type { Style } from './parse-style';
import { withoutOtherTypes, withoutSorting } from './prune-style';
import { plainText, type RichText, type TextStyle, without } from './rich-text';
import { type CitationContext, reference } from './to-csl-reference';

/** A locale's file, read. */
export interface Locale {
  /** BCP 47. */
  tag: string;
  element: CslElement;
}

/** A bibliography, in the order of its style. */
interface Bibliography {
  entries: RichText[];
  /** Titles of the works that the style cites in notes alone. */
  omitted: string[];
}

/** Cites in one style and one language. */
export interface Processor {
  /**
   * One entry as a bibliography has it, without a number. Where the style gives it none (Chicago cites
   * unsigned entries in notes alone), the note stands in its place.
   */
  entry(item: ExportItem): RichText;
  /**
   * The first note of a note style; of other styles the words in the text, e.g. '(Harrow 2018)'.
   * @throws Error where the style prints nothing of the work.
   */
  note(item: ExportItem): RichText;
  /**
   * What stands in a text that cites the entry, e.g. '(Harrow 2018)'; 'number' where that is a number
   * which the document gives it, and nothing in a note style or where the style prints nothing of it.
   */
  inText(item: ExportItem): RichText | 'number' | undefined;
  /** Many entries, sorted, numbered and told apart as the style wants. */
  bibliography(items: readonly ExportItem[]): Bibliography;
}

/** The output's name in citeproc's register of them. */
const format = 'marked';

/** What citeproc gives instead of an empty note. */
const nothing = '[NO_PRINTED_FORM]';

const dressed =
  (mark: TextStyle) =>
  (_: unknown, text = ''): string =>
    text === '' ? '' : marked(mark, text);

const plain = (_: unknown, text = ''): string => text;

/** citeproc's plain text, with our marks where it would have set another style of type. */
const output: OutputFormat = {
  ...CSL.Output.Formats.text,
  '@font-style/italic': dressed('italic'),
  '@font-style/oblique': dressed('italic'),
  '@font-style/normal': dressed('upright'),
  '@font-weight/bold': dressed('bold'),
  '@font-variant/small-caps': dressed('small-caps'),
  '@text-decoration/underline': dressed('underline'),
  '@vertical-align/sup': dressed('superscript'),
  '@vertical-align/sub': dressed('subscript'),
  '@display/left-margin': dressed('label'),
  '@display/block': dressed('line'),
  '@display/indent': dressed('line'),
  '@display/right-inline': plain,
  '@bibliography/entry'(_, text = '') {
    return named(this.system_id ?? '', text);
  },
};

/**
 * A processor of a style in a locale.
 * @param fallback American English, CSL's own default, for what the locale leaves unsaid
 * @throws Error where the style breaks CSL's rules, and so may its methods.
 */
export function createProcessor(style: Style, locale: Locale, fallback: Locale): Processor {
  const element = withoutOtherTypes(style.element);
  const context = { styleId: style.id, locale: locale.tag };
  const single = openDesk(withoutSorting(element), context, locale, fallback);
  let list: Desk | undefined;

  const withLapses = (text: RichText, item: ExportItem): RichText => {
    const words = item.issues.map((issue) => formatVersionIssue(issue, locale.tag)).join(' ');
    return words === '' ? text : [...text, ` ${words}`];
  };
  const note = (item: ExportItem) => {
    const text = single.citation(item);
    if (!text) throw new Error('The style prints nothing of this work');
    return withLapses(text, item);
  };

  return {
    entry(item) {
      const text = single.entries([item])?.get(item);
      return text ? withLapses(without(text, 'label'), item) : note(item);
    },
    note,
    inText(item) {
      if (style.note) return undefined;
      return style.numbered ? 'number' : single.citation(item);
    },
    bibliography(items) {
      list ??= openDesk(element, context, locale, fallback);
      const made = list.entries(items);
      if (!made) return { entries: items.map(note), omitted: [] };
      return {
        entries: [...made].map(([item, text]) => withLapses(text, item)),
        omitted: items.filter((item) => !made.has(item)).map(({ capture }) => capture.title),
      };
    },
  };
}

/** An engine, and what it is asked about. */
interface Desk {
  /** The bibliography in the style's order, without what it gives no entry; undefined where it has none. */
  entries(items: readonly ExportItem[]): Map<ExportItem, RichText> | undefined;
  /** The first that a document has of it; undefined where the style prints nothing. */
  citation(item: ExportItem): RichText | undefined;
}

function openDesk(
  style: CslElement,
  context: CitationContext,
  locale: Locale,
  fallback: Locale,
): Desk {
  CSL.Output.Formats[format] = output;
  const asked = new Map<string, { item: ExportItem; reference: object }>();
  // An engine changes the trees that it is built from.
  const retrieveLocale = (tag: string) =>
    structuredClone(tag === fallback.tag ? fallback.element : locale.element);
  const retrieveItem = (id: string) => asked.get(id)?.reference ?? { id };
  const system = { retrieveItem, retrieveLocale };
  const engine = new CSL.Engine(system, structuredClone(style), locale.tag, true);
  engine.setOutputFormat(format);

  /** Puts items in the place of those before; gives their ids within the engine. */
  const take = (items: readonly ExportItem[]): string[] => {
    engine.updateItems([]);
    asked.clear();
    return items.map((item, at) => {
      const id = `item-${at}`;
      asked.set(id, { item, reference: reference(item, id, context) });
      return id;
    });
  };

  return {
    entries(items) {
      engine.updateItems(take(items));
      const made = engine.makeBibliography();
      if (!made) return undefined;
      const entries = new Map<ExportItem, RichText>();
      for (const output of made[1]) {
        const { id = '', text } = readNamed(output);
        const item = asked.get(id)?.item;
        const entry = readMarked(text.trim());
        if (item && plainText(without(entry, 'label')) !== '') entries.set(item, entry);
      }
      return entries;
    },
    citation(item) {
      const citationItems = take([item]).map((id) => ({ id }));
      const cluster = { citationItems, properties: { noteIndex: 1 } };
      const output = engine.previewCitationCluster(cluster, [], [], format).trim();
      return output === nothing ? undefined : readMarked(output);
    },
  };
}
