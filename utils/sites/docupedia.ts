import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { findDoi } from '../text/addresses';
import { parseDate } from '../text/dates';
import { isPersonName, parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { EntryAddress, Site } from './site';

/** 'Ada Lovelace, Titel, Version: 2.0, in: Docupedia-Zeitgeschichte, 29.10.2012, …' */
const reference =
  /^(?:(.{2,600}), )?Version:? (\d+)\.\d+,? in: Docupedia-Zeitgeschichte,? (\d{1,2}\. ?\d{1,2}\. ?\d{4})/;

/**
 * Docupedia-Zeitgeschichte. The markup was not seen: it is read by metadata and words. Known are the
 * addresses, which count versions and tell languages apart ('name_titel_v2_de_2012'; a translation is
 * a work of its own), and the article's citation of itself. "Archiv-Version" stands on current
 * pages too and is no notice. No address is known to show the newest version always.
 */
export const docupedia: Site = {
  id: 'docupedia',
  name: 'Docupedia-Zeitgeschichte',
  hosts: ['docupedia.de'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Docupedia-Zeitgeschichte',
    publisher: 'Leibniz-Zentrum für Zeithistorische Forschung Potsdam',
    language: 'de',
    access: 'open',
  },
  history: false,
  address(url) {
    const script = /\/index\.php$/.test(url.pathname) ? url.searchParams.get('title') : null;
    const name = script ?? /^\/zg\/([^/]+)\/?$/.exec(url.pathname)?.[1];
    if (!name) return otherPage(url);
    if (name.includes(':') || /^(?:hauptseite|index\.php)$/i.test(name)) return null;
    return articleAddress(name);
  },
  read({ title: tab, blocks, meta }, { url, version }) {
    const title = blocks.find(({ level }) => level === 1)?.text ?? tab.split(/ [-–|] /)[0] ?? '';
    const lines = blocks.map(({ text }) => ({ text, parts: reference.exec(text) }));
    const at = lines.findIndex(({ parts }) => parts && (parts[1] ?? title).includes(title));
    const own = lines[at];
    if (!own && !meta('citation_title', 'dc.title')) return undefined;
    const [, head = '', number, date] = own?.parts ?? [];
    const capture: Partial<Capture> = {};
    setDefined(capture, 'published', parseDate(date ?? ''));
    // The DOI stands on the same line or, broken off it, on one below.
    setDefined(
      capture,
      'doi',
      own &&
        findDoi(
          lines
            .slice(at, at + 4)
            .map(({ text }) => text)
            .join(' '),
        ),
    );
    if (version === undefined && number) capture.version = { number: Number(number) };
    if (!meta('citation_author', 'dc.creator')) {
      const names = head.slice(0, Math.max(head.indexOf(title) - 2, 0)).split(/ ?\/ ?|,? und |, /);
      if (names.every(isPersonName)) capture.authors = parseNames(names);
    }
    const language = /_v\d+_([a-z]{2})(?:_\d{4})?$/.exec(url)?.[1];
    setDefined(capture, 'language', language);
    return capture;
  },
};

function articleAddress(name: string): EntryAddress {
  const url = `https://docupedia.de/zg/${name}`;
  const [, work, version, language] = /^(.+)_v(\d+)_([a-z]{2})(?:_\d{4})?$/.exec(name) ?? [];
  // Older names have the version in brackets, and not the author's name that newer ones begin with.
  const bracketed = /_\(Version_(\d+)\.\d+\)$/.exec(name)?.[1];
  if (bracketed) return { url, latest: url, version: Number(bracketed) };
  const entryId = (work ? `${work}_${language}` : name).toLowerCase();
  return { url, latest: url, entryId, ...(version && { version: Number(version) }) };
}

/*
 * Test addresses
 * https://docupedia.de/zg/liebisch_guemues_mobilities_v2_en_2024
 * http://docupedia.de/zg/Begriffsgeschichte
 * https://docupedia.de/zg/Hauptseite (no entry)
 */
