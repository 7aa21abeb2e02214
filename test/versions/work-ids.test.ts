import { describe, expect, it } from 'vitest';
import { sameWork, workIds } from '../../utils/versions/work-ids';
import { entry } from './sample';

describe('identities', () => {
  it('names a work best first', () => {
    expect(workIds(entry({ doi: '10.5555/tides.7' }))).toEqual([
      'doi:10.5555/tides.7',
      'id:sample:tides-7',
      'url:example.org/view/tides-7',
    ]);
  });

  it.each([
    ['a living reference work', '10.1007/978-3-642-27737-5_100-2', '10.1007/978-3-642-27737-5_100'],
    ['a living dictionary', '10.1057/978-1-349-95121-5_2-3', '10.1057/978-1-349-95121-5_2'],
    ['a philosopher’s entry', '10.4324/9780415249126-p049-2', '10.4324/9780415249126-p049'],
    ['a review', '10.1002/14651858.cd001120.pub3', '10.1002/14651858.cd001120'],
    ['a review’s first version', '10.1002/14651858.cd001120', '10.1002/14651858.cd001120'],
    ['a chapter of a numbered book', '10.4324/9781003075011-17', '10.4324/9781003075011-17'],
    ['an ordinary chapter', '10.1007/978-3-031-28170-9_6', '10.1007/978-3-031-28170-9_6'],
    ['a book', '10.1007/978-3-031-28170-9', '10.1007/978-3-031-28170-9'],
    ['F1000', '10.12688/f1000research.7678.2', '10.12688/f1000research.7678'],
    ['F1000 without a version', '10.12688/f1000research.7678', '10.12688/f1000research.7678'],
    ['arXiv', '10.48550/arxiv.1706.03762v3', '10.48550/arxiv.1706.03762'],
    ['Zenodo, whose versions have numbers of their own', '10.5281/zenodo.77', '10.5281/zenodo.77'],
    [
      'an article',
      '10.1093/acrefore/9780190846626.013.404',
      '10.1093/acrefore/9780190846626.013.404',
    ],
  ])('leaves the version out of a DOI: %s', (_, doi, work) => {
    expect(workIds(entry({ doi }))[0]).toBe(`doi:${work}`);
  });

  it.each([
    'https://example.org/view/tides-7/version/0',
    'http://www.example.org/view/tides-7/',
    'https://example.org/view/tides-7#abstract',
  ])('knows one address in %s', (url) => {
    expect(workIds(entry({ url }))).toContain('url:example.org/view/tides-7');
  });

  it('never merges entries that share a book or a prefix', () => {
    const isbn = '9783031281709';
    const chapter = (n: number) =>
      entry({
        entryId: `c${n}`,
        isbn,
        doi: `10.1007/978-3-031-28170-9_${n}`,
        url: `https://example.org/chapter/${n}`,
      });
    expect(sameWork(chapter(6), chapter(61))).toBe(false);
    expect(workIds(chapter(6)).join()).not.toContain(isbn);
  });

  it('takes one name in common for one work', () => {
    const { entryId: _, ...bare } = entry({ url: 'https://example.org/tides' });
    expect(sameWork(entry({ doi: '10.5555/tides.7' }), entry({ url: bare.url }))).toBe(true);
    expect(sameWork(bare, entry())).toBe(false);
  });
});
