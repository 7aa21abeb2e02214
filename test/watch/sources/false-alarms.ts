import { JSDOM } from 'jsdom';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Capture, CaptureResult } from '../../../utils/model/capture';
import type { CheckOutcome } from '../../../utils/model/check';
import type { HttpAnswer } from '../../../utils/watch/source';
import { pageSource } from '../../../utils/watch/sources/page';
import { mutations, piecesOf } from '../../fuzz/mutations';
import { type PageFile, pageFiles } from '../../sites/page-files';
import { flattened } from '../../tools/document';
import { type Random, random } from '../../tools/random';
import { html } from './sample';

/** A page that a reader saved, and what was read off it. */
export interface Saved {
  file: Pick<PageFile, 'name' | 'url' | 'html'>;
  capture: Capture;
}

/** What a copy of a page whose version did not change was taken for. */
export interface Checked {
  seed: number;
  name: string;
  /** How the copy came about. */
  history: string;
  outcome: CheckOutcome;
}

/** Ways to spoil a page that put a statement on it, which is then to be believed. */
const speaking = /notice|meta|linked data/;
const spoiling = Object.entries(mutations).filter(([name]) => !speaking.test(name));

const banners = [
  '<div class="cookie-banner"><p>We use cookies. <a href="/privacy">Read more</a></p></div>',
  '<aside class="related"><h2>Related</h2><p>A newer version of this article is available.</p></aside>',
  '<div role="alert">Maintenance on 4 July 2027, 08:00 to 10:00.</div>',
  '<p>date: 23 November 2026</p>',
  '<footer><p>Printed from the encyclopedia, 23 November 2026.</p></footer>',
  '<script>var visit = "7f3a";</script>',
  '<p class="account">You are not signed in. <a href="/login">Sign in</a></p>',
  '<ul class="trending"><li>Most read this week</li></ul>',
];

/** What changes from one answer to the next although nobody touched the entry. */
const serving: Record<string, (html: string, random: Random) => string> = {
  'a banner': (html, random) => {
    const banner = random.pick(banners);
    return random.below(2) === 0
      ? html.replace(/<body[^>]*>/i, (tag) => tag + banner)
      : html.replace(/<\/body>/i, (tag) => banner + tag);
  },
  'new class names': (html, random) =>
    html.replace(/class="([\w-]+)"/g, (_, name) => `class="${name} x${random.below(1_000)}"`),
  'no classes': (html) => html.replace(/ class="[^"]*"/g, ''),
  'no ids': (html) => html.replace(/ id="[^"]*"/g, ''),
  'white space': (html) => html.replace(/>\s+</g, '>\n  <'),
  'names in capitals': (html) =>
    html.replace(
      /(<meta (?:name|property)=")([^"]+)/g,
      (_, start, name) => start + name.toUpperCase(),
    ),
  'no metadata': (html) => html.replace(/<meta [^>]*>/gi, ''),
  'some metadata gone': (html, random) =>
    html.replace(/<meta [^>]*>/gi, (tag) => (random.below(3) === 0 ? '' : tag)),
  'no linked data': (html) => html.replace(/<script type="application\/ld[\s\S]*?<\/script>/gi, ''),
  'a session in links': (html) =>
    html.replace(/href="(\/[^"?#]*)"/g, (_, path) => `href="${path};jsessionid=7F3A"`),
  'no links': (html) => html.replace(/<\/?a\b[^>]*>/gi, ''),
  'another day of access': (html, random) =>
    html.replace(
      /(date: )\d+ \w+ \d{4}/g,
      (_, label) => `${label}${1 + random.below(28)} June 2027`,
    ),
  'broken off': (html, random) => html.slice(0, Math.floor(html.length * random.next())),
  'a heading gone': (html) => html.replace(/<h2[\s\S]*?<\/h2>/i, ''),
  'the head alone': (html) => html.replace(/<body[\s\S]*$/i, '<body></body></html>'),
};

/** A window keeps something of every document that it parsed: a new one after so many. */
const copiesAWindow = 200;
/** A day after all that the pages tell of. */
const savedAt = Date.UTC(2026, 10, 23);

/** The project's pages that are read as entries. */
export function ownPages(): Saved[] {
  return pageFiles().flatMap((file) =>
    file.reading.kind === 'capture' ? [{ file, capture: file.reading.capture }] : [],
  );
}

/** Those whose version stands as far as they say themselves: any other alert is a false one. */
export function standingPages(): Saved[] {
  return ownPages().filter(({ capture }) =>
    capture.notices.every(
      ({ kind }) => kind === 'revised' || kind === 'forthcoming' || kind === 'corrected',
    ),
  );
}

/**
 * Checks copies of saved pages whose version did not change, one after the other, each spoilt as its
 * number says: served otherwise once or twice, and every third mangled on top of it.
 * @returns those that were taken for another version, and how many there were of each outcome
 */
export async function falseAlarms(
  pages: readonly Saved[],
  copies: number,
  from = 1,
): Promise<{ alarms: Checked[]; outcomes: Map<string, number> }> {
  const alarms: Checked[] = [];
  const outcomes = new Map<string, number>();
  let { window } = new JSDOM('');
  for (let seed = from; seed < from + copies; seed += 1) {
    if ((seed - from) % copiesAWindow === copiesAWindow - 1) {
      window.close();
      ({ window } = new JSDOM(''));
    }
    const chance = random(seed);
    const { file, capture } = chance.pick(pages);
    const copy = spoilt(file.html, chance);
    const parser = new window.DOMParser();
    const outcome = await checkPage(capture, html(capture.url, copy.html), (text, url) =>
      capturePage(parser.parseFromString(flattened(text), 'text/html'), url),
    );
    const label = outcome.kind === 'unknown' ? outcome.reason : outcome.kind;
    outcomes.set(label, (outcomes.get(label) ?? 0) + 1);
    if ('supersession' in outcome)
      alarms.push({ seed, name: file.name, history: copy.history, outcome });
  }
  return { alarms, outcomes };
}

/** Checks a saved page against an answer, as the background does. */
export async function checkPage(
  capture: Capture,
  answer: HttpAnswer,
  reader: (text: string, url: string) => CaptureResult,
): Promise<CheckOutcome> {
  const watched = { entryId: capture.url, capture, savedAt };
  const { findings } = await pageSource.findings([watched], answer, async (text, url) =>
    reader(text, url),
  );
  const outcome = findings.get(watched.entryId);
  if (!outcome) throw new Error(`No finding on ${capture.url}`);
  return outcome;
}

function spoilt(html: string, chance: Random): { html: string; history: string } {
  const history: string[] = [];
  let copy = html;
  for (let left = 1 + chance.below(2); left > 0; left -= 1) {
    const [name, serve] = chance.pick(Object.entries(serving));
    copy = serve(copy, chance);
    history.push(name);
  }
  if (chance.below(3) === 0 && copy.length > 0) {
    const pieces = piecesOf(copy);
    const [name, mutate] = chance.pick(spoiling);
    mutate(pieces, chance);
    copy = pieces.join('');
    history.push(name);
  }
  return { html: copy, history: history.join(', ') };
}
