/** The words of the interface: how a language's catalogue is written, and what names a text in it. */
import type { en } from '../../locales/en';

/** The forms of a text that a count chooses between, by CLDR's plural categories. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A language's texts, by feature. */
export type Catalogue = Record<string, Record<string, string | Plural>>;

type English = typeof en;

type Feature = keyof English & string;

type Names<Form> = {
  [F in Feature]: {
    [K in keyof English[F] & string]: English[F][K] extends Form ? `${F}_${K}` : never;
  }[keyof English[F] & string];
}[Feature];

/** A text that a count chooses a form of, e.g. 'checks_made'. */
export type PluralKey = Names<Plural>;

/** A text, as the browser's files know it: feature and name, e.g. 'page_save'. */
export type MessageKey = Names<string>;

/** The English text of a key; of a plural, its form 'other'. */
type TextOf<Key> = Key extends `${infer F}_${infer K}`
  ? F extends Feature
    ? K extends keyof English[F]
      ? English[F][K] extends infer Message
        ? Message extends { other: infer Other }
          ? Other
          : Message
        : never
      : never
    : never
  : never;

/** The names in a text, each once, in their order. */
type NamesIn<
  Text,
  Seen extends string[] = [],
> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? NamesIn<Rest, Name extends Seen[number] ? Seen : [...Seen, Name]>
  : Seen;

type Strings<Given extends string[]> = { [At in keyof Given]: string };

type Without<Given extends string[], Name> = Given extends [
  infer First,
  ...infer Rest extends string[],
]
  ? First extends Name
    ? Without<Rest, Name>
    : [First & string, ...Without<Rest, Name>]
  : [];

/** A text into which nothing is filled. */
export type LabelKey = {
  [Key in MessageKey]: NamesIn<TextOf<Key>> extends [] ? Key : never;
}[MessageKey];

/** What has to be filled into a text, in its order. */
export type Substitutions<Key extends MessageKey> = [Key] extends [LabelKey]
  ? []
  : Key extends MessageKey
    ? Strings<NamesIn<TextOf<Key>>>
    : never;

/** What has to be filled into a plural beside its count. */
export type PluralSubstitutions<Key extends PluralKey> = Key extends PluralKey
  ? Strings<Without<NamesIn<TextOf<Key>>, 'count'>>
  : never;

/** Looks a text up in the reader's language and fills it. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...substitutions: Substitutions<Key>
) => string;
