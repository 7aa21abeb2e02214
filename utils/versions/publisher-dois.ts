/**
 * Whose word counts: which publisher stands behind an address, and whose a DOI is. A page speaks for
 * works of its own publisher alone.
 */

import { archiveAt } from '../extract/page-kind/archives';
import { findDoi, httpUrl, workDoi } from '../text/addresses';

/** A publisher and what is its own. */
interface Owner {
  /** Its hosts without `www.`; every subdomain belongs to them. */
  hosts: readonly string[];
  /**
   * The DOIs that nobody but this publisher gives, in lower case: of books, reference works and its
   * own series. Journals change hands and keep their DOIs, so theirs prove nothing.
   */
  dois?: RegExp;
  /**
   * Its pages are deposits or copies of what others published and name those works' DOIs: it is
   * believed about DOIs of its own alone.
   */
  deposits?: true;
  /** One program that many publishers run: each of its hosts is an owner by itself. */
  separate?: true;
}

/** F1000Research and the platforms that it runs for others. */
export const f1000Hosts: readonly string[] = [
  'aasopenresearch.org',
  'amrcopenresearch.org',
  'emeraldopenresearch.com',
  'f1000research.com',
  'gatesopenresearch.org',
  'hrbopenresearch.org',
  'open-research-europe.ec.europa.eu',
  'routledgeopenresearch.org',
  'wellcomeopenresearch.org',
];

/** The Stanford Encyclopedia of Philosophy and its mirrors. */
export const sepHosts: readonly string[] = [
  'plato.stanford.edu',
  'plato.sydney.edu.au',
  'seop.illc.uva.nl',
  'stanford.library.sydney.edu.au',
  'stanford.library.usyd.edu.au',
];

/** Wikipedia and its sister projects. */
export const wikimediaHosts: readonly string[] = [
  'species.wikimedia.org',
  'wikibooks.org',
  'wikidata.org',
  'wikinews.org',
  'wikipedia.org',
  'wikiquote.org',
  'wikisource.org',
  'wikiversity.org',
  'wikivoyage.org',
  'wiktionary.org',
];

/** The publishers that have a file in `utils/sites`, and what else is theirs; any other host is an owner by itself. */
const owners: readonly Owner[] = [
  { hosts: ['1914-1918-online.net'], dois: /^10\.15463\/ie1418\./ },
  { hosts: ['accessscience.com'], dois: /^10\.1036\// },
  { hosts: ['arxiv.org'], dois: /^10\.48550\/arxiv\./, deposits: true },
  {
    hosts: ['biorxiv.org', 'medrxiv.org'],
    dois: /^10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8}(?:v\d+)?$/,
    deposits: true,
  },
  { hosts: ['britannica.com'] },
  {
    hosts: ['brill.com', 'brillonline.com', 'degruyter.com', 'degruyterbrill.com'],
    dois: /^10\.(?:1163\/(?:97[89]|\d{4}-[\dx]{4}[_/])|1515\/97[89])/,
  },
  { hosts: ['cambridge.org'], dois: /^10\.1017\/(?:97[89]|cbo97|cc(?:eh)?ol97|cho[l]?97)/ },
  { hosts: ['credoreference.com'] },
  { hosts: ['docupedia.de'], dois: /^10\.14765\/zzf\.dok/ },
  { hosts: ['encyclopedia.pub'], deposits: true },
  {
    hosts: f1000Hosts,
    dois: /^10\.12688\//,
  },
  { hosts: ['gale.com', 'galegroup.com'] },
  {
    hosts: ['archives-ouvertes.fr', 'ccsd.cnrs.fr', 'hal.inrae.fr', 'hal.science'],
    deposits: true,
  },
  { hosts: ['hls-dhs-dss.ch'] },
  { hosts: ['iep.utm.edu'] },
  { hosts: ['ietf.org', 'rfc-editor.org'], dois: /^10\.17487\// },
  { hosts: ['iranicaonline.org'] },
  { hosts: ['larousse.fr'] },
  { hosts: ['ling.auf.net', 'lingbuzz.net'], deposits: true },
  { hosts: ['nber.org'], dois: /^10\.3386\// },
  { hosts: ['ncbi.nlm.nih.gov'], deposits: true },
  {
    hosts: [
      'anb.org',
      'oup.com',
      'oxfordaasc.com',
      'oxfordartonline.com',
      'oxfordbibliographies.com',
      'oxforddnb.com',
      'oxfordhandbooks.com',
      'oxfordmusiconline.com',
      'oxfordre.com',
      'oxfordreference.com',
      'oxfordscholarship.com',
      'ukwhoswho.com',
    ],
    dois: /^10\.1093\/(?:97[89]|ac(?:prof|ref|refore|trade)\b|anb|benz|gao|gmo|hepl|law|obo|oi\/|oso|owc|oxfordhb|ref(?:seq)?[:/]|whoswho|ww)/,
  },
  {
    hosts: sepHosts,
  },
  { hosts: ['routledge.com', 'tandfonline.com', 'taylorfrancis.com'], dois: /^10\.4324\// },
  { hosts: ['sagepub.com'], dois: /^10\.4135\// },
  { hosts: ['scholarpedia.org'], dois: /^10\.4249\/scholarpedia\./ },
  { hosts: ['elsevier.com', 'sciencedirect.com'], dois: /^10\.1016\/(?:b97[89]|c20)/ },
  {
    hosts: ['biomedcentral.com', 'nature.com', 'palgrave.com', 'springer.com', 'springeropen.com'],
    dois: /^10\.(?:10[05]7\/97[89]|1038\/)/,
  },
  { hosts: ['treccani.it'] },
  { hosts: ['universalis-edu.com', 'universalis.fr'] },
  { hosts: ['w3.org'] },
  {
    hosts: [...wikimediaHosts, 'wikimedia.org'],
    deposits: true,
  },
  {
    hosts: ['cochranelibrary.com', 'wiley.com'],
    dois: /^10\.(?:1002|1111)\/(?:97[89]|14651858\.|b\.97[89])/,
  },
  {
    hosts: [
      'authors.library.caltech.edu',
      'data.caltech.edu',
      'repository.tugraz.at',
      'researchdata.tuwien.ac.at',
      'works.hcommons.org',
    ],
    deposits: true,
    separate: true,
  },
  { hosts: ['zenodo.org'], dois: /^10\.5281\/zenodo\./, deposits: true },
];

/** Hosts that lead to works of all publishers and are nobody's own. */
const resolvers = ['doi.org', 'hdl.handle.net', 'worldcat.org'];

/**
 * The publisher whose word counts for what stands at an address, by the first of its hosts; a host
 * that is not known is a publisher by itself. Undefined of a resolver, an archive, and what is no
 * address of the web.
 */
export function ownerOf(address: string): string | undefined {
  const url = httpUrl(address);
  if (!url) return undefined;
  const host = bareHost(url);
  if (resolvers.some((resolver) => isOn(resolver, host)) || archiveAt(host)) return undefined;
  const owner = ownerAt(host);
  if (!owner) return host;
  return owner.separate ? owner.hosts.find((own) => isOn(own, host)) : owner.hosts[0];
}

/** Hosts that publishers have left for another of theirs: what is saved from there is followed. */
const formerHosts = [
  'brillonline.com',
  'degruyter.com',
  'galegroup.com',
  'oxfordhandbooks.com',
  'oxfordindex.oup.com',
  'oxfordscholarship.com',
];

/** Whether an address is on a host that its publisher has left. */
export function isFormerHost(address: string): boolean {
  const host = httpUrl(address)?.hostname ?? '';
  return formerHosts.some((former) => isOn(former, host));
}

/** How good a page's claim to a DOI is. */
export type DoiClaim =
  /** Nobody but the page's publisher gives such DOIs, or its own address of the page holds it. */
  | 'proven'
  /** No publisher is known to own it: it may be this page's. */
  | 'possible'
  /** It is another publisher's: the page only names that work. */
  | 'foreign';

/**
 * How far a page may speak for the work of a DOI; of an address that nobody owns, nothing is known.
 * @param doi in lower case
 * @param address the page's, as its publisher has it
 */
export function claimTo(doi: string, address: string): DoiClaim {
  const url = httpUrl(address);
  if (!url || ownerOf(address) === undefined) return 'possible';
  const own = ownerAt(bareHost(url));
  const giver = owners.find(({ dois }) => dois?.test(doi));
  if (giver) return giver === own ? 'proven' : 'foreign';
  if (own?.deposits) return 'foreign';
  const held = own && findDoi(url.pathname);
  return held && workDoi(held) === workDoi(doi) ? 'proven' : 'possible';
}

function ownerAt(host: string): Owner | undefined {
  return owners.find(({ hosts }) => hosts.some((own) => isOn(own, host)));
}

function isOn(own: string, host: string): boolean {
  return host === own || host.endsWith(`.${own}`);
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^(?:amp|m|mobile|www)\.(?=[^.]+\.)/, '');
}
