import * as v from 'valibot';
import { isInstant } from './instant';

/** An instant as it may come from a file, a message, an answer or the database: from 1970 to 9999. */
export const instantSchema = v.custom<number>(
  isInstant,
  'a time that is no time between 1970 and 9999',
);
