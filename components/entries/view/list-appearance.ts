/** How the rows of a list are set. */
export interface ListAppearance {
  /** Two lines a row, or one with columns where the list is wide enough for them. */
  layout: 'lines' | 'columns';
  /** Whether more rows stand closer together. */
  isCompact: boolean;
}
