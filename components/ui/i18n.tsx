import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Name } from '../../utils/model/capture';
import { formatDay, formatEdtf, formatRelativeDay } from '../../utils/text/format-date';
import { formatNames } from '../../utils/text/format-names';
import type { Translate } from '../../utils/text/message-catalogue';
import { createPlural, type GetMessage, type TranslatePlural } from '../../utils/text/plural';

/** What a page hands in, once, for every text beneath it. */
export interface TextSource {
  getMessage: GetMessage;
  /** BCP 47. */
  locale: string;
  /** Milliseconds since the Unix epoch, UTC. */
  now(): number;
  /** IANA name; the machine's own where left out. */
  timeZone?: string;
}

/** Texts, numbers, days and names in the reader's language. */
export interface UiTexts {
  t: Translate;
  locale: string;
  /** Milliseconds since the Unix epoch, UTC. */
  now(): number;
  plural: TranslatePlural;
  number(value: number): string;
  /** Relative under a week, written out from then on. */
  day(instant: number): string;
  /** Always written out: what a relative day tells on hover. */
  fullDay(instant: number): string;
  /** An EDTF date, no more exact than it is. */
  date(edtf: string): string;
  names(names: readonly Name[]): string;
}

/** Binds texts to a language and a clock. */
export function createTexts({ getMessage, locale, now, timeZone }: TextSource): UiTexts {
  const words = () => ({ locale, now: now(), ...(timeZone === undefined ? {} : { timeZone }) });
  const numbers = new Intl.NumberFormat(locale);
  return {
    t: (key, ...substitutions) => getMessage(key, substitutions) || key,
    locale,
    now,
    plural: createPlural(getMessage, locale),
    number: (value) => numbers.format(value),
    day: (instant) => formatRelativeDay(instant, words()),
    fullDay: (instant) => formatDay(instant, words()),
    date: (edtf) => formatEdtf(edtf, locale),
    names: (names) => formatNames(names, locale),
  };
}

const Context = createContext<UiTexts | undefined>(undefined);

/** Gives texts to everything beneath it. */
export const TextsProvider = Context.Provider;

/** The texts in force; an error where no provider stands above. */
export function useTexts(): UiTexts {
  const texts = useContext(Context);
  if (!texts) throw new Error('useTexts needs a TextsProvider above it');
  return texts;
}
