import { isWithin } from '../extract/page';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseDate } from '../text/dates';
import { parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** '/abs/1706.03762v7', '/abs/math.GT/0309136'; the letters behind the full stop are no part of the id. */
const work =
  /^\/(?:abs|html|pdf|format|ps|src|e-print)\/(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v(\d{1,3}))?(?:\.pdf)?\/?$/i;
/** 'arXiv:2402.08954v1 [cs.CL] 14 Feb 2024', at the edge of a page set by LaTeXML. */
const stamp = /^arXiv:\S{6,40}?v(\d{1,3}) \[[^\]]{2,30}\] (\d{1,2} \p{L}{3,9} \d{4})$/u;

/**
 * arXiv. Seen in pages of 2026: the address without a version shows the newest, and `og:url`, the
 * line of dates above the title and "(or arXiv:… for this version)" tell which that is;
 * `citation_date` is the first version's day, `citation_online_date` this one's. `citation_doi` is
 * the journal article's, so the preprint's own is made of its id. Its HTML pages, made by LaTeXML,
 * have no metadata but a stamp and elements of telling classes.
 */
export const arxiv: Site = {
  id: 'arxiv',
  name: 'arXiv',
  hosts: ['arxiv.org'],
  knowledge: 'page',
  countsVersions: true,
  defaults: { type: 'article', publisher: 'arXiv', access: 'open' },
  address(url) {
    const pathname = url.pathname.replace(/%2f/gi, '/').replace(/%3a/gi, ':');
    const [, said = '', number] = work.exec(pathname) ?? [];
    if (!said) return otherPage(url);
    const entryId = said.replace(/\.[a-z]{2}\//i, '/').toLowerCase();
    const latest = `https://arxiv.org/abs/${entryId}`;
    return {
      url: number ? `${latest}v${number}` : latest,
      latest,
      entryId,
      doi: `10.48550/arxiv.${entryId}`,
      ...(number ? { version: Number(number) } : {}),
    };
  },
  read(page, { doi, latest, version }) {
    const text = page.blocks
      .map((block) => block.text)
      .find((each) => /^\[Submitted on/.test(each));
    const dates = text ?? '';
    const shown =
      /v(\d+)$/.exec(page.meta('og:url') ?? '') ??
      /\(this version, v(\d+)\)/.exec(dates) ??
      page.blocks.map((block) => /^\(or arXiv:\S+?v(\d+) /.exec(block.text)).find(Boolean);
    const [, stamped, day] = page.blocks.map((block) => stamp.exec(block.text)).find(Boolean) ?? [];
    const number = version ?? toNumber(shown?.[1] ?? stamped);
    const revised = /revised ([^()]{4,40}) \(this version/.exec(dates)?.[1];
    const own: Partial<Capture> = {};
    setDefined(own, 'doi', doi);
    const typeset = page.blocks.find((block) => isWithin(block, '.ltx_title_document'))?.text;
    const tab = /^\[\S+\] (.+)$/.exec(page.title)?.[1];
    setDefined(own, 'title', page.meta('citation_title') ?? tab ?? typeset);
    const first = /^\[Submitted on ([^(),\]]+)/.exec(dates)?.[1];
    setDefined(own, 'published', parseDate(first ?? (number === 1 ? day : undefined) ?? ''));
    if (!page.metas.has('citation_author')) {
      const line = page.blocks.find((block) => isWithin(block, '.authors'));
      const names = line ? line.links.map((link) => link.text) : [];
      if (names.length > 0) own.authors = parseNames(names);
    }
    if (number === undefined) return own;
    own.version = { number };
    own.url = `${latest}v${number}`;
    if (number > 1)
      setDefined(
        own,
        'revised',
        parseDate(revised ?? page.meta('citation_online_date') ?? day ?? ''),
      );
    return own;
  },
};

function toNumber(figures: string | undefined): number | undefined {
  return figures === undefined ? undefined : Number(figures);
}

/*
 * Test addresses
 * https://arxiv.org/abs/1706.03762
 * https://arxiv.org/abs/1706.03762v1
 * https://arxiv.org/abs/math/0309136v1
 * https://arxiv.org/html/2402.08954v1
 * https://export.arxiv.org/abs/math.GT/0309136
 * https://arxiv.org/pdf/1706.03762v7.pdf
 * https://arxiv.org/list/cs.CL/new (no entry)
 */
