import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { isPersonName, parseNames, splitByline } from '../text/names';
import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** 'di Ada Rossi - Enciclopedia Italiana - IX Appendice (2015)', once without the author or volume. */
const source =
  /^(?:di (.{2,80}?) - )?((?:Enciclopedia|Dizionario)[^()]{0,80}?|\p{Lu}[^()]{0,80}?(?= - (?:Volume|[IVX]+ Appendice)))(?: - [^()]{1,60})? \((\d{4})\)$/u;

/** Works whose names addresses shorten. */
const works: Readonly<Record<string, string>> = {
  'Dizionario-Biografico': 'Dizionario Biografico degli Italiani',
};

/**
 * Treccani's encyclopedias, all under one roof: an address ends in the work's name in parentheses,
 * or in none for the 'Enciclopedia on line'. The line of the source is known from text copies.
 */
export const treccani: Site = {
  id: 'treccani',
  name: 'Treccani',
  hosts: ['treccani.it'],
  knowledge: 'guess',
  defaults: {
    type: 'entry-encyclopedia',
    publisher: 'Istituto della Enciclopedia Italiana',
    language: 'it',
    access: 'open',
  },
  address(url) {
    const { origin, pathname } = withoutQuery(url);
    const entryId = /^\/enciclopedia\/((?!elenco-opere$|ricerca$|tag$)[^/]+)$/
      .exec(pathname)?.[1]
      ?.replaceAll('%28', '(')
      .replaceAll('%29', ')');
    if (!entryId) return /^\/enciclopedia\/?/.test(pathname) ? null : otherPage(url);
    const address = `${origin}/enciclopedia/${entryId}/`;
    return { url: address, latest: address, entryId };
  },
  read({ blocks }, { entryId = '' }) {
    const work = /_\(([^()]+)\)$/.exec(entryId)?.[1];
    const own: Partial<Capture> = {
      containerTitle: work ? (works[work] ?? work.replaceAll('-', ' ')) : 'Enciclopedia on line',
    };
    const index = blocks.findIndex(({ text }) => source.test(text));
    const [, author, container, year] = source.exec(blocks[index]?.text ?? '') ?? [];
    setDefined(own, 'containerTitle', container);
    setDefined(own, 'published', year);
    // The author's name stands in the line of the source, or below it and the repeated title.
    const below = blocks.slice(index + 1, index + 3).find(({ text }) => isPersonName(text));
    const names = author ?? (year ? below?.text : undefined);
    if (names) own.authors = parseNames(splitByline(names));
    return own;
  },
};

/*
 * Test addresses
 * https://www.treccani.it/enciclopedia/percettrone_(Enciclopedia-della-Scienza-e-della-Tecnica)/
 * https://www.treccani.it/enciclopedia/gioacchino-napoleone-murat-re-di-napoli_%28Dizionario-Biografico%29/
 * https://www.treccani.it/enciclopedia/informatica/
 * https://www.treccani.it/enciclopedia/ (no entry)
 * https://www.treccani.it/vocabolario/informatica/ (not known)
 */
