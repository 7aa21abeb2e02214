import * as v from 'valibot';
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

const api = `https://${registryHosts.datacite}/dois`;
const fields = ['doi', 'titles', 'creators', 'dates', 'relatedIdentifiers'];

const related = v.object({
  relationType: lenientText,
  relatedIdentifier: lenientText,
  relatedIdentifierType: lenientText,
});
const record = v.object({
  id: v.string(),
  attributes: v.object({
    titles: listOf(v.object({ title: lenientText })),
    creators: listOf(
      v.object({ name: lenientText, givenName: lenientText, familyName: lenientText }),
    ),
    dates: listOf(v.object({ date: lenientText, dateType: lenientText })),
    relatedIdentifiers: listOf(related),
  }),
});
const answer = v.object({ data: v.array(v.unknown()) });

/**
 * DataCite, where repositories register and some encyclopedias do. A record states how it is related
 * to others by either side's words: IsPreviousVersionOf on the older, IsNewVersionOf on the newer.
 */
export const dataciteSource = createRegistrySource({
  id: 'datacite',
  host: registryHosts.datacite,
  batch: 75,
  keeps: (doi) => (registryOf(doi) ?? 'datacite') === 'datacite',
  list(dois) {
    const ids = dois.map(encodeURIComponent).join(',');
    return `${api}?ids=${ids}&page[size]=${dois.length}&fields[dois]=${fields.join(',')}`;
  },
  record: (doi) => `${api}/${encodeURIComponent(doi)}`,
  works(json) {
    const { success, output } = v.safeParse(answer, json);
    if (!success) return undefined;
    return output.data.flatMap((each) => {
      const parsed = v.safeParse(record, each);
      return parsed.success ? (workOf(parsed.output) ?? []) : [];
    });
  },
});

function workOf({ id, attributes }: v.InferOutput<typeof record>): RegistryRecord | undefined {
  const doi = normalizeDoi(id);
  if (!doi) return undefined;
  const { titles, creators, dates, relatedIdentifiers } = attributes;
  return {
    doi,
    title: titles[0]?.title ?? '',
    authors: creators.flatMap(({ name, givenName: given, familyName: family }) => {
      if (family) return [given ? { family, given } : { family }];
      return name ? [parseName(name)] : [];
    }),
    statements: [
      ...relatedIdentifiers.flatMap((each) => relationOf(each, doi)),
      ...dates
        .filter(({ dateType }) => dateType === 'Withdrawn')
        .map(({ date }) => withdrawal(doi, date)),
    ],
  };
}

/** 'HasVersion' is said of all versions of a work: there the DOIs must count on. */
function relationOf(
  { relationType, relatedIdentifier, relatedIdentifierType }: v.InferOutput<typeof related>,
  doi: string,
): RegistryClaim[] {
  const isDoi = relatedIdentifierType.toUpperCase() === 'DOI';
  const other = isDoi ? normalizeDoi(relatedIdentifier) : undefined;
  if (!other) return [];
  const said = (of: string, by: string): RegistryClaim[] => [
    { kind: 'superseded', of, by, text: `${relationType}: ${other}` },
  ];
  switch (relationType) {
    case 'IsObsoletedBy':
    case 'IsPreviousVersionOf':
      return said(doi, other);
    case 'IsNewVersionOf':
    case 'Obsoletes':
      return said(other, doi);
    case 'HasVersion':
      return isLaterVersion(other, doi) ? said(doi, other) : [];
    case 'IsVersionOf':
      return isLaterVersion(doi, other) ? said(other, doi) : [];
    default:
      return [];
  }
}

function withdrawal(of: string, told: string): RegistryClaim {
  const date = parseDate(told);
  return { kind: 'withdrawn', of, text: `dates: Withdrawn, ${told}`, ...(date && { date }) };
}
