/**
 * Everything in `utils` that is handed foreign text, so that each can be handed hostile text: found by
 * the signatures, so that none is forgotten. What cannot be called so stands in the lists below.
 */
import { join } from 'node:path';
import { captureSnapshot } from '../../utils/capture/capture-page';
import type { ExportItem } from '../../utils/export/format';
import { escapeMarkup } from '../../utils/export/markup';
import { splitIntoSections } from '../../utils/extract/summary/sections';
import { parsers } from '../../utils/import/all-formats';
import { longestField } from '../../utils/import/bibtex/entry-fields';
import { parseQuery } from '../../utils/library/search/parse-query';
import { captureLimits, inputBounds, type Name } from '../../utils/model/capture';
import { sites } from '../../utils/sites/all-sites';
import { testAddresses } from '../sites/test-addresses';
import { projectDir } from '../tools/build';
import { answers, fullTextAnswers, recordAnswers } from './answers';
import { type Signature, signatures } from './exported-functions';
import {
  address,
  blockOf,
  blocksOf,
  captureOf,
  chunkOf,
  lapseOf,
  listOf,
  snapshotOf,
  urlOf,
} from './samples';

export interface Reader {
  /** 'text/names:parseName'. */
  name: string;
  /** UTF-16 code units of the longest text that it is handed. */
  bound: number;
  /** Milliseconds of the processor's time that it may take, where that is not the usual. */
  longest?: number;
  read(text: string): unknown;
}

/** What a parameter of each type is given that holds the text. */
const holding: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  'string | undefined': (text) => text,
  'string | null': (text) => text,
  'string | null | undefined': (text) => text,
  'readonly string[]': listOf,
  'readonly (string | undefined)[]': listOf,
  Block: blockOf,
  'readonly Block[]': blocksOf,
  'readonly Section[]': (text) => splitIntoSections(blocksOf(text)),
  Page: chunkOf,
  Snapshot: snapshotOf,
  URL: (text) => urlOf(text),
  Capture: captureOf,
  ExportItem: (text): ExportItem => ({
    key: 'key',
    entryId: 'entry',
    versionId: 'version',
    capture: captureOf(text),
    accessed: '2026-11-23',
    tags: [text.slice(0, 100)],
    collections: [[text.slice(0, 100)]],
    note: text,
    quotes: [
      {
        id: 'quote',
        exact: text,
        prefix: '',
        suffix: '',
        note: text,
        created: '2026-11-23T00:00:00.000Z',
        modified: '2026-11-23T00:00:00.000Z',
        source: address,
      },
    ],
    issues: [lapseOf(text)],
  }),
  VersionIssue: lapseOf,
  Name: (text): Name => ({ family: text, given: text }),
  'readonly Name[]': (text): Name[] => [{ family: text, given: text }, { literal: text }],
  Query: (text) => parseQuery(text),
  ArchivedVersion: (text) => ({ which: 'saved', url: text, isAlone: false, from: '2011' }),
  WantedWork: (text) => ({ capture: captureOf(text), details: { pages: text } }),
  QuoteSelector: quoteOf,
  'readonly QuoteSelector[]': (text) => [quoteOf(text)],
  SearchedTexts: (text) => ({ summary: text, quotes: [text] }),
};

/** Words of the text's end, which stand in the text or nearly do. */
function quoteOf(text: string) {
  return { exact: text.slice(-2_000), prefix: text.slice(0, 32), suffix: '' };
}

/** And those that are given the same whatever the text. */
const constant: Readonly<Record<string, unknown>> = {
  boolean: true,
  QuoteSet: { kept: [], removed: [] },
  Instant: 7,
  number: 7,
  CitationContext: { styleId: 'http://www.zotero.org/styles/chicago-author-date', locale: 'en-GB' },
  'readonly Link[]': [],
  'ReadonlySet<Block>': new Set(),
  RegExp: /^authors?\s*(?::|$)/i,
  'Block | undefined': undefined,
  'string | URL': address,
  Region: 'main',
  LabelKind: 'keywords',
  CaptureType: 'webpage',
  'CaptureType | undefined': undefined,
  TextField: 'any',
  "'}' | ')'": '}',
  "'doi' | 'host' | 'key'": 'doi',
  'Partial<PrintDetails>': {},
  "Exclude<TextField, 'any'>": 'title',
  'Site | undefined': undefined,
  EntryAddress: { url: address, latest: address },
  '(key: string) => Promise<boolean>': () => Promise.resolve(false),
  '(href: string) => LinkTarget': () => 'work',
  Wiki: { articles: '/wiki/' },
  RecordFormat: 'bibtex',
  FileEncoding: { encoding: 'iso-8859-2', hasMark: false },
  TextStyle: 'i',
  NoticeKind: 'superseded',
  Reading: 'loose',
  'readonly LibraryProxy[]': [{ name: 'Invented', country: '', pattern: `${address}?url=$@` }],
  HttpAnswer: { kind: 'failure', failure: 'network' },
};

/** Less than the usual text that some are handed by those that call them. */
const ownBounds: Readonly<Record<string, number>> = {
  // `parseNotices` cuts a block.
  'versions/notices/tokenize:piecesOf': 4 * captureLimits.notice,
  'versions/notices/event-dates:eventDates': 4 * captureLimits.notice,
  // Longer texts are two.
  'versions/word-diff:wordDifference': 12_000,
  'versions/word-diff:wordRuns': 12_000,
  'versions/text-diff:textDifference': 12_000,
};

/** Those that are handed a text which no page, file or registry has a say in, or in a shape of its own. */
export const apart: Readonly<Record<string, string>> = {
  'bibliography/corrected-file:correctedFile': 'copies a file around what `correct` sets in it',
  'snapshot/blocks:readBlocks': 'walks a document, at `capturePage` and test/capture/hostile',
  'snapshot/page-foot:isArticleText': 'counts elements',
  'extract/metadata/metadata:mostPrecise': 'compares the ten dates that `parseDate` made of a page',
  'extract/labels:ofLanguage': 'reads 400 signs of what others have read',
  'snapshot/element-roles:isUnread': 'looks a name up',
  'snapshot/element-roles:isHiddenElement': 'reads an element: see `markup`',
  'snapshot/element-roles:isApart': 'reads an element: see `markup`',
  'snapshot/element-roles:titleHolders': 'reads an element: see `markup`',
  'snapshot/snapshot:takeSnapshot': 'reads a document: see `markup`',
  'extract/summary/summary:unheadedSummary': 'called by `capturePage`',
  'citation/load-style:loadStyle': 'hands a style to the processor: test/citation/parse-style',
  'citation/load-style:validateStyle': 'hands a style to the processor: test/citation/parse-style',
  'citation/parse-style:readStyle': 'hands a style to an XML parser: test/citation/parse-style',
  'citation/xml:readCsl': 'hands a style to an XML parser: test/citation/parse-style',
  'citation/xml:under': 'compares names',
  'export/assign-keys:assignKeys': 'called with keys that `key-pattern` made',
  'export/write-export:sample': 'writes what the formats are called with here',
  'export/zip:createZipWriter': 'packs bytes',
  'capture/fields/evidence:gather': 'called by `capturePage`',
  'import/work-types:typeWithin': 'called by the parsers here',
  'library/entry/version-order:markRead': 'compares what is stored',
  'library/entry/version-order:locateVersion': 'compares what is stored',
  'library/commands/collections:placeCollection': 'compares ids',
  'library/entry/collection-tree:subtree': 'compares ids',
  'library/entry/collection-tree:fitsWithin': 'compares ids',
  'model/correctable-fields:isCorrection': 'looks a name up',
  'library/entry/merge-sets:itemChangedAt': 'looks a name up',
  'library/entry/merge-sets:withoutItem': 'looks a name up',
  'library/search/scan-rows:wordsIn': 'searches for plain text in rows',
  'library/entry/apply-capture:createEntry': 'stores a capture that is bounded',
  'library/entry/apply-capture:applyCapture': 'stores a capture that is bounded',
  'library/entry/apply-capture:withCorrections': 'stores fields that are bounded',
  'library/entry/version-address:isSameVersionElsewhere':
    'compares two captures: `versions/decide-supersession:compare`',
  'library/entry/version-address:withFormerAddress': 'compares addresses and days',
  'library/entry/version-address:withPageAddress':
    'compares two captures: `versions/decide-supersession:compare`',
  'library/transfer/restore-collections:mappedTo': 'looks ids up',
  'library/search/sort-entries:sortRows': 'looks ids up',
  'library/search/similar-words:findSimilarWords':
    'looks through the words of an index, with pauses',
  'import/xml/elements:parseXml': 'called by the parsers here',
  'text/browser-messages:toBrowserMessages': 'knows the words of this program',
  'text/plural:createPlural': 'knows the words of this program',
  'capture/capture-page:capturePage': 'reads a document: see `markup`',
  'sites/platforms/pubfactory:pubFactoryAddress': 'called by the sites here',
  'sites/platforms/pubfactory:groveArticle': 'called by the sites here',
  'versions/notices/credible-notice:isCredible': 'compares days and addresses',
  'versions/notices/statement-parts:isBelieved': 'weighs parts that were read already',
  'versions/notices/credible-notice:isOfWork': 'compares a title with a notice, both bounded',
  'versions/notices/lexicon:spelledOut': 'spells the words of this program',
  'versions/notices/rules/rule:rule': 'makes the expressions of the rules',
  'versions/notices/version-numbers:numbersOf':
    'called by `versions/notices/parse-notice:parseNotices`',
  'versions/notices/tokenize:sentences': 'called by `versions/notices/parse-notice:parseNotices`',
  'watch/schedule/after-check:assignToHost': 'compares hosts',
  'watch/wait-for-host:waitForHost': 'waits for a host',
  'watch/sources/page:readPageAnswer': 'called by `pageSource`',
  'watch/judge-page:judgePage': 'compares two captures: `versions/decide-supersession:compare`',
  'zotero/connector:libraryOf': 'compares ids',
  'zotero/local-api:findExisting': 'asks a program on this computer',
  'zotero/server:zoteroAt': 'asks a program on this computer',
};

const whole: readonly Reader[] = [
  ...(
    ['bibtex', 'csl', 'csv', 'dois', 'endnote-xml', 'mods', 'nbib', 'ris', 'zotero-json'] as const
  ).map((format) => ({
    name: `import/registry:${format}`,
    bound: format === 'bibtex' ? 2 * longestField : inputBounds.meta,
    read: (text: string) => drained(parsers[format](fileOf[format](text))),
  })),
  ...[...answers, ...fullTextAnswers, ...recordAnswers].map((answer) => ({
    ...answer,
    bound: inputBounds.meta,
  })),
  {
    name: 'capture/capture-page:page',
    bound: inputBounds.block,
    read: (text) => captureSnapshot(snapshotOf(text)),
  },
  ...sites.flatMap((site): Reader[] => {
    const [known] = testAddresses(site).filter(({ what }) => what === 'entry');
    const entry = known && site.address(known.url);
    const host = site.hosts[0] ?? '';
    return [
      {
        name: `sites/${site.id}:address`,
        bound: inputBounds.address / 4,
        read: (text) => site.address(urlOf(text, host)),
      },
      ...(entry && site.read
        ? [
            {
              name: `sites/${site.id}:read`,
              bound: inputBounds.meta,
              read: (text: string) => site.read?.(chunkOf(text, known.url.href), entry),
            },
          ]
        : []),
    ];
  }),
];

const fileOf = {
  bibtex: (text: string) =>
    `@article{k,\n title = {${text}},\n author = {${text.slice(0, 2_000)}}\n}\n`,
  ris: (text: string) =>
    `TY  - JOUR\nTI  - ${text}\nAU  - ${text}\nKW  - ${text}\nN1  - ${text}\nER  - \n`,
  csl: (text: string) =>
    JSON.stringify([
      {
        title: text,
        author: [{ literal: text }],
        note: text,
        issued: { raw: text },
        keyword: text,
      },
    ]),
  csv: (text: string) =>
    `Title,Author,DOI\n${text},${text},${text}\n"${text.replaceAll('"', '""')}",,\n`,
  dois: (text: string) => `10.1000/a ${text}`,
  'endnote-xml': (text: string) =>
    `<xml><records><record><titles><title>${escapeMarkup(text)}</title></titles><isbn>${escapeMarkup(text)}</isbn></record>${text}`,
  mods: (text: string) =>
    `<mods><titleInfo><title>${escapeMarkup(text)}</title></titleInfo><note>${escapeMarkup(text)}</note></mods>`,
  nbib: (text: string) => `PMID- 1\nTI  - ${text}\nFAU - ${text}\nDP  - ${text}\n${text}\n`,
  'zotero-json': (text: string) =>
    JSON.stringify({
      items: [
        {
          itemType: 'book',
          title: text,
          creators: [{ name: text }],
          date: text,
          extra: text,
          notes: [text],
          tags: [text],
        },
      ],
    }),
};

/** Every reader, and what no reader could be made of. */
export async function readers(): Promise<{ all: Reader[]; unknown: string[] }> {
  const all: Reader[] = [...whole];
  const unknown: string[] = [];
  for (const signature of signatures()) {
    const name = `${signature.module}:${signature.name}`;
    if (!isHandedText(signature) || Object.hasOwn(apart, name)) continue;
    const parameters = signature.parameters.filter((type) => !type.endsWith('?'));
    if (!parameters.every((type) => type in holding || type in constant)) {
      unknown.push(`${name}(${signature.parameters.join('; ')})`);
      continue;
    }
    const module: Record<string, unknown> = await import(
      /* @vite-ignore */ join(projectDir, 'utils', `${signature.module}.ts`)
    );
    const called = module[signature.name];
    if (typeof called !== 'function') throw new TypeError(`${name} is no function`);
    all.push({
      name,
      bound: ownBounds[name] ?? inputBounds.meta,
      read: (text) => called(...parameters.map((type) => holding[type]?.(text) ?? constant[type])),
    });
  }
  return { all, unknown };
}

function isHandedText({ parameters }: Signature): boolean {
  const isStored = parameters.some((type) => /^(?:Library|WriteTx|ReadTx)\b/.test(type));
  return !isStored && parameters.some((type) => type.replace(/\?$/, '') in holding);
}

async function drained(steps: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  for await (const _ of steps);
}
