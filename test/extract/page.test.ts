import { expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import { openPage } from '../../utils/extract/page';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { parse } from '../sites/page-files';

const address = 'https://lexikon.example.org/faehre';
const markup = `<html lang="de"><head><title>Fähre – Lexikon der Flüsse</title>
  <meta name="description" content="Über Fähren"></head><body><main><h1>Fähre</h1>
  <p>Autorin: <a href="/jörg">Jörgine Müller</a></p>
  <p>Für diese Fähre gibt es eine neuere Fassung: <a href="/faehre-2">Fähre, zweite Fassung</a></p>
  </main></body></html>`;

it('a page whose letters stand apart from their marks is the page that has them in one', () => {
  const apart = markup.normalize('NFD');
  expect(apart).not.toBe(markup);
  const [one, other] = [markup, apart].map((each) => openPage(takeSnapshot(parse(each), address)));
  const plain = (page: typeof one) =>
    page?.blocks.map(({ text, links, joints }) => ({
      text,
      joints,
      links: links.map(({ text, start }) => ({ text, start })),
    }));
  expect(plain(other)).toEqual(plain(one));
  expect(other?.title).toBe(one?.title);
  expect(other?.meta('description')).toBe('Über Fähren');
  expect(capturePage(parse(apart), address)).toEqual(capturePage(parse(markup), address));
});
