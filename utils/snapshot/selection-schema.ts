import * as v from 'valibot';
import { type MarkedWords, markedBounds } from './selection';

const around = v.pipe(v.string(), v.maxLength(markedBounds.around));

/** What is marked on a page, as it may come from the script there. */
export const markedWordsSchema: v.GenericSchema<unknown, MarkedWords> = v.strictObject({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(markedBounds.exact)),
  prefix: around,
  suffix: around,
});
