import type { CaptureType } from '../../model/capture';
import type { Page } from '../page';

/** Reference works by their names, in the languages that this reader knows. */
const referenceWork = new RegExp(
  [
    // Encyclopedias
    'en[cs][iy]?[ck]lop|enzyklop|enciklop|ensiklop|ansiklop|entsüklop|alfræði|tietosanakirj|pedia\\b|uppslagsverk|universalis',
    'э[нц]+иклопед|енциклопед|энцыклапед|εγκυκλοπα|אנציקלופד|موسوعة|دائرة المعارف|دانشنامه|دایرة|دائرةالمعارف|हिन्दी विश्वकोश|विश्वकोश|বিশ্বকোষ',
    'สารานุกรม|bách khoa|百科|事典|백과|հանրագիտարան|ენციკლოპედია',
    // Dictionaries and lexica
    'dictionar|dictionnaire|dic[ct]ionar[ií]?|dizionari|dicionário|wörterbuch|woordenboek|ordbo[gk]|sanakirja|orðabók|słownik|slovn[ií]k|r[ij]?ječnik|rečnik|szótár|sözlü[kğ]|dicţionar|kamus besar',
    'le(?:ks|x)i[ck]on|lèxic|lessico universale|словар|словник|слоўнік|речник|λεξικό|מילון|לקסיקון|معجم|قاموس|لغت‌?نامه|فرهنگنامه|शब्दकोश|พจนานุกรม|từ điển',
    '辞典|辭典|辞書|词典|詞典|字典|대사전|\\S사전$',
    // By other names
    "companion to|(?:deutsche|allgemeine|national) biogra(?:phie|phy)|biografisch|nationalbiografi|bibliographies|who['’]s who|reference module",
    '^(?:the )?(?:new )?grove$|\\bgrove (?:art|music|dictionary|book|encyclop)|(?:new|oxford) grove\\b|^ndb-online$',
  ].join('|'),
  'i',
);

/** Whether a container's name is a reference work's. */
export function isReferenceWork(containerTitle: string | undefined): boolean {
  return containerTitle !== undefined && referenceWork.test(containerTitle);
}

const journal =
  /^(?:the )?(?:\p{Lu}\p{L}+ ){0,3}(?:journal|revue|revista|rivista|zeitschrift|archiv|archives|annals|annales|annual review|proceedings|bulletin|transactions|quarterly|acta|cahiers|cuadernos|tijdschrift|tidsskrift|tidskrift) (?:of|for|on|de|des|d'|del|della|di|du|für|voor|for|och|og|in|\p{Lu})/iu;

/** Whether a container's name is a journal's: 'Journal of Tides', 'Revue des phares'. */
export function isJournal(containerTitle: string | undefined): boolean {
  return (
    containerTitle !== undefined && containerTitle.length < 200 && journal.test(containerTitle)
  );
}

/** Metas that only articles in journals have. */
const journalMetas = [
  'citation_journal_title',
  'citation_issn',
  'prism.issn',
  'bepress_citation_journal_title',
  'eprints.publication',
];

/**
 * The CSL type that metadata tell of a work that can be cited.
 * @param linked the type that JSON-LD tells
 */
export function inferWorkType(
  page: Page,
  containerTitle: string | undefined,
  linked: CaptureType | undefined,
): CaptureType {
  if (isReferenceWork(containerTitle)) return 'entry-encyclopedia';
  const books = ['citation_inbook_title', 'citation_book_title', 'citation_conference_title'];
  if (books.some((name) => page.metas.has(name))) return 'chapter';
  if (page.metas.has('citation_dissertation_institution')) return 'book';
  const kind =
    page.meta('eprints.type', 'dc.type', 'dcterms.type', 'prism.contenttype', 'og:type') ?? '';
  if (/book_section|conference_item/.test(kind)) return 'chapter';
  if (/thesis|dissertation|\bbook$/i.test(kind)) return 'book';
  if (journalMetas.some((name) => page.metas.has(name))) return 'article-journal';
  if (
    page.metas.has('citation_arxiv_id') ||
    page.metas.has('citation_technical_report_institution') ||
    /preprint/i.test(kind)
  )
    return 'article';
  if (linked) return linked;
  return page.metas.has('citation_isbn') ? 'chapter' : 'article';
}
