import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** 'CX' begins the ids of entries in reference books; articles of journals and papers have others. */
const entry = /^(?:GALE[|:])?(CX\d+)$/;

/** No citation is longer. */
const longestCitation = 1_000;
const author = /^([^,"“.]+, [^,"“.]+)\. (?=["“])/;
const imprint = /, (\d{4}), pp?\. /;

/**
 * Gale eBooks. Addresses hold a session and the reader's library; the lasting one is Gale's own
 * bookmark, made of the entry's id and the product. Markup not seen; a page cites its entry in MLA's style,
 * which text copies of many show.
 */
export const gale: Site = {
  id: 'gale',
  name: 'Gale eBooks',
  hosts: ['gale.com', 'galegroup.com'],
  knowledge: 'guess',
  defaults: { type: 'entry-encyclopedia' },
  address(url) {
    const { pathname, searchParams } = url;
    const [, doc, product = 'GVRL'] = /^\/apps\/doc\/(\w+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
    // A table of contents has its book's id.
    if (searchParams.get('it') === 'etoc') return null;
    const shown = /^\/(?:ps|gvrl)\//.test(pathname);
    const id = doc ?? (shown ? (searchParams.get('id') ?? searchParams.get('docId')) : null);
    const entryId = entry.exec(id ?? '')?.[1];
    if (!entryId) return otherPage(url);
    const database = doc ? product : (searchParams.get('p') ?? product);
    const lasting = `https://link.gale.com/apps/doc/${entryId}/${database.replace(/\W/g, '')}`;
    return { url: lasting, latest: lasting, entryId };
  },
  read({ blocks }, { entryId = '' }) {
    // A library's login stands at the same address, and an entry says its number.
    if (!blocks.some(({ text }) => text.includes(entryId))) return undefined;
    for (const { text } of blocks) {
      const isOwn = text.includes(`doc/${entryId}/`);
      const cited = isOwn && citationIn(text.slice(0, longestCitation));
      if (cited) return cited;
    }
    return {};
  },
};

/** '"Title." Work, edited by …, vol. 4, Publisher, 2005, pp. 350-351. Gale eBooks, link.gale.com/…' */
function citationIn(text: string): Partial<Capture> | undefined {
  const name = author.exec(text);
  const [title, rest = ''] = parted(text.slice(name?.[0].length ?? 0), /["”] /);
  const printed = imprint.exec(rest);
  if (!/^["“]./.test(title) || !printed) return undefined;
  const parts = rest.slice(0, printed.index).split(', ');
  const publisher = parts.splice(parts.at(-1) === 'Inc.' ? -2 : -1).join(', ');
  const editors = parts.findIndex((part, index) => index > 0 && part.startsWith('edited by '));
  const named = editors < 0 ? parts : parts.slice(0, editors);
  while (named.length > 1 && /^vol\. | ed\.$/.test(named.at(-1) ?? '')) named.pop();
  const own: Partial<Capture> = {};
  setDefined(own, 'containerTitle', named.join(', ') || undefined);
  setDefined(own, 'publisher', publisher || undefined);
  setDefined(own, 'published', printed[1]);
  if (name?.[1]) own.authors = parseNames([name[1]]);
  return own;
}

/** A text up to the first place that an expression matches, and what stands behind it. */
function parted(text: string, mark: RegExp): [string, string?] {
  const found = mark.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
}

/*
 * Test addresses
 * https://go.gale.com/ps/i.do?p=GVRL&id=GALE%7CCX3427400755&v=2.1&it=r&sid=GVRL&asid=77ea673e
 * https://link.gale.com/apps/doc/CX3427400755/GVRL?u=library&sid=bookmark-GVRL&xid=77ea673e
 * http://find.galegroup.com/gvrl/infomark.do?type=retrieve&docId=CX3427400755&source=gale
 * https://go.gale.com/ps/i.do?p=GVRL&id=GALE%7C5BBU&v=2.1&it=etoc&sid=GVRL (no entry)
 * https://link.gale.com/apps/doc/A123456789/AONE?u=library (not known)
 */
