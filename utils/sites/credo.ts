import { pathAddress } from './addresses/path-address';
import type { Site } from './site';

/**
 * 'Qm9va0FydGljbGU6' is 'BookArticle:' in base64, with which the ids of entries begin and those of
 * books do not; the former site's addresses held the book's and the entry's names.
 */
const entry =
  /^\/(?:articles\/(?=Qm9va0FydGljbGU6)|(?:content\/)?entry\/)([\w-]+(?:\/[\w-]+)?)(?:=|%3D|\/0)*$/i;

/**
 * Credo Reference: entries of other publishers' books. Markup not seen; read by metadata and words.
 * The query names the library, not the entry.
 */
export const credo: Site = {
  id: 'credo',
  name: 'Credo Reference',
  hosts: ['credoreference.com'],
  knowledge: 'guess',
  defaults: { type: 'entry-encyclopedia' },
  address: (url) => pathAddress(url, entry),
};

/*
 * Test addresses
 * https://search.credoreference.com/articles/Qm9va0FydGljbGU6MzAyMzkwNw==?aid=279895
 * https://search.credoreference.com/content/entry/columency/archimedes/0
 * http://www.credoreference.com/entry/columency/archimedes
 * https://search.credoreference.com/books/Qm9va1R5cGU6MzMx (not known)
 * https://search.credoreference.com/search/all?searchPhrase=lantern (no entry)
 */
