/** What is used of citeproc, which ships no types. */
declare module 'citeproc' {
  /** An XML element as the processor takes it; building an engine changes it. */
  export interface CslElement {
    name: string;
    attrs: Record<string, string>;
    children: (CslElement | string)[];
  }

  /** Dresses rendered text. Of a bibliography's entry, `this` knows the id of the item. */
  type Decorate = (
    this: { system_id?: string },
    state: unknown,
    text: string | undefined,
  ) => string;

  export interface OutputFormat {
    text_escape(text: string | undefined): string;
    bibstart: string;
    bibend: string;
    [decoration: `@${string}/${string}`]: Decorate | false;
  }

  export interface CslSystem {
    retrieveItem(id: string): object;
    retrieveLocale(tag: string): CslElement;
  }

  interface CitationCluster {
    citationItems: { id: string }[];
    properties: { noteIndex: number };
  }

  class Engine {
    /** @throws Error where the style breaks CSL's rules. */
    constructor(system: CslSystem, style: CslElement, locale: string, forceLocale: boolean);
    setOutputFormat(format: string): void;
    updateItems(ids: string[]): void;
    /** False where the style prints no bibliography. */
    makeBibliography(): false | [parameters: unknown, entries: string[]];
    previewCitationCluster(cluster: CitationCluster, before: [], after: [], format: string): string;
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<'text', OutputFormat> & Record<string, OutputFormat> };
  };
  export default CSL;
}
