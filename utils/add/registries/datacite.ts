import * as v from 'valibot';
import { isBatchable } from '../../watch/doi-registries';
import { parseJson } from '../../watch/http-response';
import { lenientText, listOf } from '../../watch/lenient-schemas';
import { registryHosts } from '../../watch/watch-settings';
import {
  byIdentifier,
  type CslItem,
  type RegistryReader,
  titled,
  withoutTags,
} from './registry-reader';

const json = { accept: 'application/json' };

const dataciteFields = [
  'doi',
  'titles',
  'creators',
  'contributors',
  'publisher',
  'publicationYear',
  'container',
  'dates',
  'descriptions',
  'language',
  'subjects',
  'types',
  'url',
  'version',
];
const dataciteApi = `https://${registryHosts.datacite}/dois`;
const namedPart = v.object({ name: lenientText, givenName: lenientText, familyName: lenientText });
const dataciteRecord = v.object({
  id: v.string(),
  attributes: v.object({
    titles: listOf(v.object({ title: lenientText, titleType: lenientText })),
    creators: listOf(namedPart),
    contributors: listOf(v.object({ ...namedPart.entries, contributorType: lenientText })),
    publisher: v.fallback(
      v.union([
        v.string(),
        v.pipe(
          v.object({ name: v.string() }),
          v.transform(({ name }) => name),
        ),
      ]),
      '',
    ),
    publicationYear: v.fallback(v.union([v.pipe(v.number(), v.transform(String)), v.string()]), ''),
    container: v.fallback(v.object({ title: lenientText }), { title: '' }),
    dates: listOf(v.object({ date: lenientText, dateType: lenientText })),
    descriptions: listOf(v.object({ description: lenientText, descriptionType: lenientText })),
    language: lenientText,
    subjects: listOf(v.object({ subject: lenientText })),
    types: v.fallback(v.object({ citeproc: lenientText }), { citeproc: '' }),
    url: lenientText,
    version: lenientText,
  }),
});
const dataciteAnswer = v.object({ data: v.union([v.array(v.unknown()), v.looseObject({})]) });

/** DataCite, where repositories register: Zenodo's and arXiv's DOIs too. */
export const dataciteReader: RegistryReader = {
  batch: 50,
  request(wanted) {
    const dois = wanted.flatMap((one) => (one.kind === 'doi' ? [one.doi] : []));
    const [first = ''] = dois;
    if (dois.length === 1 && !isBatchable(first)) {
      return { url: `${dataciteApi}/${encodeURIComponent(first)}`, headers: json };
    }
    const ids = dois.map(encodeURIComponent).join(',');
    const fields = dataciteFields.join(',');
    return {
      url: `${dataciteApi}?ids=${ids}&page[size]=${dois.length}&fields[dois]=${fields}`,
      headers: json,
    };
  },
  works(wanted, answer) {
    const { success, output } = v.safeParse(dataciteAnswer, parseJson(answer));
    if (!success) return undefined;
    const records = (Array.isArray(output.data) ? output.data : [output.data]).flatMap((each) => {
      const parsed = v.safeParse(dataciteRecord, each);
      return parsed.success ? [parsed.output] : [];
    });
    return byIdentifier(wanted, records, {
      item: ({ id, attributes }) => dataciteItem(id, attributes),
      dois: ({ id }) => [id],
      isbns: () => [],
    });
  },
};

function dataciteItem(
  id: string,
  attributes: v.InferOutput<typeof dataciteRecord>['attributes'],
): CslItem {
  const { titles, creators, contributors, dates, descriptions, subjects } = attributes;
  const dateOfType = (type: string) => dates.find(({ dateType }) => dateType === type)?.date;
  const subtitle = titles.find(({ titleType }) => titleType === 'Subtitle')?.title;
  const title = titles.find(({ titleType }) => titleType === '') ?? titles[0];
  const abstract = descriptions.find(({ descriptionType }) => descriptionType === 'Abstract');
  return {
    DOI: id,
    type: attributes.types.citeproc,
    title: titled(title?.title ?? '', subtitle),
    author: creators.map(cslName),
    editor: contributors.filter(({ contributorType }) => contributorType === 'Editor').map(cslName),
    'container-title': attributes.container.title,
    publisher: attributes.publisher,
    issued: dateOfType('Issued') ?? attributes.publicationYear,
    abstract: withoutTags(abstract?.description ?? ''),
    keyword: subjects.map(({ subject }) => subject).join('; '),
    language: attributes.language,
    version: attributes.version,
    URL: attributes.url,
  };
}

function cslName({ name, givenName, familyName }: v.InferOutput<typeof namedPart>): CslItem {
  return familyName ? { family: familyName, given: givenName } : { literal: name };
}
