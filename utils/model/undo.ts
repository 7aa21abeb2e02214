/** The way back from a change. */

/** Takes back what was done. */
export type Undo = () => Promise<void>;
