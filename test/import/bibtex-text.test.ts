/** BibTeX as TeX sets it, and entries of which a part is spoilt. All is invented. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../utils/export/latex';
import { toCommands } from '../../utils/export/latex-commands';
import { latexText, verbatimText } from '../../utils/import/bibtex/latex';
import { namesIn } from '../../utils/import/bibtex/names';
import { itemsIn, recordsIn } from './read';

describe('LaTeX’s text', () => {
  it.each([
    ['Setting \\TeX\\ and \\LaTeX{}, {\\LaTeXe} too', 'Setting TeX and LaTeX, LaTeX2e too'],
    ['\\glqq Wehre\\grqq, \\glq so\\grq{}', '„Wehre“, ‚so‘'],
    ["\\textquotedblleft mills\\textquotedblright\\ and ``locks''", '“mills” and “locks”'],
    ['\\enquote{of \\enquote{mills} and} tolls', '“of ‘mills’ and” tolls'],
    ['\\foreignquote{german}{Wehre}, \\mkbibquote{locks}', '“Wehre”, “locks”'],
    ['a\\ b\\,c~d\\quad e', 'a b c\u00a0d e'],
    [
      '\\foreignlanguage{german}{Wort} \\textcolor{red}{lock} \\href{https://a.example}{mill}',
      'Wort lock mill',
    ],
    ['\\emph{tolls} \\textbf{of {\\it the}} \\textsc{Mill} {\\em weir}', 'tolls of the Mill weir'],
    [
      '\\"a\\"{o}{\\"u}\\ss{} \\v{c}\\c c \\H{o} \\k{a} \\r{u} \\=a \\u{g} \\d{t}',
      'äöüß čç ő ą ů ā ğ ṭ',
    ],
    ["\\'\\i\\ \\'{\\i} {\\'\\i} \\^{\\j} {\\i}", 'í í í ĵ ı'],
    ['\\o\\O\\l\\L\\aa\\AA\\ae\\AE\\oe\\OE', 'øØłŁåÅæÆœŒ'],
    ['pp.~3--7---and so on', 'pp.\u00a03–7—and so on'],
    ['50\\% of \\$5 \\& \\#1 \\_ \\{x\\}', '50% of $5 & #1 _ {x}'],
    ['costs $5 and $7', 'costs $5 and $7'],
    ['H$_2$O at $10^{3}$ and $\\alpha\\leq\\beta$', 'H2O at 103 and α≤β'],
    ['H\\textsubscript{2}O, 1\\textsuperscript{st}', 'H2O, 1st'],
    ['\\url{https://a.example/~b_c--d}', 'https://a.example/~b_c--d'],
    ['{\\noopsort{1973b}}1973', '1973'],
    ['one\ntwo\n\nthree', 'one two\nthree'],
    ['\\begin{itemize}\\item a \\item b\\end{itemize}', '\na \nb'],
    ["?`Qu\\'e? !`No!", '¿Qué? ¡No!'],
    ['f\\"{u}r \\char"41\\symbol{66}', 'für AB'],
    ['open { brace', 'open  brace'],
    ['closed } brace', 'closed  brace'],
  ])('%s', (latex, text) => {
    expect(latexText(latex)).toBe(text);
  });

  it('keeps a command that nobody knows, and says which', () => {
    const unknown = new Set<string>();
    expect(latexText('the \\Weir and \\lockword{tolls}', unknown)).toBe('the \\Weir and tolls');
    expect([...unknown]).toEqual(['Weir']);
  });

  it('is what it was before it was escaped', () => {
    const signs = fc.constantFrom(...'ab Zé–—„“”‘’«»\\{}$&%#_~^<>|`\'",-?!.ßøłıșǆα≤€');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (list) => {
        const text = list.join('').trim();
        const told = (latex: string) => latexText(latex).replace(/\u200b/g, '');
        // An accent on nothing, as `?` and a grave beside it, is LaTeX's own sign.
        fc.pre(!/[!?]`/.test(text));
        expect(told(escapeText(text))).toBe(text.normalize('NFC'));
        expect(told(toCommands(escapeText(text)))).toBe(text.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['\\url{https://a.example/b\\_c}', 'https://a.example/b_c'],
    ['{10.5555/a{\\_}b$\\_$c}', '10.5555/a_b_c'],
    ['https://a.example/\\textasciitilde osier/\\~{}x', 'https://a.example/~osier/~x'],
    ['\\href{https://a.example/b}{The mill}', 'https://a.example/b'],
  ])('that is taken as it stands: %s', (latex, text) => {
    expect(verbatimText(latex)).toBe(text);
  });
});

describe('names', () => {
  it.each([
    ['Ludwig van der Berg', [{ family: 'van der Berg', given: 'Ludwig' }]],
    ['van der Berg, Ludwig', [{ family: 'van der Berg', given: 'Ludwig' }]],
    ['Osier, Jr., Ada', [{ family: 'Osier', given: 'Ada, Jr.' }]],
    [
      '{Institute of Mills, Weirs and Locks} and {Quay Press}',
      [{ literal: 'Institute of Mills, Weirs and Locks' }, { literal: 'Quay Press' }],
    ],
    [
      '{\\"U}nal, Ay{\\c s}e AND M{\\"u}ller, J.',
      [
        { family: 'Ünal', given: 'Ayşe' },
        { family: 'Müller', given: 'J.' },
      ],
    ],
    [
      'family=Berg, given=Ludwig, prefix=van der, useprefix=true',
      [{ family: 'van der Berg', given: 'Ludwig' }],
    ],
    ['Osier, Ada and others', [{ family: 'Osier', given: 'Ada' }]],
    ['Osier', [{ family: 'Osier' }]],
    ['', []],
  ])('%s', (field, names) => {
    expect(namesIn(field)).toEqual(names);
  });
});

describe('an entry', () => {
  const titles = async (text: string) =>
    (await itemsIn(text, 'bibtex')).map((item) =>
      item.kind === 'record'
        ? [item.work.title, item.problems?.map(({ kind }) => kind) ?? []]
        : [item.problem.kind],
    );

  it.each([
    [
      'that wants a brace keeps its other fields',
      '@book{a,\n  publisher = {Quay {{\\&} Press},\n  title = {A},\n  year = 2001\n}\n@book{b, title={B}}',
      [
        ['A', ['no-end']],
        ['B', []],
      ],
    ],
    [
      'that wants a brace on its one line keeps its other fields',
      '@book{a, title = {A, year = 2001, publisher = {Quay}\n}\n@book{b, title={B}}',
      [
        ['A', ['no-end']],
        ['B', []],
      ],
    ],
    [
      'with a brace too many goes on',
      '@book{a, publisher = {Quay}}, title = {A}}\n@book{b, title={B}}',
      [
        ['A', ['no-field']],
        ['B', []],
      ],
    ],
    [
      'without a comma between its fields is whole',
      '@book{a, title = {A} year = 2001}',
      [['A', []]],
    ],
    [
      'without a key is read',
      '@book{title = {A}}\n@book{, title = {B}}',
      [
        ['A', []],
        ['B', []],
      ],
    ],
    ['without any field says so', '@book{a,\n}', [['empty']]],
    ['behind a per cent sign is none', '% @book{a, title={A}}\n@book{b, title={B}}', [['B', []]]],
    [
      'behind an address with an at sign is one',
      'Ask osier@mill.example {about} it.\n@book{b, title={B}}',
      [['B', []]],
    ],
    ['in a comment is none', '@comment{ @book{a, title={A}} }\n@book{b, title={B}}', [['B', []]]],
  ])('%s', async (_, text, expected) => {
    expect(await titles(text)).toEqual(expected);
  });

  it('tells the line of what is wrong in it', async () => {
    const [record] = await recordsIn(
      '@book{a,\n  title = {A},\n  = {lost},\n  year = {1998-},\n month = {Weir}\n}',
    );
    expect(record?.problems).toEqual([
      { kind: 'no-field', what: '= ', line: 3 },
      { kind: 'no-field', what: '{lost}', line: 3 },
      { kind: 'value', field: 'year', value: '1998-', readAs: '1998' },
    ]);
  });

  it('has from its parents what it lacks, but not their DOI', async () => {
    const [chapter, entry, part] = await recordsIn(
      '@inbook{a, crossref={C}, chapter=2}\n@inreference{b, title={Weirs}, crossref={d}}\n' +
        '@incollection{e, title={Locks}, crossref={c}}\n' +
        '@book{c, title={Mills}, author={Osier, Ada}, doi={10.5555/c}, year=2001, publisher={Quay Press}}\n' +
        '@mvreference{d, title={Encyclopedia of Rivers}, date={2015}, xdata={x}}\n@xdata{x, publisher={Quay Press}}',
      'bibtex',
    );
    expect(chapter?.work).toMatchObject({
      title: 'Mills',
      containerTitle: 'Mills',
      published: '2001',
    });
    expect(chapter?.work.doi).toBeUndefined();
    expect(entry?.work).toMatchObject({
      type: 'entry-encyclopedia',
      title: 'Weirs',
      containerTitle: 'Encyclopedia of Rivers',
      publisher: 'Quay Press',
      published: '2015',
    });
    expect(part?.work).toMatchObject({ title: 'Locks', containerTitle: 'Mills' });
  });

  it.each([
    ['@misc{a, title={Weirs}, journal={Invented Encyclopedia of Rivers}}', 'entry-encyclopedia'],
    ['@misc{a, title={Weirs}, howpublished={A leaflet}}', 'webpage'],
    ['@incollection{a, title={Weirs}, booktitle={Proceedings of Pacific Grove}}', 'chapter'],
    ['@incollection{a, title={Weirs}, booktitle={Grove Music Online}}', 'entry-encyclopedia'],
    ['@incollection{a, title={Weirs}, booktitle={The New Grove}}', 'entry-encyclopedia'],
    ['@reference{a, title={Encyclopedia of Rivers}}', 'book'],
  ])('%s', async (text, type) => {
    const [record] = await recordsIn(text);
    expect(record?.work.type).toBe(type);
  });
});
