import * as v from 'valibot';
import { resolverAddress } from './open-url';
import { proxyPattern } from './proxied-address';
import { isEmail, longestAddress } from './typed-address';

/** How a text that a reader or a library gives is brought into the form in which it is kept; undefined: not fit. */
export const fullTextForms = {
  resolver: resolverAddress,
  proxy: proxyPattern,
  email: (text: string) => (isEmail(text.trim()) ? text.trim() : undefined),
} as const satisfies Record<string, (text: string) => string | undefined>;

/** The fields, in the order of the form. */
export const fullTextFields = ['resolver', 'proxy', 'email'] as const;
export type FullTextField = (typeof fullTextFields)[number];

/** Where full texts are looked for; '' where nothing is set. */
export type FullTextSettings = Record<FullTextField, string>;

const field = (name: FullTextField) =>
  v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.maxLength(longestAddress),
        v.check((text) => text === '' || fullTextForms[name](text) === text),
      ),
      '',
    ),
    '',
  );

/** What the reader chose; what is missing or spoilt is not set. */
export const fullTextSchema = v.object({
  resolver: field('resolver'),
  proxy: field('proxy'),
  email: field('email'),
});

/** The settings as they hold. */
export interface HeldFullText extends FullTextSettings {
  /** Fields that the reader's library set, and the reader cannot change. */
  fixed: readonly FullTextField[];
}
