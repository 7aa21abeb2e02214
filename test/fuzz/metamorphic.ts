import { JSDOM } from 'jsdom';
import { capturePage } from '../../utils/capture/capture-page';
import type { Capture, CaptureResult } from '../../utils/model/capture';
import { type PageFile, pageFiles } from '../sites/page-files';
import { flattened } from '../tools/document';
import { type Random, random } from '../tools/random';
import { alarms, falseStatements } from './false-statements';
import { type Field, fields, isSameDay, saidIn } from './fields';
import { isStillWork, isTold } from './still-read';
import { type Sheet, type Transformation, titleOf } from './transformation';
import { noticeTransformations, transformations } from './transformations';

/** A page that is read as an entry, and what is read. */
export interface Entry {
  page: PageFile;
  capture: Capture;
  /** The changes that are tried on it. */
  changes: readonly Transformation[];
}

/** One field of a changed page that says something before or after the change. */
interface Comparison {
  field: Field;
  expected: string;
  got: string;
  kept: boolean;
}

/** What became of one page under one change. */
export interface Change {
  page: string;
  transformation: string;
  /** Which of several changes of the kind; '' where there is but one. */
  variant: string;
  comparisons: Comparison[];
}

/** A page made to deceive, whose own markup is what its reading hangs on. */
const deceptive = 'generic/2023-hostile';

/** The project's pages that are read as entries. */
export function entries(): Entry[] {
  return pageFiles().flatMap((page) =>
    page.reading.kind === 'capture' && page.name !== deceptive
      ? [{ page, capture: page.reading.capture, changes: transformations }]
      : [],
  );
}

/**
 * Current pages that were made to say, below their title, that they are superseded, each in one of
 * the known wordings: what places and settings do to a notice is seen on these. A page that is not
 * believed even so is left out.
 */
export function superseded(pages: readonly Entry[], seed: number): Entry[] {
  const parser = new Parser();
  return pages.flatMap(({ page, capture: before }): Entry[] => {
    if (before.notices.length > 0) return [];
    const random = chanceFor(seed, page.name, 'superseded');
    const document = parser.parse(page.html);
    const notice = document.createElement('p');
    notice.innerHTML = linked(random.pick(alarms), page.url.replace(/#.*/, ''));
    titleOf({ document, url: page.url, capture: before, random })?.after(notice);
    const reading = capturePage(document, page.url);
    if (reading.kind === 'nothing') return [];
    const { capture } = reading;
    if (!capture.notices.some(({ kind }) => kind === 'superseded')) return [];
    const html = `<!doctype html>${document.documentElement.outerHTML}`;
    const name = `${page.name}, superseded`;
    return [{ page: { ...page, name, html, reading }, capture, changes: noticeTransformations }];
  });
}

/** A window keeps something of every document that it parsed: a new one after so many. */
const pagesAWindow = 200;

/** Parses pages without ever holding many of them. */
class Parser {
  #window = new JSDOM('').window;
  #parsed = 0;

  parse(html: string): Document {
    this.#parsed += 1;
    if (this.#parsed % pagesAWindow === 0) {
      this.#window.close();
      this.#window = new JSDOM('').window;
    }
    return new this.#window.DOMParser().parseFromString(flattened(html), 'text/html');
  }
}

/** A number of its own for every page and change, so that each can be made again by itself. */
export function chanceFor(seed: number, ...names: readonly string[]): Random {
  let state = seed;
  for (const sign of names.join('\n')) state = (Math.imul(state, 31) + sign.charCodeAt(0)) >>> 0;
  return random(state);
}

/**
 * Changes the pages in every way that leaves their meaning, reads them, and compares. Pages that a
 * change leaves as they are do not count.
 * @param isChosen which changes of which pages are tried, where not all of them are
 */
export function* keptChanges(
  pages: readonly Entry[],
  seed: number,
  isChosen: (page: string, transformation: string, variant: string) => boolean = () => true,
): Generator<Change> {
  const parser = new Parser();
  for (const { page, capture, changes } of pages) {
    for (const transformation of changes) {
      for (const variant of variantsFor(transformation, page, parser)) {
        if (!isChosen(page.name, transformation.name, variant)) continue;
        const chance = chanceFor(seed, page.name, transformation.name, variant);
        const changed = apply(transformation, variant, page, capture, parser, chance);
        if (!changed) continue;
        const reading = capturePage(changed.document, changed.url);
        const isWork = !transformation.costs || isStillWork(capture, changed.document, changed.url);
        // Nothing is missed where nothing tells any more that the page is a work.
        if (reading.kind === 'nothing' && !isWork) continue;
        const comparisons = compare(transformation, capture, reading, (field) =>
          isTold(field, capture, changed.document, changed.url),
        );
        yield { page: page.name, transformation: transformation.name, variant, comparisons };
      }
    }
  }
}

/** A page that was made to say something false, and whether it was believed. */
export interface FalseStatementRead {
  page: string;
  statement: string;
  sentence: string;
  /** The notices that were read from it though it states none of its own. */
  alarms: string[];
}

/**
 * Puts on pages that are current what sounds like a notice and is none, and reads them.
 * @param isChosen which statements on which pages are tried, where not all of them are
 */
export function* statementsRead(
  pages: readonly Entry[],
  seed: number,
  isChosen: (page: string, statement: string) => boolean = () => true,
): Generator<FalseStatementRead> {
  const parser = new Parser();
  for (const { page, capture } of pages) {
    if (capture.notices.some(({ kind }) => kind === 'superseded')) continue;
    for (const { name, sentences, link = anyLink, put } of falseStatements) {
      if (!isChosen(page.name, name)) continue;
      const chance = chanceFor(seed, page.name, name);
      const sentence = chance.pick(sentences);
      const sheet: Sheet = {
        document: parser.parse(page.html),
        url: page.url,
        capture,
        random: chance,
      };
      const href = link(sheet);
      if (href === undefined) continue;
      put(sheet, linked(sentence, href));
      const reading = capturePage(sheet.document, page.url);
      const notices = reading.kind === 'capture' ? reading.capture.notices : [];
      const alarms = notices.filter(({ kind }) => kind === 'superseded').map(({ text }) => text);
      yield { page: page.name, statement: name, sentence, alarms };
    }
  }
}

/** To the page itself, which makes a notice most easily believed, or to another work of its host. */
function anyLink({ url, random }: Sheet): string {
  return random.below(2) === 0 ? url.replace(/#.*/, '') : '/view/a-7';
}

function linked(sentence: string, href: string | null): string {
  const escaped = href?.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return sentence.replace(/⟨(.*?)⟩/g, escaped ? `<a href="${escaped}">$1</a>` : '$1');
}

function variantsFor(
  transformation: Transformation,
  { html }: PageFile,
  parser: Parser,
): readonly string[] {
  return transformation.of === 'document' && transformation.variants
    ? transformation.variants(parser.parse(html))
    : [''];
}

/** The changed page; undefined where the change finds nothing to change. */
function apply(
  transformation: Transformation,
  variant: string,
  { html, url }: PageFile,
  capture: Capture,
  parser: Parser,
  chance: Random,
): { document: Document; url: string } | undefined {
  if (transformation.of === 'markup') {
    const changed = transformation.change(html, chance);
    return changed === html ? undefined : { document: parser.parse(changed), url };
  }
  if (transformation.of === 'address') {
    const changed = new URL(url);
    transformation.change(changed);
    const { href } = changed;
    return href === new URL(url).href ? undefined : { document: parser.parse(html), url: href };
  }
  const document = parser.parse(html);
  const before = document.documentElement.outerHTML;
  transformation.change({ document, url, capture, random: chance }, variant);
  return document.documentElement.outerHTML === before ? undefined : { document, url };
}

function compare(
  { costs = [], leavesOut = [] }: Transformation,
  capture: Capture,
  reading: CaptureResult,
  isStillTold: (field: Field) => boolean,
): Comparison[] {
  const after = reading.kind === 'capture' ? reading.capture : undefined;
  return fields.flatMap((field) => {
    const expected = saidIn(capture, field);
    const got = after ? saidIn(after, field) : 'nothing';
    if ((expected === '' && (got === '' || !after)) || leavesOut.includes(field)) return [];
    const kept = expected === got || (costs.includes(field) && isSameDay(field, expected, got));
    // What is read even so is kept, whether or not words were found that tell it.
    if (!kept && costs.includes(field) && !isStillTold(field)) return [];
    return [{ field, expected, got, kept }];
  });
}
