import * as v from 'valibot';
import type { Name } from '../../model/capture';
import { normalizeDoi } from '../../text/addresses';
import { parseDate } from '../../text/dates';
import { parseName } from '../../text/names';
import {
  createRegistrySource,
  isLaterVersion,
  type RegistryClaim,
  type RegistryRecord,
} from '../create-registry-source';
import { registryOf } from '../doi-registries';
import { lenientText, listOf } from '../lenient-schemas';
import { registryHosts } from '../watch-settings';

const api = `https://${registryHosts.crossref}/works`;
const fields = ['DOI', 'title', 'author', 'update-to', 'updated-by', 'relation', 'type'];

/**
 * Crossref's update types that a reader is alerted to. Corrections, expressions of concern and
 * partial retractions leave the version standing.
 */
const kinds: Readonly<Record<string, RegistryClaim['kind']>> = {
  new_edition: 'superseded',
  new_version: 'superseded',
  removal: 'withdrawn',
  retraction: 'retracted',
  withdrawal: 'withdrawn',
};

const update = v.object({
  DOI: lenientText,
  type: lenientText,
  label: lenientText,
  source: lenientText,
  updated: v.fallback(
    v.object({
      'date-parts': v.fallback(v.array(v.array(v.nullable(v.number()))), []),
      'date-time': lenientText,
    }),
    { 'date-parts': [], 'date-time': '' },
  ),
});
const relation = v.object({ 'id-type': lenientText, id: lenientText });
const item = v.object({
  DOI: v.string(),
  title: listOf(v.string()),
  author: listOf(v.object({ family: lenientText, given: lenientText, name: lenientText })),
  'update-to': listOf(update),
  'updated-by': listOf(update),
  relation: v.fallback(v.record(v.string(), listOf(relation)), {}),
});
const answer = v.object({ message: v.object({ items: v.array(v.unknown()) }) });

/**
 * Crossref, where most publishers of reference works register. `updated-by` stands on the older work
 * and `update-to` on what replaces or retracts it; `relation` says the same in other words.
 */
export const crossrefSource = createRegistrySource({
  id: 'crossref',
  host: registryHosts.crossref,
  batch: 75,
  keeps: (doi) => (registryOf(doi) ?? 'crossref') === 'crossref',
  list(dois, contact) {
    const filter = dois.map((doi) => `doi:${encodeURIComponent(doi)}`).join(',');
    const polite = contact && `&mailto=${encodeURIComponent(contact)}`;
    return `${api}?filter=${filter}&rows=${dois.length}&select=${fields.join(',')}${polite}`;
  },
  record: (doi) => `${api}/${encodeURIComponent(doi)}`,
  works(json) {
    const { success, output } = v.safeParse(answer, json);
    if (!success) return undefined;
    return output.message.items.flatMap((each) => {
      const parsed = v.safeParse(item, each);
      return parsed.success ? (workOf(parsed.output) ?? []) : [];
    });
  },
});

function workOf(record: v.InferOutput<typeof item>): RegistryRecord | undefined {
  const doi = normalizeDoi(record.DOI);
  if (!doi) return undefined;
  return {
    doi,
    title: record.title[0] ?? '',
    authors: record.author.flatMap(nameOf),
    statements: [
      ...record['updated-by'].flatMap((each) =>
        updateOf('updated-by', each, doi, normalizeDoi(each.DOI)),
      ),
      ...record['update-to'].flatMap((each) =>
        updateOf('update-to', each, normalizeDoi(each.DOI), doi),
      ),
      ...Object.entries(record.relation).flatMap(([name, works]) =>
        works.flatMap((other) => relationOf(name, other, doi)),
      ),
    ],
  };
}

function updateOf(
  field: string,
  { DOI, type, label, source, updated }: v.InferOutput<typeof update>,
  of: string | undefined,
  by: string | undefined,
): RegistryClaim[] {
  const kind = kinds[type.toLowerCase().replace(/[\s-]/g, '_')];
  if (!kind || of === undefined) return [];
  const date = dayOf(updated);
  const words = [label || type, DOI.toLowerCase(), date, source].filter(Boolean).join(', ');
  return [{ kind, of, by, text: `${field}: ${words}`, date }];
}

/** 'has-version' is said of translations and earlier versions too: there the DOIs must count on. */
function relationOf(
  name: string,
  { 'id-type': type, id }: v.InferOutput<typeof relation>,
  doi: string,
): RegistryClaim[] {
  const other = type.toLowerCase() === 'doi' ? normalizeDoi(id) : undefined;
  if (!other) return [];
  const said = (of: string, by: string): RegistryClaim[] => [
    { kind: 'superseded', of, by, text: `${name}: ${other}` },
  ];
  switch (name) {
    case 'is-replaced-by':
      return said(doi, other);
    case 'replaces':
      return said(other, doi);
    case 'has-version':
      return isLaterVersion(other, doi) ? said(doi, other) : [];
    case 'is-version-of':
      return isLaterVersion(doi, other) ? said(other, doi) : [];
    default:
      return [];
  }
}

function nameOf({ family, given, name }: { family: string; given: string; name: string }): Name[] {
  if (family) return [given ? { family, given } : { family }];
  return name ? [parseName(name)] : [];
}

function dayOf({
  'date-parts': [parts = []],
  'date-time': instant,
}: v.InferOutput<typeof update>['updated']): string | undefined {
  return parseDate(parts.filter((part) => part !== null).join('-')) ?? parseDate(instant);
}
