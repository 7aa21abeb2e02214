import { findSite } from '../../utils/sites/all-sites';
import { pageFiles } from '../sites/page-files';
import { falseFriends } from '../versions/notices/false-friends';
import { unlistedWordings } from '../versions/notices/unlisted-wordings';
import { wordings } from '../versions/notices/wordings';
import { all, contentOf, type Sheet, titleOf } from './transformation';

/** A place or a manner in which a page says something of versions that is not of its own. */
export interface FalseStatement {
  name: string;
  /** What may be said there; links ⟨so⟩. */
  sentences: readonly string[];
  /** Where links in it lead, if not to the page itself or to another at random; null for no link. */
  link?(sheet: Sheet): string | null | undefined;
  /** Puts the sentence, as markup, on the page. */
  put(sheet: Sheet, sentence: string): void;
}

/** All that publishers say of a version that is superseded, in every language. */
export const alarms: readonly string[] = [wordings, unlistedWordings].flatMap(
  ({ superseded = [] }) => superseded.map(({ says }) => says),
);

const negated = [
  'There is no newer version of this article.',
  'No more recent version of this entry exists.',
  'This version has not been superseded.',
  'This version has not been replaced.',
  'You are not viewing an outdated version of this article.',
  'This is not an old version of this entry.',
  'This article has never been replaced by a newer version.',
  'Es gibt keine neuere Version dieses Artikels.',
  'Dies ist keine veraltete Version.',
  'Diese Fassung wurde nicht ersetzt.',
  'Il n’existe pas de version plus récente de cet article.',
  'Cette version n’a pas été remplacée.',
  'No existe una versión más reciente de este artículo.',
  'Esta versión no ha sido sustituida.',
  'Non esiste una versione più recente di questa voce.',
  'Er is geen nieuwere versie van dit artikel.',
  'Não existe uma versão mais recente deste artigo.',
];

const conditional = [
  'If a newer version of this article becomes available, you will be told by e-mail.',
  'When this version is replaced, its readers are told.',
  'Tell me if this version is superseded.',
  'Alert me when a newer version of this entry is available.',
  'Should a more recent version of this entry exist, a link to it is shown here.',
  'Check whether a newer version of this article is available.',
  'Is there a newer version of this article?',
  'Articles that are outdated are marked with the words ‘a newer version is available’.',
  'Once an entry has been updated, the earlier version is kept in the archive.',
  'Wenn eine neuere Version dieses Artikels verfügbar ist, steht hier ein Hinweis.',
  'Gibt es eine neuere Version dieses Artikels?',
  'Si une version plus récente de cet article est disponible, elle est signalée ici.',
  'Si existe una versión más reciente de este artículo, se indicará aquí.',
  'Se esiste una versione più recente di questa voce, è indicata qui.',
  'Als er een nieuwere versie van dit artikel is, staat dat hier.',
  'Se houver uma versão mais recente deste artigo, será indicada aqui.',
  'If there is a newer version of this article, it is here.',
  'Should there be a newer version of this article, it is here.',
  'Wenn es eine neuere Fassung dieses Artikels gibt, steht sie hier.',
  "S'il existe une version plus récente de cet article, elle est ici.",
  'S’il y a une version plus récente, elle est indiquée ici.',
  'Si hay una versión más reciente, está aquí.',
  'Om det finns en nyare version av artikeln, står det här.',
  'Hvis der findes en nyere version af artiklen, står det her.',
  'Jos artikkelista on uudempi versio, se on täällä.',
  'Jeśli istnieje nowsza wersja tego artykułu, jest tutaj.',
  'Pokud existuje novější verze tohoto článku, je zde.',
  'Если есть более новая версия этой статьи, она здесь.',
  'Якщо є новіша версія цієї статті, вона тут.',
  'Bu maddenin daha yeni bir sürümü varsa, buradadır.',
  'Si hi ha una versió més recent, és aquí.',
  'Dacă există o versiune mai nouă a acestui articol, este aici.',
  'Ha van újabb változata a cikknek, itt van.',
  'Αν υπάρχει νεότερη έκδοση του άρθρου, είναι εδώ.',
  'この記事の新しい版がある場合は、こちらにあります。',
];

/** What is said on a condition states nothing, whatever address stands behind it. */
const conditionalBeforeLink = conditional.map((sentence) => `${sentence} ⟨https://tides.example⟩`);

const software = [
  'A newer version of this app is available.',
  'A newer version of this plugin is available. ⟨Update now⟩',
  'A new version of the site is available. ⟨Reload⟩',
  'You are using an outdated version of your browser. ⟨Upgrade your browser⟩',
  'You are using an outdated browser. Please ⟨upgrade⟩ to improve your experience.',
  'This version of the reader app is no longer supported.',
  'This version of the viewer has been replaced by a ⟨newer version⟩.',
  'An updated version of our apps is available ⟨here⟩.',
  'A new version of this page is available. ⟨Refresh⟩',
  'Sie verwenden eine veraltete Version Ihres Browsers.',
  'Eine neuere Version dieser App ist verfügbar.',
  'Vous utilisez une version obsolète de votre navigateur.',
  'Une version plus récente de l’application est disponible.',
  'Está utilizando una versión antigua de su navegador.',
  'Stai usando una versione obsoleta del browser.',
  'U gebruikt een verouderde versie van uw browser.',
  'Está a usar uma versão antiga do navegador.',
];

const ofSite = [
  'You are on the old version of our website. ⟨Go to the new website⟩',
  'This website has been replaced by our ⟨new platform⟩.',
  'A new edition of the Annals of Harbours is now available. ⟨Order your copy⟩',
  'The Annals of Harbours have been replaced by the ⟨Harbour Review⟩.',
  'The print edition of the encyclopedia was superseded by the online edition in 2009.',
  'Our terms of use have been updated. The latest version can be found ⟨here⟩.',
  'An updated version of our privacy policy is available ⟨here⟩.',
  'This version of the terms replaces all earlier versions.',
  'Sie besuchen die alte Version unserer Website. ⟨Zur neuen Website⟩',
  'Une nouvelle version de notre site est disponible.',
  'Hay una nueva versión de nuestro sitio web.',
];

const ofAnotherWork = [
  'A newer version of ⟨Lighthouse Treaties⟩ is available.',
  'The entry ⟨Lighthouse Treaties⟩ has been superseded.',
  'The article “Customs at Sea” was replaced on 3 May 2021.',
  'An updated version of the entry on ⟨lighthouses⟩ was published on 4 June 2020.',
  'New: a more recent version of our entry on ⟨customs at sea⟩.',
  'Eine neuere Fassung des Artikels ⟨Leuchtturm⟩ ist verfügbar.',
  'Der Artikel ⟨Leuchtturm⟩ wurde durch eine neuere Version ersetzt.',
  'Une version plus récente de l’article ⟨Phare⟩ est disponible.',
  'El artículo ⟨Faro⟩ ha sido sustituido por una versión más reciente.',
  'La voce ⟨Faro⟩ è stata sostituita da una versione più recente.',
];

const prose =
  'Harbours without a river keep the water that the sea has lent them, and their pilots are paid by the tide. In the year of the great storm the quay was lengthened by two hundred feet, which the town took thirty years to pay for. ';

const boxOf = ({ document }: Sheet, html: string): Element => {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
};

/** Below the title's line, where pages set what they say of themselves. */
const atHead = (html: (sentence: string) => string) => (sheet: Sheet, sentence: string) => {
  const box = boxOf(sheet, html(sentence));
  const title = titleOf(sheet);
  if (title) title.after(...box.childNodes);
  else contentOf(sheet).prepend(...box.childNodes);
};

const atEnd = (html: (sentence: string) => string) => (sheet: Sheet, sentence: string) =>
  contentOf(sheet).append(...boxOf(sheet, html(sentence)).childNodes);

const atFoot = (html: (sentence: string) => string) => (sheet: Sheet, sentence: string) =>
  sheet.document.body.append(...boxOf(sheet, html(sentence)).childNodes);

const behindFirstParagraph =
  (html: (sentence: string) => string) => (sheet: Sheet, sentence: string) => {
    const paragraph = all(sheet.document, 'body p').find(
      ({ textContent }) => (textContent?.length ?? 0) > 80,
    );
    if (paragraph) paragraph.after(...boxOf(sheet, html(sentence)).childNodes);
    else atEnd(html)(sheet, sentence);
  };

const attribute = (sentence: string): string => sentence.replace(/<[^>]*>|"/g, '');
const name = 'Lighthouse Treaties';

/** Where a notice stands and is none of the page's version. */
const places: Record<string, FalseStatement['put']> = {
  'quoted in a block, at the head': atHead((says) => `<blockquote><p>${says}</p></blockquote>`),
  'quoted in a block, in the text': behindFirstParagraph(
    (says) => `<blockquote>${says}</blockquote>`,
  ),
  'quoted in a line': behindFirstParagraph(
    (says) =>
      `<p>On other pages of the kind one reads <q>${says}</q>, and hardly anybody does.</p>`,
  ),
  'quoted between marks': behindFirstParagraph(
    (says) => `<p>On other pages of the kind one reads “${says}”, and hardly anybody does.</p>`,
  ),
  'in a list of references': atEnd(
    (says) =>
      `<h2>References</h2><ol><li>Marlow, A. (2010). Quays of the north. ${says}</li><li>Quay, O. (2011). Dredging. Harbour Press.</li></ol>`,
  ),
  'in a list of references by its class': atEnd(
    (says) =>
      `<div class="references"><ul><li>Marlow, A. (2010). Quays of the north. Harbour Press.</li><li>${says}</li></ul></div>`,
  ),
  'in a footnote': atEnd(
    (says) =>
      `<section class="footnotes"><h2>Notes</h2><ol><li id="fn1">${says}</li></ol></section>`,
  ),
  'in the body’s prose': atEnd(
    (says) => `<h2>Introduction</h2><p>${prose}${prose}${says} ${prose}</p><p>${prose}</p>`,
  ),
  'in prose under a heading of its own': atEnd(
    (says) => `<h2>Later history</h2><p>${prose}${prose}</p><p>${prose} ${says} ${prose}</p>`,
  ),
  'hidden by attribute': atHead((says) => `<div hidden><p>${says}</p></div>`),
  'hidden by style': atHead((says) => `<div style="display: none"><p>${says}</p></div>`),
  'hidden by visibility': atHead((says) => `<p style="visibility:hidden">${says}</p>`),
  'hidden by class': atHead((says) => `<div class="alert hidden"><p>${says}</p></div>`),
  'hidden from aids': atHead((says) => `<div aria-hidden="true"><p>${says}</p></div>`),
  'in a template': atHead((says) => `<template><div class="alert"><p>${says}</p></div></template>`),
  'in a closed dialog': atFoot((says) => `<dialog><p>${says}</p></dialog>`),
  'in a script': atFoot((says) => `<script type="text/x-template"><p>${says}</p></script>`),
  'in a text field': atFoot((says) => `<textarea>${attribute(says)}</textarea>`),
  'in a list of choices': atHead((says) => `<select><option>${attribute(says)}</option></select>`),
  'in a comment of the markup': atHead((says) => `<!-- ${attribute(says)} --><p></p>`),
  'in readers’ comments': atEnd(
    (says) =>
      `<section class="comments"><h3>Comments (2)</h3><div class="comment"><p>Ada Marlow, 3 May 2024</p><p>${says}</p></div><div class="comment"><p>Otto Quay, 4 May 2024</p><p>Thank you!</p></div></section>`,
  ),
  'in readers’ comments by their heading': atEnd(
    (says) => `<h2>Comments</h2><p>Ada Marlow wrote:</p><p>${says}</p>`,
  ),
  'in a box of related articles': atEnd(
    (says) =>
      `<div class="related"><h3>Related articles</h3><ul><li><a href="/view/a-7">${name}</a><p>${says}</p></li></ul></div>`,
  ),
  'in a box of related articles by its heading': atEnd(
    (says) => `<h3>Related articles</h3><p><a href="/view/a-7">${name}</a></p><p>${says}</p>`,
  ),
  'in a list of versions': atEnd(
    (says) =>
      `<h2>Version history</h2><ul><li>Version 3, 3 May 2021. Current version.</li><li>Version 2, 4 June 2019. ${says}</li><li>Version 1, 5 July 2017. ${says}</li></ul>`,
  ),
  'in a table of versions': atEnd(
    (says) =>
      `<h2>Versions</h2><table><tr><th>Version</th><th>Date</th><th>Remark</th></tr><tr><td>3</td><td>3 May 2021</td><td>This version</td></tr><tr><td>2</td><td>4 June 2019</td><td>${says}</td></tr></table>`,
  ),
  'in release notes': atEnd(
    (says) =>
      `<h3>Changelog</h3><dl><dt>2.1</dt><dd>Figures drawn anew.</dd><dt>1.0</dt><dd>${says}</dd></dl>`,
  ),
  'as an image’s alternative': atHead((says) => `<img src="/i.png" alt="${attribute(says)}">`),
  'as a tooltip': atHead((says) => `<p><span title="${attribute(says)}">Status</span></p>`),
  'as a label for aids': atHead(
    (says) => `<p><span aria-label="${attribute(says)}">Status</span></p>`,
  ),
  'as a placeholder': atHead((says) => `<p><input placeholder="${attribute(says)}"></p>`),
  'as data of an element': atHead((says) => `<p data-message="${attribute(says)}">Status</p>`),
  'in a meta': (sheet, says) => {
    const meta = sheet.document.createElement('meta');
    meta.setAttribute('name', 'version-notice');
    meta.setAttribute('content', attribute(says));
    sheet.document.head.append(meta);
  },
};

const paragraph = (says: string): string => `<p>${says}</p>`;
const alert = (says: string): string =>
  `<div class="alert alert-warning" role="alert">${says}</div>`;

/** Nobody but the publisher can be meant where a link in running text leads to this very work. */
const inProse = new Set(['in the body’s prose', 'in prose under a heading of its own']);

/** An entry of the same publisher with an id of its own, as its address tells. */
function anotherEntry({ url }: Sheet): string | undefined {
  const own = new URL(url);
  const site = findSite(own);
  // An RFC is replaced by one of another number: there it would be true.
  if (site?.id === 'rfc') return undefined;
  const id = site?.address(own)?.entryId;
  return addresses.find((other) => {
    const theirs = findSite(other) === site ? site?.address(other)?.entryId : undefined;
    return id !== undefined && theirs !== undefined && theirs !== id;
  })?.href;
}

const addresses = pageFiles().map(({ url }) => new URL(url));

/** What says something of versions and states none of the page's to be superseded. */
const sayings: Record<string, readonly string[]> = {
  negated,
  conditional,
  'conditional before a link': conditionalBeforeLink,
  software,
  'of the site or a journal': ofSite,
  'of another work': ofAnotherWork,
  'a false friend': falseFriends,
};

/** Every false statement: notices out of place, and sentences that are none wherever they stand. */
export const falseStatements: readonly FalseStatement[] = [
  ...Object.entries(places).map(
    ([name, put]): FalseStatement => ({
      name,
      sentences: alarms,
      put,
      ...(inProse.has(name) ? { link: () => null } : {}),
    }),
  ),
  {
    name: 'with a link to another entry',
    sentences: alarms.filter((says) => says.includes('⟨')),
    link: anotherEntry,
    put: atHead(paragraph),
  },
  ...Object.entries(sayings).flatMap(([name, sentences]): FalseStatement[] => [
    { name: `${name}, at the head`, sentences, put: atHead(paragraph) },
    { name: `${name}, as an alert`, sentences, put: atHead(alert) },
    { name: `${name}, at the foot`, sentences, put: atFoot(paragraph) },
  ]),
];
