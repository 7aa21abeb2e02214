import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureLimits } from '../../../utils/model/capture';
import { parseNotices, prepareGrammar } from '../../../utils/versions/notices/parse-sentence';
import { linked } from '../sample';
import { falseFriends } from './false-friends';
import { unlistedWordings } from './unlisted-wordings';
import { type Wording, wordings } from './wordings';

const rows = [wordings, unlistedWordings]
  .flatMap(Object.entries<Wording[]>)
  .flatMap(([kind, group]) =>
    group.map((wording): [kind: string, says: string, wording: Wording] => [
      kind,
      wording.says,
      wording,
    ]),
  );

describe('statements', () => {
  it.each(rows)('%s: %s', (kind, says, { date, link, address, text }) => {
    const block = linked(says);
    const found = parseNotices(block.text, block.links).map((statement) => ({
      ...statement,
      link: statement.link?.text,
    }));
    expect(found).toEqual([
      {
        kind,
        text: text ?? block.text,
        link,
        ...(date !== undefined && { date }),
        ...(address !== undefined && { address }),
      },
    ]);
  });

  it('reads what is set in capitals alike', () => {
    const differ = rows.filter(([kind, says]) => {
      const { text, links } = linked(says.toUpperCase());
      return !parseNotices(text, links).some((statement) => statement.kind === kind);
    });
    expect(differ).toEqual([]);
  });

  it.each(falseFriends)('nothing: %s', (says) => {
    const { text, links } = linked(says);
    expect(parseNotices(text, links)).toEqual([]);
  });

  it('does not take the mark of a footnote for the link of a notice', () => {
    const prose = 'Harbours were listed in two books. '.repeat(10);
    const { text, links } = linked(`${prose}This version was replaced in 1990.⟨[3]⟩ ${prose}`);
    expect(parseNotices(text, links)).toEqual([]);
  });

  it('believes a notice without a link only where it is all that its block says', () => {
    const notice = 'This version was replaced on 26 March 2019.';
    const prose = 'Harbours without a river keep the water that the sea has lent them. ';
    expect(parseNotices(notice, [])).toHaveLength(1);
    expect(parseNotices(prose + notice, [])).toEqual([]);
    expect(parseNotices(`${notice} ${prose.repeat(4)}`, [])).toEqual([]);
  });

  it('finds a notice with a link wherever it stands in its block', () => {
    const prose = 'Harbours without a river keep the water that the sea has lent them. ';
    const { text, links } = linked(
      `${prose.repeat(5)}There is a ⟨newer version⟩ of this entry. ${prose.repeat(20)}`,
    );
    expect(parseNotices(text, links).map(({ text }) => text)).toEqual([
      'There is a newer version of this entry.',
    ]);
  });

  it('needs no preparing, and reads the same after it', () => {
    const says = 'This version was replaced on 26 March 2019.';
    const before = parseNotices(says, []);
    prepareGrammar();
    expect(parseNotices(says, [])).toEqual(before);
  });

  it('prefers a link to an address that is written out', () => {
    const { text, links } = linked('Superseded by ⟨Tides⟩, https://example.org/7');
    const [found] = parseNotices(text, links);
    expect([found?.link?.text, found?.address]).toEqual(['Tides', undefined]);
  });

  it('takes the day of the event and not a year in a title', () => {
    const { text, links } = linked('This publication has been superseded by ⟨Quays of 2011⟩.');
    expect(parseNotices(text, links)[0]?.date).toBeUndefined();
  });

  it('never states anything of prose that has no word of versions', () => {
    const sentences = [
      'Harbours without a river keep the water that the sea has lent them.',
      'In 1904 the quay was lengthened (Marlow 1910; Quay 1911).',
      'Die Häfen im Norden wurden am 3. Mai 1821 eröffnet.',
      'Les marées y sont faibles, mais régulières.',
      'This article describes them; it is available here.',
      'El puerto fue abierto el 3 de mayo de 1821.',
      'See also the entry on ⟨lighthouses⟩.',
      'Published on 26 March 2019.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 12 }), (picked) => {
        const { text, links } = linked(picked.join(' '));
        expect(parseNotices(text, links)).toEqual([]);
      }),
    );
  });

  it('quotes: every statement stands in the text, word for word', () => {
    const parts = [...rows.map(([, says]) => says), ...falseFriends];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 6 }), (picked) => {
        const { text, links } = linked(picked.join(' '));
        for (const statement of parseNotices(text, links)) {
          expect(text).toContain(statement.text);
          expect(statement.text.length).toBeLessThanOrEqual(captureLimits.notice);
          if (statement.link) expect(statement.text).toContain(statement.link.text);
        }
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseNotices(`${text} version`, [])).toEqual([]);
      }),
    );
  });

  it.each([
    'version ',
    'this version was ',
    'newer version of this ',
    '[(',
    '. ',
    'by a by a ',
    '26 March ',
    '2019-',
    'a',
    '1.',
    'http://x ',
  ])('comes to an end on %j, however often it is said', (piece) => {
    const text = `[this version ${piece.repeat(100_000)}`;
    const links = Array.from({ length: 500 }, (_, at) => ({
      text: piece,
      href: 'https://example.org/',
      start: at * 16,
    }));
    expect(parseNotices(text, links).length).toBeLessThanOrEqual(captureLimits.notices);
  });
});
