/** A field that is longer than any is cut, with a word about it, and all around it is read. */
import { describe, expect, it } from 'vitest';
import { longestField } from '../../utils/import/bibtex/entry-fields';
import { itemsIn } from './read';

const abstract = (value: string) =>
  `@book{a,\n  title = {A},\n  abstract = ${value},\n  year = 2001\n}\n`;
const next = '@book{b, title = {B}, year = 2002}\n';

async function read(text: string) {
  const items = await itemsIn(text, 'bibtex');
  return {
    titles: items.flatMap((each) => (each.kind === 'record' ? [each.work.title] : [])),
    summaries: items.flatMap((each) => (each.kind === 'record' ? [each.work.summary ?? ''] : [])),
    years: items.flatMap((each) => (each.kind === 'record' ? [each.work.published] : [])),
    problems: items.flatMap((each) =>
      each.kind === 'record' ? (each.problems ?? []) : [each.problem],
    ),
  };
}

describe('a field of BibTeX', () => {
  const long = 'Weirs of oak and clay. '.repeat(3_000);

  it('is cut between two words, and a word says which it was and where', async () => {
    const { titles, summaries, years, problems } = await read(abstract(`{${long}}`) + next);
    expect(titles).toEqual(['A', 'B']);
    expect(years).toEqual(['2001', '2002']);
    expect(summaries[0]?.length).toBeLessThanOrEqual(longestField);
    expect(summaries[0]?.length).toBeGreaterThan(longestField - 200);
    expect(long).toContain(summaries[0]);
    expect(problems).toEqual([{ kind: 'cut', field: 'abstract', most: longestField, line: 3 }]);
  });

  it.each([
    ['in quotation marks', `"${long}"`],
    ['in many parts', `{${long}} # "${long}" # {${long}}`],
    ['with braces that are open at the bound', `{{\\emph{${long}}} and {more}}`],
    ['of nothing but backslashes', `{${'\\\\'.repeat(60_000)}}`],
    ['of nothing but escaped braces', `{${'\\{'.repeat(60_000)}}`],
    ['of one word', `{${'x'.repeat(60_000)}}`],
    ['of nested braces', `{${`${'{'.repeat(20)}oak${'}'.repeat(20)}`.repeat(3_000)}}`],
  ])('%s is cut, and what follows is read', async (_, value) => {
    const { titles, years, problems } = await read(abstract(value) + next);
    expect(titles).toEqual(['A', 'B']);
    expect(years).toEqual(['2001', '2002']);
    expect(problems).toMatchObject([{ kind: 'cut', field: 'abstract' }]);
  });

  it('that is not too long stays as it is', async () => {
    const { summaries, problems } = await read(abstract(`{${'{\\"o}x '.repeat(2_000)}}`) + next);
    expect(summaries[0]).toBe('öx '.repeat(2_000).trim());
    expect(problems).toEqual([]);
  });

  it('that has lost its end takes nothing of the entries behind it', async () => {
    const text = `@book{a, title = {A},\n  abstract = {Lost\n}\n${next.repeat(2_000)}`;
    const { titles, problems } = await read(text);
    expect(titles).toEqual(['A', ...Array.from({ length: 2_000 }, () => 'B')]);
    expect(problems).toEqual([{ kind: 'no-end', what: 'a', line: 1 }]);
  });
});
