import { valueAfterLabel } from '../extract/labelled-value';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { parseDate } from '../text/dates';
import { parseNames, splitByline } from '../text/names';
import { pathAddress } from './addresses/path-address';
import type { Site } from './site';

/** 'Ada Lovelace, “ENGINES i. Analytical,” Encyclopaedia Iranica, XII/4, …': how the page is cited. */
const citation =
  /^(?:cite this (?:entry|article|page)\s*:?\s*)?(.+?),\s*[“"‘'].+[”"’'],?\s*(?:in\s+)?Encyclop(?:æ|ae)dia Iranica\b/i;

/**
 * Encyclopædia Iranica. Dates and the entry's own citation stand at its foot, below the bibliography;
 * the meta 'author' names the foundation. Known from text copies, dates and citation remembered.
 */
export const iranica: Site = {
  id: 'iranica',
  name: 'Encyclopædia Iranica',
  hosts: ['iranicaonline.org'],
  knowledge: 'guess',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Encyclopædia Iranica',
    publisher: 'Encyclopædia Iranica Foundation',
    language: 'en',
    access: 'open',
  },
  address: (url) =>
    /^\/(?:articles\/(?:index|search)|pages)(?:\/|$)/.test(url.pathname)
      ? null
      : pathAddress(url, /^\/articles\/([^/]+)$/),
  read({ blocks }) {
    const own: Partial<Capture> = {};
    const cited = blocks.flatMap(({ text }) => citation.exec(text.slice(0, 400))?.[1] ?? []).at(-1);
    if (cited) own.authors = parseNames(splitByline(cited));
    setDefined(
      own,
      'published',
      parseDate(valueAfterLabel(blocks, /^originally published\s*(?::|$)/i) ?? ''),
    );
    setDefined(
      own,
      'revised',
      parseDate(valueAfterLabel(blocks, /(?:^|; )last updated\s*(?::|$)/i) ?? ''),
    );
    return own;
  },
};

/*
 * Test addresses
 * https://www.iranicaonline.org/articles/historiography-viii
 * http://www.iranicaonline.org/articles/historiography-viii/
 * https://iranicaonline.org/articles/index/Ac/limit:1000 (no entry)
 */
