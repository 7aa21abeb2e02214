// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/ui/text/Markdown';
import { violations } from '../support/axe';
import { clear, draw, find } from '../support/render';

afterEach(clear);

const drawn = (text: string) => {
  draw(<Markdown text={text} />);
  return find('.markdown');
};

describe('Markdown', () => {
  it.each([
    ['# Lamps', 'h4', 'Lamps'],
    ['#### Deep', 'h6', 'Deep'],
    ['**strong**', 'p > strong', 'strong'],
    ['*soft*', 'p > em', 'soft'],
    ['~~gone~~', 'p > del', 'gone'],
    ['`a < b`', 'p > code', 'a < b'],
    ['> said', 'blockquote > p', 'said'],
    ['```\n1 < 2 & 3\n```', 'pre > code', '1 < 2 & 3'],
    ['- one', 'ul > li', 'one'],
    ['3. three', 'ol[start="3"] > li', 'three'],
    ['|a|b|\n|-|-:|\n|1|2|', 'td:last-child', '2'],
    ['\\*plain\\*', 'p', '*plain*'],
  ])('draws %j', (text, selector, words) => {
    drawn(text);
    expect(find(selector).textContent).toBe(words);
  });

  it('ticks tasks by a word, not by the sign alone', async () => {
    drawn('- [x] read\n- [ ] cite');
    const boxes = [...document.querySelectorAll('.markdown-box')];
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual(['Done', 'To do']);
    expect(await violations()).toEqual([]);
  });

  it('opens http(s) in a tab of its own, and leaves every other address a word', () => {
    const text =
      '[a](https://a.example) <http://b.example> www.c.example [x](javascript:alert(1)) [y](data:text/html,z) [z](../up)';
    const links = [...drawn(text).querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://a.example/',
      'http://b.example/',
      'http://www.c.example/',
    ]);
    expect(
      links.every(({ rel, target }) => rel === 'noopener noreferrer' && target === '_blank'),
    ).toBe(true);
  });

  it('loads no picture: it is a link, and a word within a link', () => {
    const place = drawn(
      '![a map](https://a.example/m.png) [![inner](https://b.example/i.png)](https://c.example)',
    );
    expect(place.querySelector('img')).toBeNull();
    expect([...place.querySelectorAll('a')].map((link) => [link.textContent, link.href])).toEqual([
      ['a map', 'https://a.example/m.png'],
      ['inner', 'https://c.example/'],
    ]);
  });

  it('shows HTML as it is written', () => {
    const text = 'A <b onclick="x()">word</b>\n\n<script>alert(1)</script>';
    expect(drawn(text).textContent).toBe('A <b onclick="x()">word</b><script>alert(1)</script>');
    expect(document.querySelector('.markdown b, .markdown script')).toBeNull();
  });

  it.each([
    ['quotations', '>'.repeat(50_000)],
    ['lists', '- '.repeat(3_000)],
    ['quotations that still can be read', '> '.repeat(200)],
  ])('stays a text where %s are nested beyond sense', (_, text) => {
    expect(drawn(`${text}end`).textContent).toContain('end');
    expect(document.querySelectorAll('.markdown *').length).toBeLessThan(100);
  });

  it('makes of no text an element that could act', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '*',
      '\n',
      '\n\n',
      '|',
      '-',
      'javascript:',
      'img',
      'http://a.b',
      'onload=',
      '&#',
      '1. ',
      '# ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const place = drawn(pieces.join(''));
        expect(place.querySelector('img, script, iframe, style, form, input')).toBeNull();
        for (const link of place.querySelectorAll('a')) expect(link.href).toMatch(/^https?:/);
      }),
      { numRuns: 150 },
    );
  });
});
