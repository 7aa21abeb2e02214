/** What the tests use of citation-js, which ships no types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { data(input: string, type: string): unknown };
    output: { format(format: string, data: Record<string, unknown>[]): unknown };
  };
  export class Cite {
    constructor(data: string);
    data: Record<string, unknown>[];
    format(name: 'bibliography', options: { format: 'text'; template: string }): string;
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
