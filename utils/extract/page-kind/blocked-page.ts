import type { CaptureFailure } from '../../model/capture';
import type { Page } from '../page';
import { splitIntoSections } from '../summary/sections';

/** What a bot check calls itself, at the beginning of its title or heading. */
export const challengeWords =
  /^(?:just a moment|attention required|are you (?:a )?(?:robot|human)|verify(?:ing)? (?:that )?you are (?:a )?human|checking (?:your browser|if the site connection is secure)|one moment, please|pardon our interruption|please verify|security check|ddos-guard|human verification|captcha|making sure you'?re not a bot|request unsuccessful|nur einen moment|un instant|un momento)/i;
/** What a login page calls itself, there. */
export const loginWords =
  /^(?:log ?-?in|sign ?-?in|login required|please (?:log|sign) ?in|user login|authentication|single sign-on|anmeldung|anmelden|einloggen|connexion|se connecter|identification|iniciar sesión|acceso|accedi|inloggen|entrar)(?:$|\W)/i;
/** What a question about cookies or privacy calls itself, there. An entry may be named "Consent". */
export const consentWords =
  /^(?:before you continue|we (?:value|respect|care about) your privacy|(?:this (?:site|website) uses |we use |accept |manage )?cookies?\b|your (?:privacy|cookie|consent)|(?:manage|give|privacy|cookie) (?:your )?(?:consent|choices|settings|preferences)|consent (?:to|manager|preferences)\b|bevor sie fortfahren|(?:wir verwenden|diese website verwendet) cookies|datenschutz-?einstellungen|ihre (?:privatsphäre|einwilligung)|avant de continuer|vos choix|nous utilisons des cookies|votre vie privée|antes de continuar|usamos cookies|tu privacidad|prima di continuare|usiamo i cookie|la tua privacy)/i;
const errorWords =
  /^(?:error\b.{0,20}$|\d{3}\b.{0,40}(?:error|not found|forbidden|unavailable)|(?:40[0-9]|410|429|50[0-4])\b|page (?:not found|unavailable|does not exist)|(?:scheduled |site |under )?maintenance\b(?: |$)(?:mode|in progress|break|$)|(?:we(?:'|’)ll |we will )?be (?:right )?back\b|(?:temporarily|currently) (?:down|unavailable|offline)|(?:site|service|server|system)s? (?:is |are )?(?:temporarily |currently )?(?:down|unavailable|offline)|wartungsarbeiten|(?:site )?en maintenance|en mantenimiento|in manutenzione|not found|access denied|forbidden|service unavailable|bad gateway|too many requests|internal server error|something went wrong|content (?:not found|unavailable)|(?:this|the) (?:page|article|record|item) (?:you .{0,40} )?(?:could not|cannot|can't) be found|sorry,|oops|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina (?:non trovata|niet gevonden))/i;

/** More words than a page has that stands in another's place. */
const fewWords = 4_000;

/**
 * What stands in the page's place: a bot check, a login, an error; undefined where nothing does. A
 * page with citation metadata, an abstract or an entry's amount of text is never taken for one, so
 * an entry may be titled "Error".
 * @param atLogin whether it was served at a login's address, which names the page that comes after
 */
export function detectBlockedPage(page: Page, atLogin = false): CaptureFailure | undefined {
  const reason = inPlace(page, atLogin);
  const hasAbstract = () =>
    splitIntoSections(page.blocks).some(
      ({ kind, blocks }) => kind === 'summary' && blocks.length > 0,
    );
  return reason && hasAbstract() ? undefined : reason;
}

function inPlace(page: Page, atLogin: boolean): CaptureFailure | undefined {
  if (page.meta('citation_title', 'dc.title', 'dcterms.title')) return undefined;
  if (atLogin) return 'login';
  const top =
    page.blocks.find((block) => block.level === 1) ?? page.blocks.find((block) => block.level > 0);
  const said = [page.title, top?.text ?? ''];
  const robotsRefused = /noindex/i.test(page.meta('robots') ?? '');
  const marked = page.challenge;
  let length = 0;
  for (const block of page.blocks) length += block.text.length;
  if (length > fewWords) return undefined;
  const first = page.blocks[0]?.text ?? '';
  const challenged = [...said, first].some((text) => challengeWords.test(text));
  if (challenged && (marked || robotsRefused || length < 1_500)) return 'challenge';
  if (marked && length < 600) return 'challenge';
  const parts = page.title.split(/ [-–—|·:»] /);
  const isLogin = [...said, ...parts].some((text) => loginWords.test(text));
  if (isLogin && (page.password || length < 600)) return 'login';
  if (consentWords.test(top?.text ?? first) && !page.title.startsWith(top?.text ?? first))
    return 'consent';
  if (said.some((text) => errorWords.test(text)) && length < 2_500) return 'error-page';
  return undefined;
}
