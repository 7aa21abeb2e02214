import type { FileWork } from '../../import/to-capture';
import { parseNames } from '../../text/names';
import { readAtom } from '../../watch/atom';
import { registryHosts } from '../../watch/watch-settings';
import { identifierKey } from '../pasted-identifiers';
import { type RegistryReader, workOf } from './registry-reader';

/** arXiv's own interface, which knows its papers by their numbers. */
export const arxivReader: RegistryReader = {
  batch: 50,
  request(wanted) {
    const ids = wanted.flatMap((one) =>
      one.kind === 'arxiv'
        ? [`${one.id}${one.version === undefined ? '' : `v${one.version}`}`]
        : [],
    );
    const list = ids.map(encodeURIComponent).join(',');
    return {
      url: `https://${registryHosts.arxiv}/api/query?id_list=${list}&max_results=${ids.length}`,
      headers: { accept: 'application/atom+xml' },
    };
  },
  works(wanted, answer) {
    const entries = answer.kind === 'answer' ? readAtom(answer.body) : undefined;
    if (!entries) return undefined;
    const works = new Map<string, FileWork>();
    for (const entry of entries) {
      const [, said = '', number = ''] =
        /^https?:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})v(\d{1,3})$/i.exec(
          entry.text('id'),
        ) ?? [];
      const id = said.replace(/\.[a-z]{2}\//i, '/').toLowerCase();
      const asked = wanted.find(
        (one) =>
          one.kind === 'arxiv' &&
          one.id === id &&
          (one.version === undefined || one.version === Number(number)),
      );
      if (!asked || !id) continue;
      const [first, last] = [
        entry.text('published').slice(0, 10),
        entry.text('updated').slice(0, 10),
      ];
      const work = workOf({
        DOI: `10.48550/arxiv.${id}`,
        type: 'article',
        title: entry.text('title'),
        author: parseNames(entry.texts('name')),
        publisher: 'arXiv',
        abstract: entry.text('summary'),
        issued: last,
        ...(Number(number) > 1 && { 'original-date': first }),
        version: number,
        URL: `https://arxiv.org/abs/${id}v${number}`,
      });
      if (work) works.set(identifierKey(asked), work);
    }
    return works;
  },
};
