import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { findDoi } from '../text/addresses';
import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/**
 * 1914-1918-online, the International Encyclopedia of the First World War. The markup was not seen: it is
 * read by metadata and words. Known are the addresses, the tab ('Title / 1.0 / handbook - …'), the
 * line "Version 1.0" and the article's citation of itself, which has the day of publication and the
 * DOI. Of versions only whole ones are numbers that can be compared.
 */
export const encyclopedia1914: Site = {
  id: 'encyclopedia1914',
  name: '1914-1918-online',
  hosts: ['1914-1918-online.net'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: '1914-1918-online. International Encyclopedia of the First World War',
    publisher: 'Freie Universität Berlin',
    language: 'en',
    access: 'open',
  },
  address(address) {
    const { pathname } = withoutQuery(address);
    const slug = /^\/article\/([^/]+)(?:\/(?:\d{4}-\d\d-\d\d|\d+[._-]\d+|print))?$/.exec(
      pathname,
    )?.[1];
    if (!slug) return otherPage(address);
    const url = `https://encyclopedia.1914-1918-online.net/article/${slug}/`;
    return { url, latest: url, entryId: slug.toLowerCase().replaceAll('_', '-') };
  },
  read({ title: tab, blocks }) {
    const [, title, version] = /^(.+?) \/ (\d+)\.0 \/ /.exec(tab) ?? [];
    const shown = blocks.find(({ text }) => /^Version \d+\.\d+\b/.test(text))?.text;
    const number = version ?? /^Version (\d+)\.0\b/.exec(shown ?? '')?.[1];
    const name = title ?? blocks.find(({ level }) => level === 1)?.text;
    const own = blocks.find(({ text }) => text.includes(`: ${name}, in: 1914-1918-online`))?.text;
    const capture: Partial<Capture> = {};
    setDefined(capture, 'title', title);
    setDefined(capture, 'version', number === undefined ? undefined : { number: Number(number) });
    setDefined(capture, 'doi', own && findDoi(own.slice(own.search(/doi\b/i))));
    setDefined(capture, 'published', own && /Berlin,? (\d{4}-\d\d-\d\d)/.exec(own)?.[1]);
    return capture;
  },
};

/*
 * Test addresses
 * https://encyclopedia.1914-1918-online.net/article/armenian-genocide/
 * https://encyclopedia.1914-1918-online.net/article/nansen_fridtjof
 * http://encyclopedia.1914-1918-online.net/article/nansen_fridtjof/2014-10-08
 * https://encyclopedia.1914-1918-online.net/themes/violence/ (no entry)
 */
