/** How long what is kept of styles and queries may be. */

/** The longest style that is read, in bytes or UTF-16 code units; the longest official one has 250,000. */
export const longestStyle = 1_000_000;

/** The bounds of a query, in UTF-16 code units and terms; what is beyond them is passed over. */
export const queryBounds = { length: 2_000, terms: 32 } as const;
