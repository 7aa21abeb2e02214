import type { Page } from '../extract/page';
import type { CaptureType } from '../model/capture';
import { partType, withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** An address is the work's section, names of books and chapters, and its id; parts of its page follow. */
const work =
  /^\/core\/(books|elements|journals|product)(?:\/(?!issue\/)[^/]+){0,5}?\/([\dA-F]{32})(?=\/|$)/i;

/** Cambridge Journals Online, before 2016: '/action/displayAbstract?fromPage=online&aid=8253912'. */
const former = /^\/action\/display(?:Abstract|Fulltext|FullText|Full)\/?$/;

/**
 * Cambridge Core: encyclopedias, companions and histories chapter by chapter, books and articles. An
 * address ends in the work's id; two names before it are a chapter's, one is the book's. Known by
 * others' readers of its pages and read by its metadata and words ("Summary").
 */
export const cambridge: Site = {
  id: 'cambridge',
  name: 'Cambridge Core',
  hosts: ['cambridge.org'],
  knowledge: 'selectors',
  defaults: { publisher: 'Cambridge University Press' },
  address(url) {
    const aid = /^\d+$/.exec(url.searchParams.get('aid') ?? '')?.[0];
    if (aid && former.test(url.pathname)) {
      const address = `https://journals.cambridge.org/action/displayAbstract?aid=${aid}`;
      return { url: address, latest: address, entryId: `aid-${aid}` };
    }
    const { origin, pathname } = withoutQuery(url);
    const [path, , id] = work.exec(pathname) ?? [];
    if (path && id) return { url: origin + path, latest: origin + path, entryId: id.toUpperCase() };
    // Issues and series have ids too.
    return /^\/core\/(?:journals\/[^/]+\/|series\/)/.test(pathname) ? null : otherPage(url);
  },
  read(page, { url }) {
    const type = typeOf(page, new URL(url).pathname);
    return type ? { type } : {};
  },
};

function typeOf(page: Page, pathname: string): CaptureType | undefined {
  if (former.test(pathname)) return 'article-journal';
  const [section, ...names] = pathname
    .replace(/\/abs(?=\/)/, '')
    .split('/')
    .slice(2, -1);
  if (section === 'journals') return 'article-journal';
  if (section === 'product') return undefined;
  return names.length > 1 ? partType(page) : 'book';
}

/*
 * Test addresses
 * https://www.cambridge.org/core/books/conservation-research-policy-and-practice/making-a-difference-in-conservation-linking-science-and-policy/C8B7353BFDD77E0C1A16A61C07E44977
 * https://www.cambridge.org/core/journals/journal-of-fluid-mechanics/article/abs/highresolution-simulations-of-cylindrical-density-currents/30D62864BDED84A6CC81F5823950767B
 * https://www.cambridge.org/core/journals/journal-of-fluid-mechanics/article/30D62864BDED84A6CC81F5823950767B/core-reader
 * http://journals.cambridge.org/action/displayAbstract?fromPage=online&aid=8253912
 * https://www.cambridge.org/core/journals/american-political-science-review/issue/F6F2E8238A6D139A91D343A62AB2CECC (no entry)
 * https://www.cambridge.org/engage/miir/article-details/60d6688fafe54f7050a526e4 (not known)
 */
