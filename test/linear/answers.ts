/** What registries answer, with hostile text in every member. */
import type { Identifier } from '../../utils/add/pasted-identifiers';
import { registryReaders } from '../../utils/add/registries/all-registries';
import type { RegistryReader } from '../../utils/add/registries/registry-reader';
import { copyDays } from '../../utils/full-text/archived-copies';
import { libraryProxies } from '../../utils/full-text/library-proxies';
import { openCopies } from '../../utils/full-text/unpaywall';
import type { Capture } from '../../utils/model/capture';
import type { CheckSource, HttpAnswer } from '../../utils/watch/source';
import { arxivSource } from '../../utils/watch/sources/arxiv';
import { crossrefSource } from '../../utils/watch/sources/crossref';
import { dataciteSource } from '../../utils/watch/sources/datacite';
import { zenodoSource } from '../../utils/watch/sources/zenodo';
import { captureOf, listOf } from './samples';

interface Answering {
  source: CheckSource;
  url: string;
  doi: string;
  body(text: string): string;
}

const book = '10.1093/acrefore/9780190846626.013.404';
const dataset = '10.6084/m9.figshare.1234567';

const answering: readonly Answering[] = [
  {
    source: crossrefSource,
    url: `https://doi.org/${book}`,
    doi: book,
    body: (text) =>
      JSON.stringify({
        message: {
          items: [
            {
              DOI: book,
              title: [text],
              author: [{ family: text, given: text, name: text }, { name: text }],
              'updated-by': [
                { DOI: text, type: 'new_version', label: text, updated: { 'date-time': text } },
                {
                  DOI: `${book}1`,
                  type: 'retraction',
                  label: text,
                  updated: { 'date-time': text },
                },
              ],
              relation: { 'is-replaced-by': [{ 'id-type': 'doi', id: text }] },
            },
          ],
        },
      }),
  },
  {
    source: dataciteSource,
    url: `https://doi.org/${dataset}`,
    doi: dataset,
    body: (text) =>
      JSON.stringify({
        data: [
          {
            id: dataset,
            attributes: {
              titles: [{ title: text }],
              creators: [{ name: text, givenName: text, familyName: text }],
              dates: [{ date: text, dateType: 'Withdrawn' }],
              relatedIdentifiers: [
                {
                  relationType: 'IsPreviousVersionOf',
                  relatedIdentifier: text,
                  relatedIdentifierType: 'DOI',
                },
              ],
            },
          },
        ],
      }),
  },
  {
    source: zenodoSource,
    url: 'https://zenodo.org/records/1234567',
    doi: '10.5281/zenodo.1234567',
    body: (text) =>
      JSON.stringify({
        id: 1_234_567,
        links: { latest_html: `https://zenodo.org/records/${text}` },
        metadata: {
          title: text,
          creators: [{ name: text }],
          relations: { version: [{ is_last: false }] },
        },
      }),
  },
  {
    source: arxivSource,
    url: 'https://arxiv.org/abs/1706.03762v1',
    doi: '10.48550/arxiv.1706.03762',
    body: (text) =>
      `<feed><entry><id>http://arxiv.org/abs/1706.03762v2</id><title>${text}</title><author><name>${text}</name></author><updated>${text}</updated><summary>${text}</summary><arxiv:comment>${text}</arxiv:comment></entry></feed>`,
  },
];

/** Each source of registries with a call that hands it such an answer. */
export const answers: readonly { name: string; read(text: string): Promise<unknown> }[] =
  answering.map(({ source, url, doi, body }) => ({
    name: `watch/sources/${source.id}:findings`,
    read: (text) => {
      const capture: Capture = { ...captureOf('Lamps'), url, doi };
      const watched = { entryId: 'entry', capture, savedAt: 0 };
      if (!source.knows(watched)) throw new RangeError(`${source.id} knows nothing of ${url}`);
      return source.findings(
        [watched],
        { kind: 'answer', url, status: 200, headers: {}, body: body(text) },
        () => Promise.resolve({ kind: 'nothing', reason: 'no-citation' }),
      );
    },
  }));

/** The same of what works are made of. */
const recorded: readonly {
  reader: RegistryReader;
  wanted: Identifier;
  body(text: string): string;
}[] = [
  {
    reader: registryReaders.crossref,
    wanted: { kind: 'doi', doi: book },
    body: (text) =>
      JSON.stringify({
        message: {
          items: [
            {
              DOI: book,
              ISBN: [text],
              ISSN: [text],
              abstract: text,
              author: [{ family: text, given: text }, { name: text }],
              'container-title': [text],
              editor: [{ name: text }],
              issued: { 'date-parts': [[2011]] },
              publisher: text,
              resource: { primary: { URL: `https://oxfordre.com/${text}` } },
              subtitle: [text],
              title: [text],
              type: 'book-chapter',
            },
          ],
        },
      }),
  },
  {
    reader: registryReaders.datacite,
    wanted: { kind: 'doi', doi: dataset },
    body: (text) =>
      JSON.stringify({
        data: [
          {
            id: dataset,
            attributes: {
              titles: [{ title: text }, { title: text, titleType: 'Subtitle' }],
              creators: [{ name: text }],
              contributors: [{ name: text, contributorType: 'Editor' }],
              publisher: { name: text },
              container: { title: text },
              dates: [{ date: text, dateType: 'Issued' }],
              descriptions: [{ description: text, descriptionType: 'Abstract' }],
              language: text,
              subjects: [{ subject: text }],
              url: text,
              version: text,
            },
          },
        ],
      }),
  },
  {
    reader: registryReaders.arxiv,
    wanted: { kind: 'arxiv', id: '2101.00007' },
    body: (text) =>
      `<feed><entry><id>http://arxiv.org/abs/2101.00007v1</id><title>${text}</title><summary>${text}</summary><author><name>${text}</name></author></entry></feed>`,
  },
];

/** Each registry's reader of works, over an answer that holds a text wherever one can stand. */
export const recordAnswers: readonly { name: string; read(text: string): unknown }[] = recorded.map(
  ({ reader, wanted, body }, at) => ({
    name: `add/registries:${at}`,
    read: (text) =>
      reader.works([wanted], {
        kind: 'answer',
        url: '',
        status: 200,
        headers: {},
        body: body(text),
      }),
  }),
);

const answerOf = (body: string): HttpAnswer => ({
  kind: 'answer',
  url: '',
  status: 200,
  headers: {},
  body,
});

/** What those answer who are asked about full texts. */
export const fullTextAnswers: readonly { name: string; read(text: string): unknown }[] = [
  {
    name: 'full-text/unpaywall:answer',
    read: (text) => {
      const location = { url: text, url_for_landing_page: text, version: text, license: text };
      const body = { doi: book, best_oa_location: location, oa_locations: [location] };
      return openCopies(book, answerOf(JSON.stringify(body)));
    },
  },
  {
    name: 'full-text/archived-copies:answer',
    read: (text) =>
      copyDays(answerOf(JSON.stringify([['timestamp'], ...listOf(text).map((one) => [one])]))),
  },
  {
    name: 'full-text/library-proxies:list',
    read: (text) => libraryProxies([{ name: text, country: text, url: `https://${text}$@` }]),
  },
];
