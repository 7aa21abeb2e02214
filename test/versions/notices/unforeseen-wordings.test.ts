/** Wordings that no rule foresees, believed where their link leads to another version of the work. */
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import type { Notice } from '../../../utils/model/capture';
import { parse } from '../../sites/page-files';

const address = 'https://tides.example.org/articles/eddies/version/1';
const newest = '/articles/eddies/version/3';
const successor = `https://tides.example.org${newest}`;
const link = (label: string, href = newest) => `<a href="${href}">${label}</a>`;

/** Notices of an entry's page that says this below its title. */
function noticesOf(sentence: string, language = 'en'): Notice[] {
  const html = `<!doctype html><html lang="${language}"><head><title>Eddies</title>
    <meta name="citation_title" content="Eddies"><meta name="citation_author" content="Brook, Ada">
    <meta name="citation_doi" content="10.5555/eddies"></head><body><h1>Eddies</h1><p>Ada Brook</p>
    <div>${sentence}</div><h2>Abstract</h2>
    <p>How the eddies below a weir are named and counted.</p></body></html>`;
  const reading = capturePage(parse(html), address);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture.notices;
}

describe('a wording that no rule foresees is read by its link', () => {
  it.each([
    [
      'en',
      `This entry, which was written before the flood survey, is outdated: see ${link('version 3')}.`,
    ],
    [
      'en',
      `Outdated wording: the editors replaced it in full in 2023 by ${link('a newer edition')}.`,
    ],
    [
      'de',
      `Dieser Eintrag bleibt aus Gründen der Nachvollziehbarkeit stehen, ist aber veraltet: ${link('zur aktuellen Fassung')}.`,
    ],
    [
      'pt',
      `Você está lendo uma redação antiga deste texto. Consulte a ${link('redação mais recente')}.`,
    ],
    [
      'it',
      `Questa voce è ormai superata nella redazione del 2012: ${link('leggi la nuova versione')}.`,
    ],
    [
      'en',
      `You have opened an earlier state of this entry. Those who count weirs now turn to ${link('its present form')}.`,
    ],
    [
      'nl',
      `U ziet het lemma zoals het tot 1 juli 2018 luidde. Lees liever ${link('de tekst van vandaag')}.`,
    ],
    [
      'cs',
      `Zastaralé znění! Od 9. ledna 2023 platí přepracovaný text. ${link('Otevřít platné znění')}`,
    ],
    [
      'pt',
      `Em 2 de maio de 2022 os autores enviaram ${link('nova versão deste artigo')}; convém ler aquela.`,
    ],
    ['ru', `С 12 апреля 2020 года вместо этой статьи действует ${link('новая редакция')}.`],
    ['pl', `Nieaktualne – zastąpione 6 października 2019 r. ${link('nową wersją')}.`],
  ])('%s: %s', (language, sentence) => {
    expect(noticesOf(sentence, language)).toMatchObject([{ kind: 'superseded', successor }]);
  });
});

describe('and is none', () => {
  it.each([
    ['without a link', 'Outdated wording: the editors replaced it in full in 2023.'],
    [
      'where the link names another work',
      `The entry ${link('Whirls')} was long ago replaced by a newer version.`,
    ],
    ['of software', `This version of the viewer has been replaced by a ${link('newer version')}.`],
    [
      'that may come',
      `This entry may one day be replaced by a ${link('newer version')} of greater length.`,
    ],
    [
      'where the link leads to what is older',
      `The survey of the weirs made the ${link('older version')} of this entry useless.`,
    ],
    [
      'where it leads to another host',
      `This entry was, as planned, long since replaced by a ${link('newer text', 'https://elsewhere.example.net/eddies')}.`,
    ],
    ['of an older version by its name', `Earlier version: ${link('the survey of 2012')}.`],
    [
      'of an older one, with its day',
      `Older text, updated on 5 May 2012: ${link('read it here')}.`,
    ],
    ['of a fragment that names nothing newer', `Obsolete. ${link('Read more')}`],
    [
      'of a newer version alone',
      `The mill keepers of Hull like the ${link('newer version')} best.`,
    ],
  ])('%s', (_, sentence) => {
    expect(noticesOf(sentence)).toEqual([]);
  });
});
