import { describe, expect, it } from 'vitest';
import { en } from '../../locales/en';
import { descriptions } from '../../locales/translator-notes';
import { toBrowserMessages } from '../../utils/text/browser-messages';
import type { Catalogue, Translate } from '../../utils/text/message-catalogue';
import { createPlural, type GetMessage } from '../../utils/text/plural';
import { fillMessage, messages } from '../support/messages';

const english: Catalogue = en;
const entries = Object.entries(english).flatMap(([feature, texts]) =>
  Object.entries(texts).map(([name, entry]) => ({ key: `${feature}_${name}`, entry })),
);

describe('the English catalogue', () => {
  it('has keys that every browser takes', () => {
    for (const key of Object.keys(messages)) expect(key).toMatch(/^[a-z]\w*$/i);
    expect(new Set(Object.keys(messages).map((key) => key.toLowerCase())).size).toBe(
      Object.keys(messages).length,
    );
  });

  it('has of each plural the forms that English has', () => {
    const { pluralCategories } = new Intl.PluralRules('en').resolvedOptions();
    const plurals = entries.flatMap(({ entry }) => (typeof entry === 'string' ? [] : [entry]));
    expect(plurals.length).toBeGreaterThan(40);
    for (const forms of plurals) {
      expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
    }
  });

  it('says nothing twice without telling translators how the two differ', () => {
    const words = (entry: Catalogue[string][string]) => JSON.stringify(entry);
    const doubled = entries
      .filter(({ key, entry }) => {
        const isSaidElsewhere = entries.some(
          (other) => other.key !== key && words(other.entry) === words(entry),
        );
        return isSaidElsewhere && !Object.hasOwn(descriptions, key);
      })
      .map(({ key }) => key);
    expect(doubled).toEqual([]);
  });
});

describe('a text', () => {
  const translate: Translate = (key, ...given) => fillMessage(key, given);

  it('takes as many fillings as it names, in their order', () => {
    expect(translate('checks_historyMoved', 'here', 'there')).toBe(
      'The publisher moved this version from here to there',
    );
    // @ts-expect-error one is missing
    translate('checks_historyMoved', 'here');
    // @ts-expect-error one is too many
    translate('page_save', 'more');
    // @ts-expect-error there is no such text
    translate('page_saves');
    // @ts-expect-error a plural is no text
    translate('background_newsTitle');
  });
});

describe('a plural', () => {
  const only =
    (...known: string[]): GetMessage =>
    (key, given) =>
      known.some((form) => key.endsWith(`_${form}`)) ? `${key} ${given.join(' ')}` : '';

  it('has the form that the language has for the count, else the one for others', () => {
    const polish = createPlural(only('one', 'few', 'many', 'other'), 'pl');
    expect([1, 3, 5, 1.5].map((count) => polish('checks_entryCount', count))).toEqual([
      'checks_entryCount_one 1',
      'checks_entryCount_few 3',
      'checks_entryCount_many 5',
      'checks_entryCount_other 1,5',
    ]);
    expect(createPlural(only('one', 'other'), 'fr')('checks_entryCount', 0)).toBe(
      'checks_entryCount_one 0',
    );
    expect(createPlural(only('other'), 'ar')('checks_entryCount', 0)).toMatch(/_other /);
  });

  it('gives the count first, whatever the text names first', () => {
    expect(createPlural(fillMessage, 'en')('bibliography_of', 2, 'refs.bib')).toBe(
      'refs.bib: 2 works',
    );
  });
});

describe('toBrowserMessages', () => {
  it('keeps the English order of names in a language that has another', () => {
    const source = { list: { moved: '{from} to {to}' } };
    const other = { list: { moved: 'zu {to} von {from}' } };
    expect(toBrowserMessages(source, source, { list_moved: 'A way.' })).toEqual({
      list_moved: {
        message: '$from$ to $to$',
        placeholders: { from: { content: '$1' }, to: { content: '$2' } },
        description: 'A way.',
      },
    });
    expect(toBrowserMessages(other, source).list_moved?.placeholders).toEqual({
      to: { content: '$2' },
      from: { content: '$1' },
    });
  });

  it('keeps a dollar a dollar, and refuses a name that nobody fills', () => {
    const source = { price: { plain: '5 $, {count} $', many: { one: 'one', other: '{count}' } } };
    const made = toBrowserMessages(source, source);
    expect(made.price_plain?.message).toBe('5 $$, $count$ $$');
    expect(made.price_many_one).toEqual({ message: 'one' });
    const wrong = { price: { plain: '{sum}' } };
    expect(() => toBrowserMessages(wrong, source)).toThrow('price_plain fills in {sum}');
  });
});
