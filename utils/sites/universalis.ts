import { valueAfterLabel } from '../extract/labelled-value';
import { isPersonName, parseNames, splitByline } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/**
 * Encyclopædia Universalis. An article's sections have pages of their own
 * ('/encyclopedie/sciences-humaines/1-histoire-de-la-terminologie/'), which belong to it. The meta
 * 'author' names the publisher; the author's signature stands behind 'Écrit par'.
 */
export const universalis: Site = {
  id: 'universalis',
  name: 'Encyclopædia Universalis',
  hosts: ['universalis-edu.com', 'universalis.fr'],
  knowledge: 'guess',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Encyclopædia Universalis',
    publisher: 'Encyclopædia Universalis',
    language: 'fr',
  },
  address(url) {
    const entryId = /^\/encyclopedie\/([a-z\d-]+)(?:\/\d+-[a-z\d-]+)?\/?$/i.exec(url.pathname)?.[1];
    if (!entryId) return otherPage(url);
    const address = `https://${url.hostname}/encyclopedie/${entryId}/`;
    return { url: address, latest: address, entryId: entryId.toLowerCase() };
  },
  read({ blocks }) {
    const line =
      valueAfterLabel(blocks, /^écrit par\s*(?::|$|(?=\p{Lu}))/iu)?.split(' : ')[0] ?? '';
    const names = splitByline(line).filter(isPersonName);
    return names.length > 0 ? { authors: parseNames(names) } : {};
  },
};

/*
 * Test addresses
 * https://www.universalis.fr/encyclopedie/muralisme/
 * https://www.universalis.fr/encyclopedie/sciences-humaines/1-histoire-de-la-terminologie/
 * http://www.universalis-edu.com/encyclopedie/muralisme/
 * https://www.universalis.fr/recherche/q/muralisme/ (no entry)
 */
