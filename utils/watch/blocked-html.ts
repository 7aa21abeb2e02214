/** What stands in a page's place, told from its source where no document is at hand or none was read. */
import { challengeWords, consentWords, loginWords } from '../extract/page-kind/blocked-page';

/** How much of a page's source is looked at for what it calls itself. */
const head = 20_000;
/** A page with more source than this stands in no other's place. */
const longest = 200_000;

const challengeMarks =
  /\bid=["']?(?:challenge-form|challenge-running|cf-chl|px-captcha)|challenge-platform/i;
/** Opening tags as far as a bot check's are told apart by what they hold. */
const tag = /<[a-z][^<>]*/gi;
const challengeClass = /class=["']?([^"']*)/i;
const challengeSource = /^<(?:script|iframe)[\s\S]*?\bsrc=["']?([^"']*)/i;
const notFoundWords =
  /\b(?:404|410|not found|could ?n[o']t be found|can(?:not|'t) be found|does(?: not|n't) exist|no longer (?:available|exists)|has been removed|nicht gefunden|introuvable|non trouvée?|no encontrad[ao]|non trovat[ao]|niet gevonden)\b/i;

/** Parts of addresses that a login, a consent or a bot check stands at. */
const loginPath =
  /(?:^|[./_-])(?:log-?in|sign-?in|sso|idp|oauth2?|auth|authorize|shibboleth|saml2?|cookie-?(?:absent|check|wall)|consent|gdpr|privacy-?gate)(?:[./_-]|$)/i;
const challengePath =
  /(?:^|[./_-])(?:captcha|challenge|crawlprevention|validate-?user|are-you-(?:a-)?(?:robot|human))(?:[./_-]|$)/i;

/** Whether a bot check, a login or a consent page is what a page's source calls itself. */
export function detectBlockedHtml(html: string): 'challenge' | 'login' | undefined {
  if (html.length > longest) return undefined;
  const names = namesOf(html);
  if (names.some((name) => challengeWords.test(name)) || hasChallenge(html.slice(0, head)))
    return 'challenge';
  return names.some((name) => loginWords.test(name) || consentWords.test(name))
    ? 'login'
    : undefined;
}

/** Whether a page's source has what a bot check is made with. */
function hasChallenge(html: string): boolean {
  if (challengeMarks.test(html)) return true;
  return (html.match(tag) ?? []).some(
    (each) =>
      /\b[gh]-(?:re)?captcha\b/i.test(challengeClass.exec(each)?.[1] ?? '') ||
      /captcha/i.test(challengeSource.exec(each)?.[1] ?? ''),
  );
}

/** Whether an error page's source says that nothing stands at its address. */
export function isNotFound(html: string): boolean {
  return namesOf(html).some((name) => notFoundWords.test(name));
}

/** Whether a page's source ends before its document does. Only a page that declares one can tell. */
export function isTruncated(html: string): boolean {
  return (
    /<(?:!doctype|html|body)\b/i.test(html.slice(0, head)) && !/<\/(?:html|body)\b/i.test(html)
  );
}

/**
 * What stands at an address that a page was redirected to, as far as the address tells: a login or a
 * consent page, or one that carries the asked address along to lead back there.
 */
export function classifyRedirect(url: URL, asked: URL): 'challenge' | 'login' | undefined {
  const place = url.hostname + url.pathname;
  if (challengePath.test(place)) return 'challenge';
  const carried = decoded(url.search);
  return loginPath.test(place) || carried.includes(asked.pathname) ? 'login' : undefined;
}

/** The title and the first heading. */
function namesOf(html: string): string[] {
  const names = html.slice(0, head).match(/<(?:title|h1)\b[^<>]*>[^<]*(?=<)/gi) ?? [];
  return names.map((name) =>
    name
      .replace(/^<[^>]*>/, '')
      .replace(/&(?:#0?39|#x27|rsquo|#8217);|’/gi, "'")
      .replace(/&nbsp;/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A query that may hold an address which was encoded, and perhaps twice. */
function decoded(query: string): string {
  try {
    return decodeURIComponent(decodeURIComponent(query));
  } catch {
    return query;
  }
}
