import { readTitle } from '../extract/heading';
import { valueAfterLabel } from '../extract/labelled-value';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseNames, splitByline } from '../text/names';
import { pathAddress } from './addresses/path-address';
import type { Site } from './site';

/**
 * Encyclopedia.pub, MDPI's encyclopedia of scholars. An entry's address shows the newest version;
 * older ones stand at '/entry/history/show/N', where N counts all versions of all entries, so only
 * the page's own note that it is an old one tells which entry it is of. Markup not seen.
 */
export const encyclopediapub: Site = {
  id: 'encyclopediapub',
  name: 'Encyclopedia.pub',
  hosts: ['encyclopedia.pub'],
  knowledge: 'guess',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Encyclopedia.pub',
    publisher: 'MDPI',
    language: 'en',
    access: 'open',
  },
  address(url) {
    const version = pathAddress(url, /^\/entry\/(history\/show)\/\d+$/);
    if (/^\/(?:entry\/history|user|item)\//.test(url.pathname) && !version) return null;
    if (!version) {
      const entry = pathAddress(url, /^(?:\/entry)?\/(\d+)$/);
      if (!entry?.entryId) return entry;
      const address = `https://encyclopedia.pub/entry/${entry.entryId}`;
      return { ...entry, url: address, latest: address };
    }
    return { url: version.url, latest: version.latest };
  },
  read(page, { entryId }) {
    const own: Partial<Capture> = {};
    const names = parseNames(
      splitByline(valueAfterLabel(page.blocks, /^contributors?\s*:/i) ?? ''),
    );
    if (names.length > 0) own.authors = names;
    if (entryId) return own;
    const note = page.blocks.find(({ text }) => /\bold version of this entry\b/i.test(text));
    const links = note?.links.flatMap(({ href }) => encyclopediapub.address(new URL(href)) ?? []);
    const current = links?.find((link) => link.entryId)?.entryId;
    setDefined(own, 'entryId', current);
    setDefined(own, 'title', readTitle(page)?.text.replace(/ ?: ?history$/i, ''));
    return own;
  },
};

/*
 * Test addresses
 * https://encyclopedia.pub/entry/44530
 * https://encyclopedia.pub/entry/history/show/84731
 * https://encyclopedia.pub/44530
 * https://encyclopedia.pub/entry/history/compare_revision/131626 (no entry)
 */
