import type { Page } from '../extract/page';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseNames, splitByline } from '../text/names';
import { mediaWikiAddress, oldRevision } from './platforms/mediawiki';
import type { Site } from './site';

/** 'Ada Lovelace (1843), Scholarpedia, 5(8):9648.', the line below the title */
const reference = /^(.{2,200}?) \((\d{4})\), Scholarpedia, \d+\(\d+\):(\d+)\./;
const disapproved = /^This revision .{0,40}\bis not the latest approved revision\.?$/;

/**
 * Scholarpedia, a wiki whose curators approve each revision. Known from text copies of pages: the line
 * that tells how to cite, the authors' lines with their affiliations, and, on a revision that is
 * no longer the newest approved one, a sentence that says so. DOIs end in the article's number.
 */
export const scholarpedia: Site = {
  id: 'scholarpedia',
  name: 'Scholarpedia',
  hosts: ['scholarpedia.org'],
  knowledge: 'selectors',
  defaults: { type: 'entry-encyclopedia', containerTitle: 'Scholarpedia', language: 'en' },
  history: false,
  address({ href }) {
    const url = new URL(href.replace('/wiki/index.php', '/w/index.php'));
    url.protocol = 'https:';
    url.hostname = 'www.scholarpedia.org';
    return mediaWikiAddress(url, { articles: '/article/' });
  },
  read(page, { url, latest }) {
    const [, names, year, number] =
      page.blocks.map(({ text }) => reference.exec(text)).find(Boolean) ?? [];
    const capture: Partial<Capture> = {
      summary: null,
      keywords: [],
      access: 'open',
      notices: url === latest ? [] : oldRevision(page, latest),
    };
    const text = page.blocks.map((block) => disapproved.exec(block.text)?.[0]).find(Boolean);
    if (text) capture.notices = [{ kind: 'superseded', successor: latest, text }];
    if (names) capture.authors = parseNames(authors(page, names));
    setDefined(capture, 'published', year);
    setDefined(capture, 'doi', number && `10.4249/scholarpedia.${number}`);
    return capture;
  },
};

/** Those of the line; where it cuts them ('et al.'), the authors' own lines: 'Prof. Ada Lovelace, London'. */
function authors({ blocks }: Page, names: string): string[] {
  if (!/ et al\.?$/.test(names)) return splitByline(names);
  return blocks.flatMap(({ text, links: [link, second] }) => {
    const isTheirs = link?.text === text && !second && /\/User:/.test(link.href);
    const comma = text.indexOf(', ');
    return isTheirs && comma > 0 ? [text.slice(0, comma)] : [];
  });
}

/*
 * Test addresses
 * http://www.scholarpedia.org/article/Oseledets_theorem
 * http://www.scholarpedia.org/w/index.php?title=Oseledets_theorem&oldid=142085
 * http://www.scholarpedia.org/wiki/index.php?title=Oseledets_theorem
 * http://www.scholarpedia.org/article/Scholarpedia:Curator (no entry)
 */
