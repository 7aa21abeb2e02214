import { describe, expect, it } from 'vitest';
import { readersTags, zoteroItem } from '../../utils/zotero/item';
import { bare, superseded, variant } from '../export/items';

describe('an entry becomes an item', () => {
  it('with everything that is known of it', () => {
    expect(zoteroItem(superseded)).toEqual({
      id: superseded.entryId,
      itemType: 'encyclopediaArticle',
      title: 'Tidal Mills and NATO: A History',
      encyclopediaTitle: 'Invented Research Encyclopedia of Tidal Studies',
      creators: [
        { firstName: 'Ines', lastName: 'Harrow', creatorType: 'author' },
        { firstName: 'Joost', lastName: 'van der Meer', creatorType: 'author' },
        { lastName: 'Institute for Mills, Weirs and Locks', fieldMode: 1, creatorType: 'author' },
        { firstName: 'Ada', lastName: 'Quill', creatorType: 'editor' },
      ],
      publisher: 'Taylor and Fenwick',
      ISBN: '9780000000002',
      DOI: '10.1093/acrefore/9780000000002.013.77',
      url: superseded.capture.url,
      date: '2018-11',
      accessDate: '2019-09-16',
      language: 'en-GB',
      abstractNote: 'Tidal mills ground 50% of the grain.\n\nA second paragraph follows.',
      // 'NATO' is the reader's own tag too, and goes with those.
      tags: [
        { tag: 'mills', type: 1 },
        { tag: 'tides, spring', type: 1 },
      ],
      notes: [{ note: '<p>Compare with the mill at Eling.<br/>Ask Joost.</p>' }],
      attachments: [],
      extra: [
        'Citation Key: harrowtidm2014',
        'Version: 0',
        'Original Date: 2014-03-01',
        'ISSN: 1234-5679',
        `Superseded: replaced on 2019-03-26 by ${superseded.issues[0]?.successor}`,
      ].join('\n'),
    });
    expect(readersTags(superseded)).toEqual(['to read', 'nato']);
  });

  it('or with nothing but what every capture has', () => {
    expect(zoteroItem(bare)).toEqual({
      id: bare.entryId,
      itemType: 'webpage',
      title: 'Untold',
      creators: [],
      url: 'https://example.org/',
      accessDate: '2020-02-29',
      tags: [],
      notes: [],
      attachments: [],
      extra: 'Citation Key: anon',
    });
  });

  it.each([
    ['entry-encyclopedia', 'encyclopediaArticle', 'encyclopediaTitle', ['ISSN']],
    ['chapter', 'bookSection', 'bookTitle', ['ISSN']],
    ['article-journal', 'journalArticle', 'publicationTitle', ['Publisher', 'ISBN']],
    ['article', 'preprint', 'repository', ['Publisher', 'ISBN', 'ISSN']],
    ['book', 'book', undefined, ['Container Title', 'ISSN']],
    ['webpage', 'webpage', 'websiteTitle', ['Publisher', 'ISBN', 'ISSN']],
  ] as const)(
    '%s as %s, and what that has no field for in Extra',
    (type, itemType, title, extra) => {
      const item = zoteroItem(variant({ type }));
      expect(item.itemType).toBe(itemType);
      if (title) expect(item[title]).toBe(superseded.capture.containerTitle);
      const labels = String(item.extra).match(/^(?:Container Title|Publisher|ISBN|ISSN)(?=: )/gm);
      expect(labels).toEqual(extra);
      const editors = item.creators.filter(({ creatorType }) => creatorType !== 'author');
      expect(editors.map(({ creatorType }) => creatorType)).toEqual([
        type === 'webpage' ? 'contributor' : 'editor',
      ]);
    },
  );

  it('says that it was retracted', () => {
    const issues = [{ kind: 'retracted', text: '…', source: 'https://a.example/' }] as const;
    expect(zoteroItem({ ...bare, issues }).extra).toBe('Citation Key: anon\nRetracted');
  });

  it('keeps a note that looks like HTML a text', () => {
    const [note] = zoteroItem({
      ...bare,
      note: 'a < b & "c"\r\n\r\n  \n<script>x</script>\n',
    }).notes;
    expect(note?.note).toBe(
      '<p>a &lt; b &amp; &quot;c&quot;</p>\n<p>&lt;script&gt;x&lt;/script&gt;</p>',
    );
  });
});
