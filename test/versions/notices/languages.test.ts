import { describe, expect, it } from 'vitest';
import { languages } from '../../../utils/versions/notices/languages';
import { parseNotices } from '../../../utils/versions/notices/parse-sentence';
import { linked } from '../sample';
import { languageCases } from './language-cases';

/** Their cases stand in `wordings.ts` and `unlisted-wordings.ts`. */
const firstLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

it('has cases for each language', () => {
  expect([...firstLanguages, ...Object.keys(languageCases)].sort()).toEqual(
    Object.keys(languages).sort(),
  );
});

describe.each(Object.entries(languageCases))('%s', (_, { notices, friends }) => {
  it.each(notices)('%s: %s', (kind, says, date) => {
    const { text, links } = linked(says);
    const found = parseNotices(text, links).map((statement) => ({
      ...statement,
      link: statement.link?.text,
    }));
    expect(found).toEqual([
      { kind, text, link: links[0]?.text, ...(date !== undefined && { date }) },
    ]);
  });

  it('reads what is set in capitals alike', () => {
    const differ = notices.filter(([kind, says]) => {
      const { text, links } = linked(says.toUpperCase());
      return !parseNotices(text, links).some((statement) => statement.kind === kind);
    });
    expect(differ).toEqual([]);
  });

  it.each(friends)('nothing: %s', (says) => {
    const { text, links } = linked(says);
    expect(parseNotices(text, links)).toEqual([]);
  });
});
