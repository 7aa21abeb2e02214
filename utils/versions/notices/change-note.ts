import type { Block } from '../../snapshot/blocks';
import { parseNotices } from './parse-sentence';
import { isBeside } from './read-passage';

const longestNote = 1_200;
const shortestNote = 15;
/** A note says so at its beginning. */
const opening = 120;
const changed =
  /\b(?:updat|add(?:ed|s|itions?\b)|revis|expan|correct|clarif|remov|rewr[io]t|amend|includ|incorporat|new\b|minor|enlarg|delet|restructur|aktualisier|ergänz|überarbeit|erweiter|mis(?:e|es)? à jour|ajout|actualiz|añad|ampli|aggiorn|aggiunt|bijgewerkt|toegevoegd|atualiz)/i;
/** Parts of a text, of which at least one is what changed. */
const parts =
  /\b(?:articles?|entr(?:y|ies)|texts?|sections?|chapters?|paragraphs?|passages?|sentences?|references?|bibliograph\w+|citations?|literature|reading|summary|abstract|introduction|conclusions?|keywords?|discussions?|figures?|tables?|notes?|footnotes?|titles?|definitions?|spellings?|typos?|errors?|dates?|accounts?|analys[ie]s|examples?|materials?|coverage|treatments?|sources?|maps?|images?|illustrations?|links?|research|scholarship|findings|data|topics?|details|information|contents?|abschnitte?n?|artikel\w*|texte?s?|kapitel\w*|literatur\w*|verweise?n?|fußnoten?|angaben|bibliogra\w+|bibliogr\w+|références?|paragraphes?|notices?|secci[oó]n\w*|referencias?|artículos?|textos?|sezion[ei]|voc[ei]|testo|riferiment[io]|hoofdstuk\w*|tekst\w*|literatuur\w*|verwijzing\w*|se[cç]*ç(?:ão|ões)|referências?|artigos?)\b/i;
/** A site speaks of itself. */
const ofSite =
  /\b(?:maintenance|downtime|outages?|unavailable|scheduled|web ?sites?|(?:our|this|the) site|platforms?|servers?|services?|log ?in|wartung\w*|entretien|indisponible|mantenimiento|manutenzione|manutenção|onderhoud)\b/i;

/**
 * The publisher's words on what changed with a revision: before or behind the statement in its block,
 * or in the one right around it.
 * @param index the place of the statement's block in the page
 * @param count how many blocks the statement takes
 * @param notices blocks that are nothing but another notice
 */
export function changeNote(
  page: readonly Block[],
  index: number,
  count: number,
  statement: string,
  notices: ReadonlySet<Block>,
): string | undefined {
  const block = page[index];
  if (!block) return undefined;
  const at = block.text.indexOf(statement);
  const own = at > 0 ? block.text.slice(0, at).trim() : '';
  if (tellsOfChanges(own)) return own;
  const behind = at >= 0 ? block.text.slice(at + statement.length).trim() : '';
  if (tellsOfChanges(behind)) return behind;
  const isNote = (each: Block | undefined): each is Block =>
    each !== undefined &&
    each.level === 0 &&
    each.shown &&
    each.region === block.region &&
    !notices.has(each) &&
    tellsOfChanges(each.text) &&
    parseNotices(each.text, each.links).length === 0;
  const before = page[index - 1];
  if (isNote(before) && isBeside(before, block)) return before.text;
  const last = page[index + count - 1];
  const after = page[index + count];
  return last && isNote(after) && isBeside(last, after) ? after.text : undefined;
}

function tellsOfChanges(text: string): boolean {
  return (
    text.length > shortestNote &&
    text.length <= longestNote &&
    changed.test(text.slice(0, opening)) &&
    parts.test(text) &&
    !ofSite.test(text)
  );
}
