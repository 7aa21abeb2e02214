import type { CaptureResult } from '../../model/capture';
import type { CheckOutcome, UnknownReason, WatchTarget } from '../../model/check';
import { dayOf } from '../../model/instant';
import { isSampleAddress } from '../../model/sample-entry';
import { findSite } from '../../sites/all-sites';
import { httpUrl, versionIn, workAddress } from '../../text/addresses';
import { ownerOf } from '../../versions/publisher-dois';
import { classifyRedirect, detectBlockedHtml, isNotFound, isTruncated } from '../blocked-html';
import { failureReason, rateLimitFrom } from '../http-response';
import { judgePage } from '../judge-page';
import { secure } from '../redirects';
import type { CheckSource, HttpAnswer } from '../source';

/** An answer whose status says that its body is the page, or stands in its place. */
type Answer = Extract<HttpAnswer, { kind: 'answer' }>;
type Read = (html: string, url: string) => Promise<CaptureResult>;

/**
 * The entry's own page, at the address that always shows the newest version, read as on a visit. All
 * that most publishers ever tell of a new version stands there and nowhere else.
 */
export const pageSource: CheckSource = {
  id: 'page',
  batch: 1,
  knows({ capture }) {
    const url = httpUrl(latestAddress(capture.url));
    return url !== undefined && !isSampleAddress(url);
  },
  host: ({ capture }) => new URL(latestAddress(capture.url)).hostname,
  follows({ capture }, to) {
    return mayLeadTo(new URL(askedOf(capture.url)), to);
  },
  request([watched]) {
    if (!watched) throw new RangeError('A page check is of one entry');
    // Nothing that tells one reader from another: what a server gave with an earlier answer, to be
    // sent back with the next question, may be a name that it gave this reader.
    return {
      url: askedOf(watched.capture.url),
      headers: { accept: 'text/html,application/xhtml+xml' },
    };
  },
  async findings([watched], answer, read) {
    if (!watched) return { findings: new Map(), policy: {} };
    const outcome = await outcomeOf(watched, answer, read);
    return { findings: new Map([[watched.entryId, outcome]]), policy: rateLimitFrom(answer) };
  },
};

/** The address that shows the newest version of the work that one of its versions stands at. */
function latestAddress(url: string): string {
  const address = new URL(url);
  const site = findSite(address);
  if (site) return site.address(address)?.latest ?? url;
  return versionIn(address.pathname) === undefined ? url : `https://${workAddress(url)}`;
}

/** The address that is asked: by https, as all that Stet asks for. */
function askedOf(url: string): string {
  return secure(new URL(latestAddress(url))).href;
}

/** What came of asking for a page: its reading, or why there is none. */
export type PageAnswer =
  | { kind: 'unknown'; reason: UnknownReason }
  | { kind: 'read'; reading: CaptureResult };

/**
 * Whether a request for a page may go on to where its answer leads: to another of the same publisher
 * alone, by https and the usual port.
 */
export function mayLeadTo(asked: URL, to: URL): boolean {
  const isUsual = to.port === '' || to.port === asked.port;
  return to.protocol === 'https:' && isUsual && isHome(to, asked);
}

/**
 * Reads what a server answered to the question for a page as a visit would, unless something else
 * stands in its place.
 * @param asked the page's address
 */
export async function readPageAnswer(
  asked: URL,
  answer: HttpAnswer,
  read: Read,
): Promise<PageAnswer> {
  const refused = failureReason(answer);
  if (answer.kind === 'failure') {
    const elsewhere = answer.failure === 'redirect' && answer.to && movedTo(asked, answer.to);
    return unknown(elsewhere || (refused ?? 'offline'));
  }
  if (isBotCheck(answer)) return unknown('challenge');
  if (refused) {
    // A bot check is most often sent with one of these.
    const isMasked = refused === 'refused' && answer.status !== 429;
    return unknown((isMasked && detectBlockedHtml(answer.body)) || refused);
  }
  const elsewhere = movedTo(asked, answer.url);
  if (elsewhere) return unknown(detectBlockedHtml(answer.body) ?? elsewhere);
  const type = answer.headers['content-type'];
  if (type !== undefined && !/\bx?html\b/i.test(type)) return unknown('unreadable');
  return { kind: 'read', reading: await read(answer.body, answer.url) };
}

async function outcomeOf(
  watched: WatchTarget,
  answer: HttpAnswer,
  read: Read,
): Promise<CheckOutcome> {
  const page = await readPageAnswer(new URL(latestAddress(watched.capture.url)), answer, read);
  if (page.kind === 'unknown') return page;
  return judge(watched, answer.kind === 'answer' ? answer.body : '', page.reading);
}

function judge(watched: WatchTarget, body: string, reading: CaptureResult): CheckOutcome {
  const { capture, savedAt, imported } = watched;
  if (reading.kind === 'nothing') return unknown(reasonOf(reading.reason, body));
  // What an archive serves in a page's place tells nothing of the page as it is now.
  if (reading.capture.archive) return unknown('unreadable');
  const outcome = judgePage(capture, reading.capture, {
    savedOn: capture.archive?.date ?? dayOf(savedAt),
    isUnseen: imported === true && !capture.archive,
    asked: latestAddress(capture.url),
    isCut: isTruncated(body),
  });
  const isUnreadable = outcome.kind === 'unknown' && outcome.reason === 'unreadable';
  return isUnreadable ? unknown(detectBlockedHtml(body) ?? 'unreadable') : outcome;
}

function reasonOf(
  reason: Extract<CaptureResult, { kind: 'nothing' }>['reason'],
  html: string,
): UnknownReason {
  switch (reason) {
    case 'challenge':
    case 'login':
      return reason;
    // To the reader's eye both are a question to be answered before the page is shown.
    case 'consent':
      return 'login';
    case 'error-page':
      return isNotFound(html) ? 'gone' : 'refused';
    case 'not-an-entry':
      return detectBlockedHtml(html) ?? 'gone';
    case 'no-citation':
      return detectBlockedHtml(html) ?? 'unreadable';
  }
}

/**
 * Why the place that redirects led to is not the entry's; undefined where it is. A publisher may
 * have many forms of an entry's address, and another site by now, but all of them name the same entry.
 */
function movedTo(asked: URL, final: string): UnknownReason | undefined {
  const url = httpUrl(final);
  if (!url) return 'unreadable';
  const site = findSite(asked);
  const told = classifyRedirect(url, asked);
  if (!isHome(url, asked)) return told ?? 'unreadable';
  const there = findSite(url);
  const address = there ? there.address(url) : url.pathname === '/' ? null : { entryId: undefined };
  if (address === null) return told ?? 'gone';
  // Where an address does not tell, what is read there will; another site has ids of its own.
  if (there !== site) return undefined;
  const [wanted, found] = [site?.address(asked)?.entryId, address?.entryId];
  const isOther = wanted !== undefined && found !== undefined && found !== wanted;
  return isOther ? 'unreadable' : undefined;
}

/** What the services that guard publishers' sites say in headers of their own. */
function isBotCheck({ headers }: Answer): boolean {
  return (
    headers['cf-mitigated'] === 'challenge' ||
    /^(?:challenge|captcha)$/i.test(headers['x-amzn-waf-action'] ?? '')
  );
}

/** Whether an address is of the publisher that was asked. */
function isHome(url: URL, asked: URL): boolean {
  const owner = ownerOf(asked.href);
  return owner !== undefined && ownerOf(url.href) === owner;
}

function unknown(reason: UnknownReason): Extract<CheckOutcome, { kind: 'unknown' }> {
  return { kind: 'unknown', reason };
}
