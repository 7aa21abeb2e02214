/** What the tests use of citation-js, which ships no types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { data(input: string, type: string): unknown };
  };
  export class Cite {
    constructor(data: string | Record<string, unknown>[]);
    data: Record<string, unknown>[];
    format(name: string): string;
    format(name: 'bibliography', options: { format: 'text'; template: string }): string;
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
