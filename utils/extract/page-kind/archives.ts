/** Web archives: which there are, and what an address of theirs says of the page that it is a copy of. */
import { httpUrl } from '../../text/addresses';
import { parseDate } from '../../text/dates';

/** One archive. Its copies stand at '…/DATE/ADDRESS', or at a short name of the archive's own. */
interface WebArchive {
  /** As citations give it. */
  name: string;
  /** Without `www.`; no subdomain belongs to them but that. */
  hosts: readonly string[];
}

const archives: readonly WebArchive[] = [
  { name: 'Archive-It', hosts: ['wayback.archive-it.org'] },
  {
    name: 'archive.today',
    hosts: [
      'archive.fo',
      'archive.is',
      'archive.li',
      'archive.md',
      'archive.ph',
      'archive.today',
      'archive.vn',
    ],
  },
  { name: 'Arquivo.pt', hosts: ['arquivo.pt'] },
  { name: 'Australian Web Archive', hosts: ['webarchive.nla.gov.au'] },
  { name: 'Bibliotheca Alexandrina Web Archive', hosts: ['web.archive.bibalex.org'] },
  { name: 'Conifer', hosts: ['conifer.rhizome.org'] },
  { name: 'Croatian Web Archive', hosts: ['haw.nsk.hr'] },
  { name: 'Estonian Web Archive', hosts: ['veebiarhiiv.digar.ee'] },
  { name: 'Government of Canada Web Archive', hosts: ['webarchive.bac-lac.gc.ca'] },
  { name: 'Icelandic Web Archive', hosts: ['vefsafn.is', 'wayback.vefsafn.is'] },
  { name: 'Internet Archive', hosts: ['wayback.archive.org', 'web.archive.org'] },
  { name: 'Library of Congress Web Archives', hosts: ['webarchive.loc.gov'] },
  { name: 'National Records of Scotland Web Archive', hosts: ['webarchive.nrscotland.gov.uk'] },
  { name: 'Perma.cc', hosts: ['perma-archives.org', 'perma.cc', 'rejouer.perma.cc'] },
  { name: 'PRONI Web Archive', hosts: ['webarchive.proni.gov.uk'] },
  { name: 'Stanford Web Archive', hosts: ['swap.stanford.edu'] },
  { name: 'Time Travel', hosts: ['timetravel.mementoweb.org'] },
  { name: 'UK Government Web Archive', hosts: ['webarchive.nationalarchives.gov.uk'] },
  { name: 'UK Parliament Web Archive', hosts: ['webarchive.parliament.uk'] },
  { name: 'UK Web Archive', hosts: ['webarchive.org.uk'] },
  { name: 'UNT Web Archive', hosts: ['webarchive.library.unt.edu'] },
  { name: 'WebCite', hosts: ['webcitation.org'] },
  { name: 'Webarchiv', hosts: ['wayback.webarchiv.cz'] },
];

/** The hosts of all archives, to tell by a glance at a text whether it names one. */
export const archiveHosts: readonly string[] = archives.flatMap(({ hosts }) => hosts);

/** What an address on an archive's host says. */
export interface ArchivedAddress {
  /** The archive's name: 'Internet Archive'. */
  archive: string;
  /** The page that was copied, as it was addressed; absent where the address has a short name for it. */
  original?: URL;
  /** When it was copied, EDTF level 0; absent where the address does not say. */
  date?: string;
}

/** The segments of a path among which the date is looked for: no archive puts more before it. */
const mostSegments = 8;

/** Reads an address; undefined where it is on no archive's host. */
export function archivedAddress(url: URL): ArchivedAddress | undefined {
  const archive = archiveAt(url.hostname);
  if (!archive) return undefined;
  const { pathname } = url;
  let end = pathname.indexOf('/', 1);
  for (let start = 1, left = mostSegments; end > 0 && left > 0; left -= 1) {
    const segment = pathname.slice(start, end);
    const moment = momentOf(segment);
    const rest = pathname.slice(end + 1) + url.search + url.hash;
    const original = addressIn(rest, moment !== undefined || /^(?:newest|oldest)$/.test(segment));
    if (original) return { archive, original, ...(moment?.date && { date: moment.date }) };
    start = end + 1;
    end = pathname.indexOf('/', start);
  }
  const original = httpUrl(url.searchParams.get('url') ?? '');
  const date = parseDate(url.searchParams.get('date') ?? '');
  return { archive, ...(original && { original }), ...(original && date && { date }) };
}

/** The name of the archive on a host; undefined where there is none. */
export function archiveAt(hostname: string): string | undefined {
  const bare = hostname.replace(/^www\./, '');
  return archives.find(({ hosts }) => hosts.includes(bare))?.name;
}

/** '20230601101500', '2023id_', '2019.03.26-101500'; '9999' and '*' are moments without a date. */
function momentOf(segment: string): { date?: string } | undefined {
  const [, digits, mark] = /^(\d{1,14})(\*|[a-z]{2}_)?$/.exec(segment) ?? [];
  if (segment === '*' || (digits !== undefined && mark === '*')) return {};
  const [, day] = /^(\d{4}\.\d\d\.\d\d)-\d{4,6}$/.exec(segment) ?? [];
  const compact = digits ?? day?.replaceAll('.', '');
  if (compact === undefined) return undefined;
  const parts = [compact.slice(0, 4), compact.slice(4, 6), compact.slice(6, 8)];
  const whole = parts.filter((part, at) => part.length === (at === 0 ? 4 : 2)).join('-');
  const date = parseDate(whole);
  return date === whole ? { date } : {};
}

/** An address at a path's end, one of its slashes lost or its signs written as octets. */
function addressIn(rest: string, mayLackScheme: boolean): URL | undefined {
  const text = /^https?%3a/i.test(rest) ? decoded(rest) : rest;
  const [, scheme, behind] = /^(https?):\/{1,4}(?!\/)(.*)$/is.exec(text) ?? [];
  if (scheme !== undefined) return httpUrl(`${scheme}://${behind}`);
  const isHost = mayLackScheme && /^(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?:[:/?#]|$)/i.test(text);
  return isHost ? httpUrl(`https://${text}`) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
