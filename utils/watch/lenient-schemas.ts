/** What registries' answers are made of: what is missing or of another shape counts as nothing. */
import * as v from 'valibot';

/** More of anything than a record holds: the rest of an absurd one is left alone. */
const most = 1_000;

/** A text, '' where there is none. */
export const lenientText = v.fallback(v.optional(v.string(), ''), '');

/** The items of a list that have the shape; none where there is no list. */
export function listOf<Item>(
  item: v.GenericSchema<unknown, Item>,
): v.GenericSchema<unknown, Item[]> {
  const items = v.transform((list: unknown[]) =>
    list.slice(0, most).flatMap((each) => {
      const parsed = v.safeParse(item, each);
      return parsed.success ? [parsed.output] : [];
    }),
  );
  // A fallback is what a schema has for a member that is missing, too.
  return v.fallback(v.pipe(v.array(v.unknown()), items), []);
}
