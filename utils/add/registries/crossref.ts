import * as v from 'valibot';
import { isBatchable } from '../../watch/doi-registries';
import { parseJson } from '../../watch/http-response';
import { lenientText, listOf } from '../../watch/lenient-schemas';
import { registryHosts } from '../../watch/watch-settings';
import { byIdentifier, type RegistryReader, titled, withoutTags } from './registry-reader';

const json = { accept: 'application/json' };

/** Members of Crossref's records that are asked for; what stands in its references is left there. */
const crossrefFields = [
  'DOI',
  'ISBN',
  'ISSN',
  'abstract',
  'author',
  'container-title',
  'editor',
  'issued',
  'publisher',
  'resource',
  'subtitle',
  'title',
  'type',
];
/** Crossref's types that are not named as in CSL. */
const crossrefTypes: Readonly<Record<string, string>> = {
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-track': 'chapter',
  dissertation: 'thesis',
  'edited-book': 'book',
  'journal-article': 'article-journal',
  monograph: 'book',
  'posted-content': 'preprint',
  'proceedings-article': 'paper-conference',
  'reference-book': 'book',
};
const bookTypes = ['book', 'edited-book', 'monograph', 'reference-book'];
const crossrefApi = `https://${registryHosts.crossref}/works`;

const crossrefItem = v.looseObject({
  DOI: v.string(),
  ISBN: listOf(v.string()),
  abstract: lenientText,
  type: lenientText,
  title: listOf(v.string()),
  subtitle: listOf(v.string()),
  resource: v.fallback(v.object({ primary: v.object({ URL: lenientText }) }), {
    primary: { URL: '' },
  }),
});
const crossrefList = v.object({ message: v.object({ items: v.array(v.unknown()) }) });
const crossrefOne = v.object({ message: v.looseObject({ DOI: v.string() }) });

/** Crossref: its own records are nearly CSL-JSON. A book's ISBN is also its chapters', so books alone are asked for. */
export const crossrefReader: RegistryReader = {
  batch: 50,
  request(wanted, contact) {
    const polite = contact && `mailto=${encodeURIComponent(contact)}`;
    const [first] = wanted;
    if (first?.kind === 'doi' && !isBatchable(first.doi)) {
      const query = polite && `?${polite}`;
      return { url: `${crossrefApi}/${encodeURIComponent(first.doi)}${query}`, headers: json };
    }
    const filters = wanted.flatMap((one) => {
      if (one.kind === 'isbn') return `isbn:${one.isbn}`;
      return one.kind === 'doi' ? `doi:${encodeURIComponent(one.doi)}` : [];
    });
    if (first?.kind === 'isbn') filters.push(...bookTypes.map((type) => `type:${type}`));
    const details = [
      `filter=${filters.join(',')}`,
      `rows=${Math.min(1_000, wanted.length * 4)}`,
      `select=${crossrefFields.join(',')}`,
    ];
    return {
      url: `${crossrefApi}?${[...details, polite].filter(Boolean).join('&')}`,
      headers: json,
    };
  },
  works(wanted, answer) {
    const body = parseJson(answer);
    const list = v.safeParse(crossrefList, body);
    const one = v.safeParse(crossrefOne, body);
    if (!list.success && !one.success) return undefined;
    const items = list.success
      ? list.output.message.items
      : one.success
        ? [one.output.message]
        : [];
    const records = items.flatMap((item) => {
      const parsed = v.safeParse(crossrefItem, item);
      return parsed.success ? [parsed.output] : [];
    });
    return byIdentifier(wanted, records, {
      item: ({ resource, abstract, title, subtitle, type, ...record }) => ({
        ...record,
        type: crossrefTypes[type] ?? type,
        title: titled(title[0] ?? '', subtitle[0]),
        abstract: withoutTags(abstract),
        URL: resource.primary.URL,
      }),
      dois: ({ DOI }) => [DOI],
      isbns: ({ ISBN }) => ISBN,
    });
  },
};
