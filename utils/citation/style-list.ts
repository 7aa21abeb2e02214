/** The styles that citations can be copied in; light, for menus that show them before any is used. */
import * as v from 'valibot';
/** What a menu has to know of a style. */
export const styleFactsSchema = v.object({
  /** Of an official style the name of its file in `public/csl/styles`; of one that was added its address. */
  id: v.string(),
  name: v.string(),
  /** Whether it cites in footnotes. */
  note: v.boolean(),
  /** Whether it has a bibliography too. */
  bibliography: v.boolean(),
});

export type StyleFacts = v.InferOutput<typeof styleFactsSchema>;

/** The official styles that most readers of encyclopedias are asked for, in alphabetical order. */
export const officialStyles: readonly StyleFacts[] = [
  { id: 'apa', name: 'APA, 7th edition', note: false, bibliography: true },
  {
    id: 'chicago-author-date',
    name: 'Chicago, 18th edition, author–date',
    note: false,
    bibliography: true,
  },
  {
    id: 'chicago-notes-bibliography',
    name: 'Chicago, 18th edition',
    note: true,
    bibliography: true,
  },
  {
    id: 'harvard-cite-them-right',
    name: 'Harvard (Cite Them Right)',
    note: false,
    bibliography: true,
  },
  { id: 'modern-language-association', name: 'MLA, 9th edition', note: false, bibliography: true },
  { id: 'nlm-citation-sequence', name: 'Vancouver (NLM)', note: false, bibliography: true },
];

/** One way of citing: the entry of a style's bibliography, or its footnote. */
export interface CitationStyle {
  id: string;
  /** The style's name: a note style's two ways share it. */
  name: string;
  form: 'entry' | 'note';
  /** Whether the style has two ways, so that a menu must tell them apart. */
  both: boolean;
  /** Whether the reader added it. */
  own: boolean;
}

/** The ways of citing in some styles: official ones first, each in its own order. */
export function citationStyles(own: readonly StyleFacts[]): CitationStyle[] {
  return [
    ...officialStyles.flatMap((style) => formsOf(style, false)),
    ...own.flatMap((style) => formsOf(style, true)),
  ];
}

function formsOf({ id, name, note, bibliography }: StyleFacts, own: boolean): CitationStyle[] {
  const forms = [
    ...(bibliography || !note ? (['entry'] as const) : []),
    ...(note ? (['note'] as const) : []),
  ];
  return forms.map((form) => ({
    id: citationStyleId({ form, own, style: id }),
    name,
    form,
    both: forms.length > 1,
    own,
  }));
}

/** What the id of a way of citing tells. */
export interface CitationStyleParts {
  form: CitationStyle['form'];
  own: boolean;
  /** The id in the style's facts. */
  style: string;
}

function citationStyleId({ form, own, style }: CitationStyleParts): string {
  return `${form}:${own ? 'own' : 'official'}:${style}`;
}

/** Takes the id of a way of citing apart; undefined where it is none. */
export function citationStyleParts(id: string): CitationStyleParts | undefined {
  const [, form, owner, style] = /^(entry|note):(own|official):(.+)$/s.exec(id) ?? [];
  if (style === undefined || (form !== 'entry' && form !== 'note')) return undefined;
  return { form, own: owner === 'own', style };
}
