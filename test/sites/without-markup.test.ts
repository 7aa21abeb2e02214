import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import type { Capture } from '../../utils/model/capture';
import { type ExpectedReading, pageFile, parse } from './page-files';

const pages = [
  'oxfordre/2019-03-superseded',
  'oxfordre/2020-05-change-note',
  'oxfordre/2019-08-restricted',
  'oxfordre/2017-03-forthcoming',
  'oxfordre/2017-08-open',
  'oxfordre/2021-01-locked',
  'oxfordre/2022-02-quoted-notices',
].map(pageFile);

/** Publishers redesign, words stay: what only words tell must not hang on marks or elements. */
describe.each(pages)('$name without metadata, classes and ids', ({ html, url, reading }) => {
  const expected = visible(reading);

  it('still tells summary, keywords, access and notices', () => {
    const document = stripped(html);
    expect(visible(capturePage(document, url))).toEqual(expected);
  });

  it('does so if set in a table', () => {
    const document = stripped(html);
    for (const element of document.querySelectorAll('body p, body h2, body h3, body h4')) {
      replace(element, 'td', 'tr');
    }
    expect(visible(capturePage(document, url))).toEqual(expected);
  });

  it('does so if set in elements that mean nothing', () => {
    const document = stripped(html);
    for (const element of document.querySelectorAll('body p, body h2, body h3, body h4, body li')) {
      replace(element, 'div', 'x-box');
    }
    expect(visible(capturePage(document, url))).toEqual(expected);
  });

  it('does so if set in spans and line breaks', () => {
    const document = stripped(html);
    for (const element of document.querySelectorAll('body p, body h2, body h3, body h4')) {
      const span = replace(element, 'span', 'span');
      span.after(document.createElement('br'), document.createElement('br'));
    }
    expect(visible(capturePage(document, url))).toEqual(expected);
  });
});

/** A page that a style or a class alone hides parts of would show them without: drop them. */
function stripped(html: string): Document {
  const document = parse(html);
  for (const each of document.querySelectorAll('meta, script, .d-none, [style*="none"]'))
    each.remove();
  for (const each of document.querySelectorAll('[class], [id]')) {
    each.removeAttribute('class');
    each.removeAttribute('id');
  }
  return document;
}

/** Sets an element's content in another element, wrapped once more. */
function replace(element: Element, name: string, wrapper: string): Element {
  const outer = element.ownerDocument.createElement(wrapper);
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  outer.append(inner);
  element.replaceWith(outer);
  return outer;
}

function visible(
  reading: ExpectedReading,
): Pick<Capture, 'summary' | 'keywords' | 'access' | 'notices'> {
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  const { summary, keywords, access, notices } = reading.capture;
  return { summary, keywords, access, notices };
}
