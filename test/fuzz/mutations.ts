import { languages } from '../../utils/versions/notices/languages';
import { spelledOut } from '../../utils/versions/notices/lexicon';
import type { Random } from '../tools/random';
import { falseFriends } from '../versions/notices/false-friends';
import { wordings } from '../versions/notices/wordings';
import { foreignText } from './scripts';

/** One way to spoil a page, given as its tags and the texts between them. */
type Mutation = (pieces: string[], random: Random) => void;

/** No more than this of a piece is repeated: what was repeated may be so again. */
const longest = 200;

/** How often a thing is repeated: mostly a few times, now and then enough to show what grows too fast. */
function often(random: Random): number {
  return 1 + random.below(random.below(8) === 0 ? 400 : 6);
}

const noticeWords = Object.values(languages)
  .flatMap((words) => Object.values(words))
  .flatMap(spelledOut);
const noticeSentences = [
  ...Object.values(wordings)
    .flat()
    .map(({ says }) => says),
  ...falseFriends,
].map((says) => says.replace(/⟨(.*?)⟩/g, '<a href="?v=2">$1</a>'));

const elements = [
  ...['div', 'p', 'span', 'table', 'tr', 'td', 'ul', 'li', 'dl', 'dt', 'h1', 'h2', 'h6', 'a'],
  ...['nav', 'aside', 'footer', 'blockquote', 'section', 'form', 'button', 'select', 'template'],
  ...['script', 'style', 'noscript', 'textarea', 'title', 'svg', 'math', 'mi', 'ruby', 'rt', 'sup'],
  ...['body', 'head', 'html', 'frameset', 'plaintext', 'x-box', 'br', 'base', 'details', 'i'],
];
const attributes = [
  ...['hidden', 'class="hidden"', 'class="references"', 'class="related"', 'class="author"'],
  ...['id="abstract"', 'id="mainContent"', 'style="display:none"', 'aria-hidden="true"'],
  ...['role="heading"', 'role="heading" aria-level="-7"', 'role="navigation"', 'lang="q-"'],
  ...['href="javascript:alert(1)"', 'href="//["', 'href="data:text/html,x"', 'href="%E0%A4%A"'],
  ...['name="citation_doi"', 'property="og:title"', 'content=""', 'content="10.1/"', 'class'],
  ...['content="9999-99-99"', 'content="2019-02-31"', 'content=", ; ,"', 'rel="canonical"'],
];
const entities = [
  ...['&', '&amp', '&amp;amp;', '&#', '&#x', '&#0;', '&#xD800;', '&#1114112;', '&#99999999;'],
  ...['&nbsp;', '&notin', '&lt;p&gt;', '&shy;', '&zwj;', '&unknown;', '&quot', '&#x202e;'],
];
const metaNames = [
  ...['citation_title', 'citation_author', 'citation_doi', 'citation_publication_date'],
  ...['citation_keywords', 'citation_inbook_title', 'citation_language', 'citation_abstract'],
  ...['dc.title', 'dc.creator', 'dcterms.modified', 'dc.identifier', 'prism.doi', 'og:site_name'],
];

const isTag = (piece: string): boolean => piece.startsWith('<');
const isOpening = (piece: string): boolean => /^<[a-z]/i.test(piece);

/** The index of a piece of that kind, if there is one; chosen by chance. */
function choose(
  pieces: readonly string[],
  random: Random,
  is: (piece: string) => boolean = () => true,
): number | undefined {
  const indexes = pieces.flatMap((piece, index) => (is(piece) ? [index] : []));
  return indexes.length > 0 ? random.pick(indexes) : undefined;
}

/** Puts another piece in the place of one of that kind. */
function change(
  pieces: string[],
  random: Random,
  is: (piece: string) => boolean,
  to: (piece: string) => string,
): void {
  const at = choose(pieces, random, is);
  if (at !== undefined) pieces[at] = to(pieces[at] ?? '');
}

function insert(pieces: string[], random: Random, ...more: string[]): void {
  pieces.splice(random.below(pieces.length + 1), 0, ...more);
}

/** A place in a text by chance, and something put there. */
function within(text: string, random: Random, more: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + more + text.slice(at);
}

/** A stretch of pieces, from anywhere. */
function stretch(pieces: readonly string[], random: Random): string[] {
  const start = random.below(pieces.length);
  return pieces.slice(start, start + 1 + random.below(30));
}

export const mutations: Record<string, Mutation> = {
  'tag dropped': (pieces, random) => change(pieces, random, isTag, () => ''),
  'stretch dropped': (pieces, random) => {
    pieces.splice(random.below(pieces.length), 1 + random.below(20));
  },
  'stretch doubled': (pieces, random) => insert(pieces, random, ...stretch(pieces, random)),
  'stretch moved': (pieces, random) => {
    const moved = pieces.splice(random.below(pieces.length), 1 + random.below(20));
    insert(pieces, random, ...moved);
  },
  'element wrapped': (pieces, random) => {
    const name = random.pick(elements);
    const start = random.below(pieces.length);
    pieces.splice(start, 0, `<${name} ${random.pick(attributes)}>`);
    pieces.splice(start + 2 + random.below(12), 0, `</${name}>`);
  },
  'element opened and never closed': (pieces, random) =>
    insert(pieces, random, `<${random.pick(elements)}>`),
  'element closed and never opened': (pieces, random) =>
    insert(pieces, random, `</${random.pick(elements)}>`),
  'tag nested deep': (pieces, random) => {
    const name = random.pick(['div', 'span', 'li', 'b', 'blockquote', 'table', 'section']);
    insert(pieces, random, `<${name}>`.repeat(often(random)));
  },
  'tag renamed': (pieces, random) =>
    change(pieces, random, isTag, (tag) => tag.replace(/\w+/, random.pick(elements))),
  'attribute added': (pieces, random) =>
    change(pieces, random, isOpening, (tag) =>
      tag.replace(/^<[\w-]+/, (start) => `${start} ${random.pick(attributes)}`),
    ),
  'attributes scrambled': (pieces, random) =>
    change(pieces, random, isOpening, (tag) => {
      const [start = '', ...rest] = tag.slice(0, -1).split(/\s+/);
      return `${start} ${rest.sort(() => random.next() - 0.5).join(random.pick([' ', '', '='])) || 'x'}>`;
    }),
  'attribute’s text spoilt': (pieces, random) =>
    change(
      pieces,
      random,
      (piece) => isOpening(piece) && piece.includes('='),
      (tag) => tag.replace(/="[^"]*"/, () => `="${random.pick([foreignText(random), '', '%%%'])}"`),
    ),
  'text in another script': (pieces, random) =>
    change(
      pieces,
      random,
      (piece) => !isTag(piece),
      () => foreignText(random),
    ),
  'text with another script in it': (pieces, random) =>
    change(
      pieces,
      random,
      (piece) => !isTag(piece),
      (text) => within(text, random, foreignText(random)),
    ),
  'entity broken': (pieces, random) =>
    change(
      pieces,
      random,
      () => true,
      (piece) => within(piece, random, random.pick(entities)),
    ),
  'notice’s words sprinkled': (pieces, random) => {
    const words = Array.from({ length: 1 + random.below(6) }, () => random.pick(noticeWords));
    change(
      pieces,
      random,
      (piece) => !isTag(piece),
      (text) => within(text, random, ` ${words.join(' ')} `),
    );
  },
  'notice put in': (pieces, random) => {
    const name = random.pick(elements);
    insert(pieces, random, `<${name}>`, random.pick(noticeSentences), `</${name}>`);
  },
  'notice cut by tags': (pieces, random) => {
    const name = random.pick(elements);
    const sentence = random.pick(noticeSentences);
    insert(pieces, random, within(sentence, random, `<${name}>${within('x', random, ' ')}`));
  },
  'metas doubled and contradicted': (pieces, random) =>
    insert(
      pieces,
      random,
      ...Array.from(
        { length: 1 + random.below(5) },
        () =>
          `<meta ${random.pick(['name', 'property', 'itemprop'])}="${random.pick(metaNames)}" content="${foreignText(random)}">`,
      ),
    ),
  'meta repeated': (pieces, random) => {
    const at = choose(pieces, random, (piece) => /^<meta/i.test(piece));
    if (at !== undefined)
      pieces.splice(at, 0, (pieces[at] ?? '').slice(0, longest).repeat(often(random)));
  },
  'linked data spoilt': (pieces, random) =>
    insert(
      pieces,
      random,
      '<script type="application/ld+json">',
      random.pick([
        '{"@type":["Article"],"author":[[[{"name":[1,null,{}]}]]],"headline":{"@value":7}}',
        '{"@graph":[{"@graph":[{"@type":"Chapter","name":"N","author":"A; B"}]}]}',
        '{"@type":"ScholarlyArticle","name":"","datePublished":0,"isPartOf":[[]],"keywords":[{}]}',
        '['.repeat(often(random)),
        '{"@type":"Article","identifier":"doi:10.1/","isAccessibleForFree":"maybe"}',
      ]),
      '</script>',
    ),
  'text repeated': (pieces, random) =>
    change(
      pieces,
      random,
      (piece) => !isTag(piece),
      (text) => text.slice(0, longest).repeat(often(random)),
    ),
  'letters swapped': (pieces, random) =>
    change(
      pieces,
      random,
      () => true,
      (piece) => {
        const at = random.below(piece.length);
        return piece.slice(0, at) + random.pick([...'<>"\'=&/ .,:;()[]|\0']) + piece.slice(at + 1);
      },
    ),
};

/** Cuts a page to its tags and the texts between them. */
export function piecesOf(html: string): string[] {
  return html.match(/<[^>]*>|[^<]+|</g) ?? [];
}
