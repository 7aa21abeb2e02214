import { isSentence } from './prose';
import { headingWords } from './section-words';
import type { Section } from './sections';

const bodyHeading =
  /^(?:introduction|background and introduction|einleitung|einführung|introducción|introduzione|inleiding|introdução|(?:full|main) text|volltext|texte intégral|corps de l['’]article|texto completo|testo completo)$/i;
/** Headings of what publishers print around an article's text. */
const apparatusHeading =
  /^(?:about (?:the|this|our)\b|(?:authors?|contributors?|editors?|article|journal|publisher|issue|book|chapter|entry|publication|bibliographic|copyright|additional|supplementary|supplemental|supporting|download|access|version|submission|contact|further|other|record|item|technical) (?:and|details|data|contributions?|history|info|information|material|metrics|note|notes|notice|options|biograph|affiliations?|files|versions|record|links)|authors?$|contributors?$|affiliations?$|editors?$|editorial|editor['’]s note|publisher['’]s note|publisher$|funding|acknowledge?ments?$|rights\b|copyright|permissions?$|reprints|licen[cs]e|ethics? (?:statement|declaration|approval)|declarations?$|(?:conflicts?|competing|declaration) .{0,20}interests?|(?:data|code|software|materials?)\b.{0,40}availability|availability of\b|open research$|significance$|information (?:&|and) authors|get access|highlights$|key ?points?$|plain language|graphical abstract|abbreviations$|footnotes$|orcid|e-?letters|view options|tables?$|figures?$|provenance|credit author|metrics\b|statistics$|publication (?:date|history)|details$|information$|downloads?$|metadata$|subjects?$|categor(?:y|ies)$|citations?$|export|versions?$|files?$|access\b|purchase|buy |share|journal$|issue$|help$|contact$|subscribe|sign[ -]?(?:in|up)|log[ -]?in|newsletter|how to|status\b|disclaimer|corrections?$|peer review|section snippets|über (?:den|die|das|diese[ns]?)\b|autor(?:en|in|innen)?$|förderung$|danksagung|rechte$|lizenz|zugang|à propos|auteurs?$|remerciements|droits d|acerca de|sobre (?:el|la|los|o|a|os) (?:autor|revista)|agradecimientos|agradecimentos|financia[cm]|derechos|informazioni su|ringraziamenti|diritti|over de (?:auteur|schrijver))/i;

/** Whether a heading's words begin an article's own text. */
export function isBodyHeading(text: string): boolean {
  return bodyHeading.test(headingWords(text));
}

/** Whether an article's section stands here: a heading that an element marks as one, and sentences below it. */
export function isHeadedText({ kind, heading, blocks }: Section): boolean {
  return (
    (kind === 'body' || kind === 'plain') &&
    heading !== undefined &&
    heading.level > 0 &&
    heading.region !== 'other' &&
    !apparatusHeading.test(headingWords(heading.text)) &&
    blocks.some(isSentence)
  );
}
