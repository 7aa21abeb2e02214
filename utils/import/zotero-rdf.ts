/** Reads Zotero RDF: the graph by a parser of RDF/XML, and Zotero's vocabulary on it. */
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { firstLine } from '../export/clean-text';
import type { CaptureType, Name } from '../model/capture';
import {
  archiveOf,
  dateOf,
  described,
  distinct,
  doiOf,
  issuedOn,
  originalDateOf,
  type ParsedFields,
  paragraphs,
  parseOneName,
} from './field-parsers';
import type { FileRecord, Parse, RecordPlace, UnreadableRecord } from './imported-record';
import { Lines } from './line-counter';
import { notePlain } from './note-html';
import { collectionsIn } from './rdf-collections';
import { Graph, type Node } from './rdf-graph';
import { readNotes } from './stet-notes';
import { type UnkeptField, unkeptFields } from './unkept';
import { makers, typeNamed, typeWithin } from './work-types';
import { printBeside, readExtra } from './zotero-extra';

/** Items of one step. */
const stride = 200;

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const dc = 'http://purl.org/dc/elements/1.1/';
const dcterms = 'http://purl.org/dc/terms/';
const bib = 'http://purl.org/net/biblio#';
const foaf = 'http://xmlns.com/foaf/0.1/';
const z = 'http://www.zotero.org/namespaces/export#';
const prism = 'http://prismstandard.org/namespaces/1.2/basic/';
const vcard = 'http://nwalsh.com/rdf/vCard#';
const link = 'http://purl.org/rss/1.0/modules/link/';

export const parseZoteroRdf: Parse = async function* (text) {
  const graph = await graphOf(text);
  if (!(graph instanceof Graph)) {
    yield { done: 1, items: [graph] };
    return;
  }
  const held = collectionsIn(graph);
  const places = placesIn(text);
  const nodes = [...graph.nodes()].filter(isWork);
  for (let at = 0; at < nodes.length; at += stride) {
    const items = nodes.slice(at, at + stride).map((node) => {
      const about = node.id.replace(relative, '');
      const place = places.get(about) ?? places.get(`/${about}`) ?? { line: 1, from: 0, to: 0 };
      return recordOf(node, place, held.get(node.id) ?? []);
    });
    yield { done: Math.min(1, (at + stride) / nodes.length), items };
  }
  if (nodes.length === 0) yield { done: 1, items: [] };
};

/** What a reference begins with that the file gives without an address to hold it against. */
const relative = 'relative:///';

/** The graph that the file states, or where its XML ends to be such. */
function graphOf(text: string): Promise<Graph | UnreadableRecord> {
  // A document type can make a short file endless; no reference manager writes one.
  const type = /<!DOCTYPE|<!ENTITY/i.exec(text);
  if (type) {
    const line = new Lines(text).of(type.index);
    return Promise.resolve({ kind: 'unreadable', line, problem: { kind: 'document-type' } });
  }
  return new Promise((resolve) => {
    const graph = new Graph();
    const parser = new RdfXmlParser({ trackPosition: true, validateUri: false, baseIRI: relative });
    parser.on('data', (quad) => graph.add(quad));
    parser.on('error', (error: Error) => {
      const line = Number(/^(?:Line )?(\d+)/.exec(error.message)?.[1] ?? 1);
      resolve({ kind: 'unreadable', line, problem: { kind: 'syntax', format: 'XML' } });
    });
    parser.on('end', () => resolve(graph));
    parser.write(text);
    parser.end();
  });
}

function isWork(node: Node): boolean {
  const type = node.text(`${z}itemType`);
  if (type !== undefined) return !['attachment', 'note', 'annotation'].includes(type);
  // Whoever writes this vocabulary without Zotero's own word for the type has titles and authors.
  return (
    node.types().some((name) => name.startsWith(bib) && !/(?:Memo|Journal|Series)$/.test(name)) &&
    node.text(`${dc}title`) !== undefined &&
    node.node(`${bib}authors`) !== undefined
  );
}

/** Where each described thing stands: from its opening tag to the closing one of that name. */
function placesIn(text: string): Map<string, RecordPlace> {
  const places = new Map<string, RecordPlace>();
  const lines = new Lines(text);
  for (const { index, 0: opening, 1: name = '', 2: about = '' } of text.matchAll(
    /<([\w.-]+:[\w.-]+)(?=\s)[^<>]*?\srdf:(?:about|ID)="([^"]*)"/g,
  )) {
    const close = text.indexOf('>', index + opening.length);
    const isEmpty = text[close - 1] === '/';
    const to = isEmpty ? close + 1 : text.indexOf(`</${name}>`, close) + name.length + 3;
    const id = about
      .replace(/&(?:amp|#38);/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"');
    places.set(id, { line: lines.of(index), from: index, to });
  }
  return places;
}

function recordOf(node: Node, place: RecordPlace, collections: string[][]): FileRecord {
  const type = typeNamed(node.text(`${z}itemType`) ?? '') ?? 'article';
  const wholes = wholesOf(node, type);
  const { host } = wholes;
  const publisher = node.node(`${dc}publisher`) ?? host?.node(`${dc}publisher`);
  const numbers = [...identifiers(node), ...(host ? identifiers(host) : [])];
  const container = firstLine(host?.text(`${dc}title`));
  const url = addressOf(node);
  const remarks = [...node.texts(`${z}extra`), ...node.texts(`${dc}description`)];
  const extra = readExtra(remarks.join('\n'), url ?? '');
  const doi = doiOf(...numbers.filter((each) => /^doi/i.test(each))) ?? extra.doi ?? doiOf(url);
  const noted = readNotes([extra.annotation ?? '', ...notesOf(node)], url ?? '');
  const subjects = node.values(`${dc}subject`);
  const number = [firstLine(node.text(`${prism}version`) ?? node.text(`${z}version`))].find(
    (each) => /^\d{1,4}$/.test(each ?? ''),
  );
  const accessed = dateOf(node.text(`${dcterms}dateSubmitted`) ?? node.text(`${z}accessDate`));
  const key = firstLine(node.text(`${z}citationKey`)) ?? extra.key;
  return {
    kind: 'record',
    place,
    work: described({
      type: typeWithin(type, container),
      title: firstLine(node.text(`${dc}title`)) ?? '',
      authors: authorsOf(node),
      editors: people(
        node.node(`${bib}editors`) ??
          // Zotero's web pages have no editors.
          (type === 'webpage' ? node.node(`${bib}contributors`) : undefined),
      ),
      containerTitle: container ?? extra.container,
      publisher: firstLine(publisher?.text(`${foaf}name`)) ?? extra.publisher,
      doi,
      url,
      isbn: numberOf('isbn', numbers) ?? extra.isbn,
      issn: numberOf('issn', numbers) ?? extra.issn,
      language: firstLine(node.text(`${z}language`) ?? node.text(`${dc}language`)),
      summary: paragraphs(node.text(`${dcterms}abstract`)),
      keywords: distinct([
        ...subjects.flatMap((value) =>
          typeof value === 'string' ? [] : (firstLine(value.text(`${rdf}value`)) ?? []),
        ),
        ...extra.keywords,
      ]),
      ...issuedOn(
        dateOf(node.text(`${dc}date`)),
        dateOf(node.text(`${z}originalDate`)) ??
          originalDateOf(node.text(`${dc}date`)) ??
          extra.first ??
          noted.first,
      ),
      version: number === undefined ? (extra.version ?? noted.version) : { number: Number(number) },
      archive:
        archiveOf(firstLine(node.text(`${dc}coverage`)), extra.archived) ??
        extra.archive ??
        noted.archive,
      ...printBeside(extra, {
        ...printOf(node, wholes),
        place: firstLine(publisher?.node(`${vcard}adr`)?.text(`${vcard}locality`)),
      }),
    }),
    unkept: unkeptIn(node, host, type === 'webpage'),
    ...(key !== undefined && { key }),
    tags: distinct(
      subjects.flatMap((value) => (typeof value === 'string' ? (firstLine(value) ?? []) : [])),
    ),
    collections,
    note: [extra.rest, noted.rest].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: [...extra.issues, ...noted.issues],
  };
}

interface Wholes {
  /** What the work stands in. */
  host: Node | undefined;
  /** The series of the work, or of what it stands in. */
  series: Node | undefined;
}

function wholesOf(node: Node, type: CaptureType): Wholes {
  const wholes = node.nodes(`${dcterms}isPartOf`);
  const further = wholes.flatMap((whole) => whole.nodes(`${dcterms}isPartOf`));
  const series = [...wholes, ...further].find(isSeries);
  // What a whole book is a part of is its series.
  const host = wholes.find((whole) => !isSeries(whole)) ?? (type === 'book' ? series : undefined);
  return { host, series };
}

/** Where the work stands in print, but for its publisher's place. */
function printOf(
  node: Node,
  { host, series }: Wholes,
): Omit<ParsedFields, 'type' | 'title' | 'authors' | 'summary' | 'keywords'> {
  return {
    volume: firstLine(host?.text(`${prism}volume`) ?? node.text(`${prism}volume`)),
    issue: firstLine(host?.text(`${prism}number`) ?? node.text(`${prism}number`)),
    pages: firstLine(node.text(`${bib}pages`)),
    edition: firstLine(node.text(`${prism}edition`)),
    series: host === series ? undefined : firstLine(series?.text(`${dc}title`)),
    seriesNumber: firstLine(
      series?.texts(`${dc}identifier`).find((each) => !/^(?:IS[BS]N|DOI)\b/i.test(each)),
    ),
    translators: people(node.node(`${z}translators`)),
    seriesEditors: people(node.node(`${z}seriesEditors`)),
  };
}

function isSeries(whole: Node): boolean {
  return whole.types().includes(`${bib}Series`);
}

/** What is said that nothing here reads, by the last word of its predicate. */
function unkeptIn(node: Node, host: Node | undefined, isWebpage: boolean): UnkeptField[] {
  const read = isWebpage ? new Set([...keptWords, 'contributors']) : keptWords;
  const said = [...node.predicates(), ...(host?.predicates() ?? [])];
  const words = said.map((predicate) =>
    predicate.slice(1 + Math.max(...['#', '/'].map((sign) => predicate.lastIndexOf(sign)))),
  );
  const isShelved = node
    .nodes(`${dc}subject`)
    .some((subject) => subject.types().some((type) => /(?:LCC|DDC|UDC)$/.test(type)));
  return unkeptFields([...words, ...(isShelved ? ['callnumber'] : [])].filter(Boolean), read);
}

/** The last words of predicates that are read, in lower case. */
const keptWords: ReadonlySet<string> = new Set([
  ...makers.map((role) => `${role}s`),
  ...'type itemtype title ispartof publisher authors editors translators serieseditors isreferencedby subject abstract date datesubmitted accessdate coverage language identifier extra description version citationkey originaldate volume number pages edition haspart name resource'.split(
    ' ',
  ),
]);

/** 'DOI 10.1000/x', 'ISBN 978…' */
function identifiers(node: Node): string[] {
  return node.texts(`${dc}identifier`);
}

function numberOf(word: string, numbers: readonly string[]): string | undefined {
  const found = numbers.find((each) => each.toLowerCase().startsWith(word));
  return firstLine(found?.slice(word.length).replace(/^[:\s]+/, ''));
}

/** Zotero gives the address as an identifier of its own kind; older files as the thing's name. */
function addressOf(node: Node): string | undefined {
  const told = node
    .nodes(`${dc}identifier`)
    .map((each) => each.text(`${rdf}value`))
    .find((value) => value !== undefined);
  return firstLine(told) ?? (/^https?:\/\//i.test(node.id) ? node.id : undefined);
}

/** Authors, or whoever stands for them. */
function authorsOf(node: Node): Name[] {
  const maker = makers.map((role) => node.node(`${z}${role}s`)).find((list) => list !== undefined);
  return people(node.node(`${bib}authors`) ?? maker);
}

function people(list: Node | undefined): Name[] {
  return (list?.members() ?? []).flatMap((person) => {
    if (typeof person === 'string') return parseOneName({ literal: person });
    const family = person.text(`${foaf}surname`);
    const given = person.text(`${foaf}givenName`) ?? person.text(`${foaf}givenname`);
    // A body has a surname alone there.
    if (family !== undefined && given === undefined)
      return parseOneName(/\s/.test(family) ? { literal: family } : { family });
    return parseOneName({
      family,
      given,
      literal: family === undefined ? person.text(`${foaf}name`) : undefined,
    });
  });
}

function notesOf(node: Node): string[] {
  return node
    .nodes(`${dcterms}isReferencedBy`)
    .flatMap((memo) =>
      notePlain(
        memo.text(`${rdf}value`) ?? memo.text(`${link}value`) ?? memo.text(`${vcard}note`) ?? '',
      ),
    );
}
