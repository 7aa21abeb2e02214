import type { Page } from '../extract/page';
import type { CaptureType, Notice } from '../model/capture';
import { findDoi, versionIn, workDoi } from '../text/addresses';
import { parseDate } from '../text/dates';
import { doiAddress } from './addresses/doi-address';
import type { EntryAddress, Site } from './site';

/** An entry is found by its DOI alone too, and behind the name of a file's kind. */
const path =
  /^\/(?:(?:article|book|chapter|protocol|referencework|referenceworkentry|rwe|content\/pdf|epdf|download\/epub)\/)?(?<doi>10\.\d{4,9}\/[^/]+?)(?:\.pdf|\.epub)?(?:\/(?:fulltext|abstract|cover|figures|metrics|tables).*)?$/;

const types: Record<string, CaptureType> = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  protocol: 'chapter',
  referencework: 'book',
  rwe: 'entry-encyclopedia',
};

/**
 * SpringerLink: reference works, living ones among them, and what stands beside them. Pages of 2024
 * to 2026 were seen: their metadata tell all but the versions. `/referenceworkentry/` and `/rwe/`
 * are one entry, and so is the bare DOI behind the host, which leads to it; `rd.` is the former host.
 * A living entry's DOI ends in its version ('…_100-2'); the block "Chapter history", where an older
 * version learns of its successor, is remembered and was not seen.
 */
export const springer: Site = {
  id: 'springer',
  name: 'SpringerLink',
  hosts: ['link.springer.com', 'rd.springer.com'],
  knowledge: 'page',
  countsVersions: true,
  textOnPage: true,
  subjectKeywords: true,
  defaults: { publisher: 'Springer' },
  address(url) {
    const address = doiAddress(url, path);
    if (!address?.doi) return address;
    const { href } = new URL(address.url.replace('//rd.springer.', '//link.springer.'));
    const end = href.indexOf('/', href.search(/\/10\.\d{4,9}\//) + address.doi.indexOf('/') + 2);
    const own = (end < 0 ? href : href.slice(0, end)).replace('/referenceworkentry/', '/rwe/');
    return { ...address, url: own, latest: own };
  },
  read(page, address) {
    // A figure or a table on a page of its own is no work.
    if (/\/(?:figures|tables)\//.test(page.url.pathname)) return null;
    const type = types[new URL(address.url).pathname.split('/')[1] ?? ''];
    const notice = successor(page, address);
    return { ...(type ? { type } : {}), ...(notice ? { notices: [notice] } : {}) };
  },
};

/** A later version of this work in its "Chapter history", each with its day and its DOI. */
function successor({ blocks }: Page, { entryId, url, version }: EntryAddress): Notice | undefined {
  const start = blocks.findIndex(({ text }) => /^chapter history$/i.test(text));
  if (start < 0 || version === undefined) return undefined;
  let date: string | undefined;
  for (const { text } of blocks.slice(start + 1, start + 40)) {
    date = parseDate(/published:?\s+(.{4,30})/i.exec(text)?.[1] ?? '') ?? date;
    const doi = findDoi(text);
    if (!doi || workDoi(doi) !== entryId || (versionIn(doi) ?? 0) <= version) continue;
    const own = new URL(`/rwe/${doi}`, url).href;
    return { kind: 'superseded', successor: own, text, ...(date ? { date } : {}) };
  }
  return undefined;
}

/*
 * Test addresses
 * https://link.springer.com/referenceworkentry/10.1007/978-3-642-27737-5_100-2
 * https://link.springer.com/rwe/10.1057/978-1-349-95121-5_2-2
 * https://link.springer.com/chapter/10.1007/978-3-031-28170-9_6
 * https://link.springer.com/article/10.1007%2Fs10924-010-0192-1
 * https://link.springer.com/10.1007/978-3-642-27737-5_100-2
 * https://rd.springer.com/referenceworkentry/10.1007/978-3-642-27737-5_100-2
 * https://link.springer.com/content/pdf/10.1007/978-3-642-27737-5_100-2.pdf
 * https://link.springer.com/search?query=encyclopedia (no entry)
 */
