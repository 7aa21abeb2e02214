import { isWithin, type Page } from '../extract/page';
import type { Capture, Notice } from '../model/capture';
import { parseDate } from '../text/dates';
import { otherPage } from './addresses/not-an-entry';
import type { EntryAddress, Site } from './site';

/** '/tel-02083632v1', below a collection's name or not, as the page or as one of its files. */
const deposit = /^\/(?:[\w-]+\/)?([a-z][a-z\d-]*[-_]\d{8})(?:v(\d{1,3}))?(?:\/|$)/;

/**
 * HAL, the archive of French research, with the portals of its institutions. Seen in pages of 2023
 * and 2024: a deposit's address without a version shows the newest; "Dates and versions" lists them
 * all, in whatever language, and is the only word of an older version that it is one.
 */
export const hal: Site = {
  id: 'hal',
  name: 'HAL',
  hosts: ['archives-ouvertes.fr', 'ccsd.cnrs.fr', 'hal.inrae.fr', 'hal.science'],
  knowledge: 'page',
  countsVersions: true,
  history: false,
  address(url) {
    const { hostname, pathname } = url;
    const [, entryId, number] = deposit.exec(pathname) ?? [];
    if (!entryId) return otherPage(url);
    const latest = `https://${hostname}/${entryId}`;
    return {
      url: number ? `${latest}v${number}` : latest,
      latest,
      entryId,
      ...(number ? { version: Number(number) } : {}),
    };
  },
  read(page, address) {
    const said = new RegExp(`${address.entryId} ?, version (\\d{1,3})$`);
    const shown = page.blocks.map(({ text }) => said.exec(text)).find(Boolean);
    const number = address.version ?? (shown ? Number(shown[1]) : undefined);
    const own: Partial<Capture> = page.metas.has('citation_pdf_url') ? { access: 'open' } : {};
    if (number === undefined) return own;
    own.version = { number };
    own.url = `${address.latest}v${number}`;
    const notice = newerVersion(page, address, number);
    return notice ? { ...own, notices: [notice] } : own;
  },
};

/** The newest version of the list, if this one is older. */
function newerVersion(
  { blocks }: Page,
  { entryId }: EntryAddress,
  shown: number,
): Notice | undefined {
  let newest: { version: number; notice: Notice } | undefined;
  for (const block of blocks) {
    if (!isWithin(block, '.versions')) continue;
    for (const { href, text, start } of block.links) {
      const to = hal.address(new URL(href));
      if (to?.entryId !== entryId || !to?.version || to.version <= (newest?.version ?? shown))
        continue;
      const date = parseDate(block.text.slice(start + text.length, start + text.length + 20));
      const notice: Notice = { kind: 'superseded', text: block.text, successor: to.url };
      newest = { version: to.version, notice: date ? { ...notice, date } : notice };
    }
  }
  return newest?.notice;
}

/*
 * Test addresses
 * https://theses.hal.science/tel-02083632v1
 * https://hal.science/jpa-00235190
 * https://hal.inrae.fr/hal-02944117v2/document
 * https://hal.archives-ouvertes.fr/LIX/hal-01234567/file/paper.pdf
 * https://hal.science/search/index?q=graphes (no entry)
 */
