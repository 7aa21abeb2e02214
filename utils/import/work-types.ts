/** What kind of work a record is, by the words of each format. */

import { isReferenceWork } from '../extract/metadata/work-type';
import type { CaptureType } from '../model/capture';

/** A kind of work, made an encyclopedia's entry where what it stands in is a reference work. */
export function typeWithin(type: CaptureType, container: string | undefined): CaptureType {
  return type === 'chapter' && isReferenceWork(container) ? 'entry-encyclopedia' : type;
}

/** Types of CSL 1.0.2, of Zotero's items and of EndNote's, in small letters without spaces. */
const words: Readonly<Record<CaptureType, string>> = {
  'entry-encyclopedia':
    'entry-encyclopedia entry-dictionary entry reference-entry encyclopediaarticle dictionaryentry inreference encyc dict encyclopedia dictionary',
  chapter:
    'chapter paper-conference booksection conferencepaper incollection inproceedings inbook conference suppcollection suppbook bookinbook chap cpaper conf echap conferenceproceedings electronicbooksection bookchapter',
  'article-journal':
    'article-journal article-magazine article-newspaper review review-book journalarticle magazinearticle newspaperarticle suppperiodical jour mgzn news ejour inpr abst electronicarticle',
  article:
    'article report manuscript unpublished preprint techreport rprt unpb unpd manscpt mansc working-paper unpublishedwork',
  // BibLaTeX's `@reference` is the whole of such a work.
  book: 'book reference mvreference thesis phdthesis mastersthesis collection mvbook mvcollection proceedings edbook thes ebook periodical editedbook electronicbook serial',
  webpage:
    'webpage post post-weblog dataset software blogpost forumpost computerprogram online electronic www elec blog data comp',
};

const types = new Map<string, CaptureType>();
for (const type of [
  'entry-encyclopedia',
  'chapter',
  'article-journal',
  'article',
  'book',
  'webpage',
] as const) {
  for (const word of words[type].split(' ')) types.set(word, type);
}

/** The kind that a format's word stands for; undefined for a kind that Stet has no word for. */
export function typeNamed(word: string): CaptureType | undefined {
  return types.get(word.replace(/[\s_]+/g, '').toLowerCase());
}

/** Who stands for an author in Zotero's kinds of works that have none: films, patents, maps. */
export const makers = [
  'artist',
  'cartographer',
  'director',
  'interviewee',
  'inventor',
  'performer',
  'podcaster',
  'presenter',
  'programmer',
  'sponsor',
] as const;
