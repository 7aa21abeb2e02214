import { type Block, isWithin } from '../extract/page';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseDate } from '../text/dates';
import { parseNames, splitByline } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

const names: Readonly<Record<string, string>> = {
  de: 'Historisches Lexikon der Schweiz',
  fr: 'Dictionnaire historique de la Suisse',
  it: 'Dizionario storico della Svizzera',
};
/** The address before 2019: '/textes/d/D10387.php'. */
const former = /^\/textes\/([dfi])\/[DFI](\d{1,6})(?:-\d)?(?:-\d{1,3})?\.php$/i;
const languages: Readonly<Record<string, string>> = { d: 'de', f: 'fr', i: 'it' };
const article = /^\/(de|fr|it)\/articles\/(\d{6})(?:\/(\d{4}-\d{2}-\d{2}))?\/?$/;

/**
 * Historisches Lexikon der Schweiz, in three languages that are three texts. The day of a version is
 * a part of its address; the address without it shows the newest. Marks known from third-party
 * readers of 2019 to 2024; how a page says that it is an older version has not been seen.
 */
export const hls: Site = {
  id: 'hls',
  name: 'Historisches Lexikon der Schweiz',
  hosts: ['hls-dhs-dss.ch'],
  knowledge: 'selectors',
  defaults: {
    type: 'entry-encyclopedia',
    publisher: 'Schweizerische Akademie der Geistes- und Sozialwissenschaften',
    access: 'open',
  },
  address(url) {
    const [, letter = '', figures = ''] = former.exec(url.pathname) ?? [];
    const old =
      figures && `/${languages[letter.toLowerCase()]}/articles/${figures.padStart(6, '0')}/`;
    const [, language, number, day] = article.exec(old || url.pathname) ?? [];
    if (!language || !number) return otherPage(url);
    const latest = `https://hls-dhs-dss.ch/${language}/articles/${number}/`;
    return { url: day ? `${latest}${day}/` : latest, latest, entryId: `${language}/${number}` };
  },
  read({ blocks }, { url }) {
    const [, language = '', , day] = article.exec(new URL(url).pathname) ?? [];
    const own: Partial<Capture> = { language };
    setDefined(own, 'containerTitle', names[language]);
    const head = blocks.find(({ level }) => level === 1);
    if (head) own.title = parted(head);
    const marked = (mark: string) => blocks.find((block) => isWithin(block, mark))?.text ?? '';
    setDefined(own, 'revised', parseDate(marked('.hls-article-info')) ?? day);
    const signed = splitByline(signedBy(marked('.hls-article-text-author')));
    if (signed.length > 0) own.authors = parseNames(signed);
    return own;
  },
};

/** 'Ada Frei' of 'Autorin/Autor: Ada Frei Übersetzung: Ugo Neri'. */
function signedBy(signature: string): string {
  const [, said = '', next] = signature.split(':', 3);
  return (next === undefined ? said : said.slice(0, Math.max(0, said.lastIndexOf(' ')))).trim();
}

/** A heading's text; given and family name are elements side by side with no space between. */
function parted({ text, joints }: Block): string {
  return joints.reduceRight(
    (whole, at) =>
      /\p{L}\p{Lu}/u.test(whole.slice(at - 1, at + 1))
        ? `${whole.slice(0, at)} ${whole.slice(at)}`
        : whole,
    text,
  );
}

/*
 * Test addresses
 * https://hls-dhs-dss.ch/de/articles/010387/2011-12-23/
 * https://hls-dhs-dss.ch/fr/articles/012808/
 * http://www.hls-dhs-dss.ch/textes/f/F12808.php
 * https://hls-dhs-dss.ch/fr/search/?text=sceau (no entry)
 */
