import { library as version5 } from './version-5';

/** As schema version 6 wrote it, with a quote, and another one that was removed. */
export const library = {
  ...version5,
  entries: version5.entries.map((entry) => ({ ...entry, hasQuotes: true })),
  quotes: [
    {
      entryId: 'entry-1',
      kept: [
        {
          id: 'quote-1',
          exact: 'On lanterns',
          prefix: '',
          suffix: '.',
          part: 'summary',
          versionId: 'version-1',
          note: 'For the first chapter.',
          createdAt: 1_700_000_450_000,
          editedAt: 1_700_000_450_000,
        },
      ],
      removed: [['quote-2', 1_700_000_460_000]],
    },
  ],
};
