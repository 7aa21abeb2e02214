import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { wikimediaHosts } from '../versions/publisher-dois';
import { otherPage } from './addresses/not-an-entry';
import { mediaWikiAddress, readMediaWiki } from './platforms/mediawiki';
import type { EntryAddress, Site } from './site';

/** Wikis that are one for all languages and whose name is the beginning of their host's. */
const oneForAll = ['species', 'commons', 'meta'];
/** Hosts of the projects that stand before no language: 'www', 'm', the projects' portals. */
const portal = /^(?:www|m|wikipedia|wiktionary|wiki[a-z]+)$/;

/**
 * Wikipedia in all its languages, and its sister projects. Seen in pages of 2016 to 2024: the title in
 * `#firstHeading`, the last edit in the foot, an old revision's own words in `#mw-revision-info`. Its
 * JSON-LD is not to be used for citing: the headline is a description and the author a mere
 * "Contributors". In dictionaries an initial capital makes another entry.
 */
export const wikipedia: Site = {
  id: 'wikipedia',
  name: 'Wikipedia and its sister projects',
  hosts: wikimediaHosts,
  knowledge: 'page',
  defaults: { type: 'entry-encyclopedia', publisher: 'Wikimedia Foundation' },
  history: false,
  address: wikiAddress,
  read(page, { url, latest, entryId }) {
    const canonical = page.relations.get('canonical')?.[0];
    const named = canonical ? wikiAddress(new URL(canonical)) : null;
    // An address that another one redirects to names the article better.
    const address = named?.entryId && url === latest ? named : { url, latest, entryId };
    const newest = url === latest ? undefined : (named?.latest ?? latest);
    const own: Partial<Capture> = { ...readMediaWiki(page, newest), url: address.url };
    setDefined(own, 'entryId', address.entryId);
    const project = page.url.hostname.split('.').at(-2) ?? '';
    if (!own.containerTitle) own.containerTitle = project.replace(/^w/, 'W');
    return own;
  },
};

/** On the host of the language, whatever the device: 'en.m.wikipedia.org' is 'en.wikipedia.org'. */
function wikiAddress(served: URL): EntryAddress | null | undefined {
  const url = new URL(served);
  url.protocol = 'https:';
  // '/zh-tw/…' is the same page in another script.
  url.pathname = url.pathname.replace(/^\/(?:zh|sr)-\w+\//, '/wiki/');
  const [project = '', language = ''] = url.hostname
    .replace(/\.org$/, '')
    .split('.')
    .filter((part) => part !== 'm' && part !== 'www')
    .reverse();
  const isOne = project === 'wikidata' || oneForAll.includes(language);
  if (!isOne && (!language || portal.test(language))) return otherPage(served);
  url.hostname = project === 'wikidata' ? 'www.wikidata.org' : `${language}.${project}.org`;
  const address = mediaWikiAddress(url, {
    articles: '/wiki/',
    caseSensitive: project === 'wiktionary',
  });
  // Titles of Wikipedia are known by their language alone.
  const wikiId = [project === 'wikipedia' ? '' : project, language].filter(Boolean).join(':');
  return address && { ...address, entryId: `${wikiId}:${address.entryId}` };
}

/*
 * Test addresses
 * https://en.wikipedia.org/wiki/Regression_testing
 * https://en.wikipedia.org/w/index.php?title=Regression_testing&oldid=748923973
 * https://de.m.wikipedia.org/wiki/Enzyklop%C3%A4die
 * https://en.wiktionary.org/wiki/lantern
 * https://fr.m.wiktionary.org/wiki/lanterne
 * https://en.wikisource.org/wiki/Popular_Science_Monthly/Volume_1/May_1872
 * https://www.wikidata.org/wiki/Q5086
 * https://en.wikipedia.org/wiki/Talk:Regression_testing (no entry)
 * https://www.wiktionary.org/ (no entry)
 */
