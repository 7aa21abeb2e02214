import { expect, it, vi } from 'vitest';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);

it('folders are told with all that stands in them and below, and empty ones are not', async () => {
  const tree = [
    {
      id: '0',
      title: '',
      children: [
        {
          id: '1',
          title: 'Bookmarks bar',
          children: [
            { id: '2', title: 'Tides', url: 'https://harbours.example/tides' },
            {
              id: '3',
              title: 'Thesis',
              children: [
                { id: '4', title: 'Weirs', url: 'https://harbours.example/weirs' },
                { id: '5', title: 'A script', url: 'javascript:void(0)' },
              ],
            },
          ],
        },
        { id: '6', title: 'Other bookmarks', children: [] },
      ],
    },
  ];
  Object.assign(here.browser, { bookmarks: { getTree: async () => tree } });
  const { bookmarkFolders } = await import('../../utils/platform/addresses/bookmarks');
  const [tides, weirs] = [
    { url: 'https://harbours.example/tides', title: 'Tides' },
    { url: 'https://harbours.example/weirs', title: 'Weirs' },
  ];
  expect(await bookmarkFolders()).toEqual([
    { id: '1', title: 'Bookmarks bar', level: 0, addresses: [tides, weirs] },
    { id: '3', title: 'Thesis', level: 1, addresses: [weirs] },
  ]);
});
