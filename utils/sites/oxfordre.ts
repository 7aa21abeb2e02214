import { oxford, pubFactoryAddress, readPubFactory } from './platforms/pubfactory';
import type { EntryAddress, Site } from './site';

/** The path segments (once subdomains) that the encyclopedias stand under, their subjects and ISBNs. */
const encyclopedias: readonly (readonly [segment: string, subject: string, isbn?: string])[] = [
  ['africanhistory', 'African History', '9780190277734'],
  ['americanhistory', 'American History', '9780199329175'],
  ['anthropology', 'Anthropology', '9780190854584'],
  ['asianhistory', 'Asian History'],
  ['business', 'Business and Management'],
  ['climatescience', 'Climate Science', '9780190228620'],
  ['communication', 'Communication', '9780190228613'],
  ['criminology', 'Criminology and Criminal Justice'],
  ['economics', 'Economics and Finance', '9780190625979'],
  ['education', 'Education'],
  ['environmentalscience', 'Environmental Science', '9780199389414'],
  ['foodstudies', 'Food Studies'],
  ['internationalstudies', 'International Studies', '9780190846626'],
  ['latinamericanhistory', 'Latin American History', '9780199366439'],
  ['linguistics', 'Linguistics', '9780199384655'],
  ['literature', 'Literature', '9780190201098'],
  ['naturalhazardscience', 'Natural Hazard Science', '9780199389407'],
  ['neuroscience', 'Neuroscience'],
  ['physics', 'Physics'],
  ['planetaryscience', 'Planetary Science'],
  ['politics', 'Politics', '9780190228637'],
  ['psychology', 'Psychology', '9780190236557'],
  ['publichealth', 'Global Public Health'],
  ['religion', 'Religion', '9780199340378'],
];
const classics = '9780199381135';

/**
 * The Oxford Research Encyclopedias and, under the same roof, the Oxford Classical Dictionary and the
 * Encyclopedia of Social Work. Their words are known from text copies of 2017 to 2022, the platform's
 * marks from others' programs.
 */
export const oxfordre: Site = {
  ...oxford,
  id: 'oxfordre',
  name: 'Oxford Research Encyclopedias',
  hosts: ['oxfordre.com'],
  knowledge: 'selectors',
  countsVersions: true,
  defaults: { ...oxford.defaults, type: 'entry-encyclopedia' },
  address: (url) =>
    pubFactoryAddress(url, {
      id: /^acrefore-(\d{13})-e-(\d+)$/,
      doi: ([, isbn, number]) => `10.1093/acrefore/${isbn}.013.${number}`,
    }),
  read: (page, address) => ({
    ...readPubFactory(page),
    containerTitle: encyclopedia(page.title, address),
  }),
};

/** By the ISBN or the address; for a subject that is not listed by what the tab says. */
function encyclopedia(tab: string, { url, entryId }: EntryAddress): string {
  const isbn = entryId?.split('-')[1];
  if (isbn === classics) return 'Oxford Classical Dictionary';
  const { hostname, pathname } = new URL(url);
  if (/^(?:socialwork\.|[^/]+\/socialwork\/)/.test(hostname + pathname)) {
    return 'Encyclopedia of Social Work';
  }
  const known = encyclopedias.find(
    ([segment, , number]) =>
      (number !== undefined && number === isbn) ||
      hostname.startsWith(`${segment}.`) ||
      pathname.startsWith(`/${segment}/`),
  );
  const subject =
    known?.[1] ?? /Oxford Research Encyclopedia of ([^|]+)/.exec(tab.split('|').at(-1) ?? '')?.[1];
  return subject ? `Oxford Research Encyclopedia of ${subject}` : 'Oxford Research Encyclopedias';
}

/*
 * Test addresses
 * https://oxfordre.com/internationalstudies/view/10.1093/acrefore/9780190846626.001.0001/acrefore-9780190846626-e-404
 * https://oxfordre.com/internationalstudies/view/10.1093/acrefore/9780190846626.001.0001/acrefore-9780190846626-e-404/version/0
 * https://oxfordre.com/internationalstudies/abstract/10.1093/acrefore/9780190846626.001.0001/acrefore-9780190846626-e-396
 * http://politics.oxfordre.com/view/10.1093/acrefore/9780190228637.001.0001/acrefore-9780190228637-e-354
 * https://oxfordre.com/linguistics/view/10.1093/acrefore/9780199384655.001.0001/acrefore-9780199384655-e-8
 * https://oxfordre.com/economics/display/10.1093/acrefore/9780190625979.001.0001/acrefore-9780190625979-e-174;jsessionid=01A52B578F4523C66A4DCCA27ACB1DE7
 * https://oxfordre.com/politics/ (no entry)
 */
