import type { ExportItem } from '../export/format';

/** An invented entry with all that citations print, to show how a style looks. */
export const sampleItem: ExportItem = {
  key: 'sample',
  entryId: 'sample',
  versionId: 'sample',
  capture: {
    site: 'generic',
    type: 'entry-encyclopedia',
    url: 'https://encyclopedia.example/tidal-mills',
    doi: '10.5555/tidal-mills',
    title: 'Tidal mills',
    authors: [
      { family: 'Harrow', given: 'Ines' },
      { family: 'Okafor', given: 'Daniel' },
    ],
    editors: [{ family: 'Quill', given: 'Ada' }],
    containerTitle: 'Encyclopedia of Rivers and Tides',
    publisher: 'Example Press',
    language: 'en',
    summary: null,
    keywords: [],
    published: '2019-03-26',
    access: 'open',
    notices: [],
  },
  accessed: '2024-05-14',
  tags: [],
  collections: [],
  note: '',
  quotes: [],
  issues: [],
};
