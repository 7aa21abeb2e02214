import { headingWords } from '../../extract/summary/section-words';
import type { Section } from '../../extract/summary/sections';
import type { Block } from '../../snapshot/blocks';
import { eventDates } from './event-dates';

/** What lists of versions are headed. */
const headings: Record<string, string> = {
  en: "change ?logs?|(?:change|version|revision|release|edit|update|amendment) (?:history|log|notes?)|releases|history of (?:versions|changes|revisions)|(?:(?:all|earlier|former|older|other|past|previous) )?(?:versions|revisions|editions)|what['’]s new",
  de: 'versions(?:geschichte|historie|verlauf|übersicht)|änderungs(?:historie|protokoll|verzeichnis|verlauf)|änderungen|(?:(?:alle|ältere|frühere) )?(?:versionen|fassungen)',
  fr: 'historique(?: des (?:versions|modifications|révisions))?|journal des modifications|notes de version|(?:anciennes )?versions(?: (?:antérieures|précédentes))?',
  es: 'historial de (?:versiones|cambios)|registro de cambios|notas de (?:la )?versi[oó]n|versiones(?: anteriores)?',
  it: 'cronologia(?: delle (?:versioni|modifiche))?|registro delle modifiche|note di rilascio|versioni(?: precedenti)?',
  nl: 'versiegeschiedenis|wijzigingslog(?:boek)?|wijzigingen|(?:(?:eerdere|oudere) )?versies',
  pt: 'histórico de (?:versões|alterações)|registr?o de alterações|notas de lançamento|versões(?: anteriores)?',
  sv: 'versionshistorik|ändringslogg',
  da: 'versionshistorik|ændringslog',
  nb: 'versjonshistorikk|endringslogg',
  fi: 'versiohistoria|muutosloki',
  pl: 'historia (?:zmian|wersji)|dziennik zmian',
  cs: 'historie (?:změn|verzí)|seznam změn',
  ru: 'история (?:изменений|версий)|список изменений|журнал изменений',
  uk: 'історія (?:змін|версій)|список змін|журнал змін',
  tr: 'sürüm (?:geçmişi|notları)|değişiklik günlüğü',
  zh: '更新(?:日志|日誌|历史|歷史|紀錄|记录)|版本(?:历史|歷史|記錄|记录)|变更(?:记录|日志|历史)|變更(?:記錄|日誌)|修订(?:历史|记录)|修訂(?:歷史|記錄)',
  ja: '(?:変更|更新|改訂|改版|バージョン)履歴|リリースノート|変更点',
  ko: '변경 ?(?:이력|로그|내역)|버전 ?(?:기록|이력)|릴리스 ?노트',
  ar: 'سجل التغييرات|تاريخ الإصدارات',
};
const heading = new RegExp(`^(?:${Object.values(headings).join('|')})$`, 'i');

const longestLabel = 80;
/** How far before a statement its label may stand, and how far from it the label of the next version. */
const nearest = 4;
const farthest = 24;
const number = /(?<![\p{L}\p{N}])[vr]?\d+(?:[.\-_]\d+)*[a-z]?(?![\p{L}\p{N}])/giu;
const versionWords =
  /(?<!\p{L})(?:version|versión|versione|versão|versie|fassung|ausgabe|release|revision|rev|ver|edition|build|latest|current|stable|beta|alpha|draft|versjon|udgave|utgåva|wersja|verze|версия|версія|sürüm)(?!\p{L})|第|[版稿]|버전/giu;

/** Whether a section is headed as a list of versions, which speaks of others than the page's. */
export function isVersionList(section: Section): boolean {
  return section.heading !== undefined && heading.test(headingWords(section.heading.text));
}

/**
 * Whether what a block says is an item's of a list of versions: changes, releases, a history. Each
 * of those speaks of the version whose number or day stands before it, and none of the page's.
 * @param index the block's place in the page
 */
export function isInVersionList(page: readonly Block[], index: number): boolean {
  const block = page[index];
  if (!block) return false;
  const isItem = (each: Block) => each.listed && startsWithLabel(each.text);
  if (isItem(block)) {
    return around(page, index).some((each) => each.depth === block.depth && isItem(each));
  }
  let shared = block.common;
  for (let at = index - 1; at >= Math.max(0, index - nearest); at -= 1) {
    const label = page[at];
    if (!label || shared < label.depth - 1) return false;
    if (isVersionLabel(label.text)) return hasSibling(page, at, label, at === index - 1);
    if (label.term || label.level > 0) return false;
    shared = Math.min(shared, label.common);
  }
  return false;
}

/** Whether another version's label stands near, in a box of its own or, right before its text, in the same. */
function hasSibling(
  page: readonly Block[],
  at: number,
  label: Block,
  isRightBefore: boolean,
): boolean {
  const siblings = around(page, at).filter(
    ({ depth, text }) => depth === label.depth && isVersionLabel(text),
  );
  if (isRightBefore || label.term || label.level > 0) return siblings.length > 0;
  // Lines of figures in one box are facts about the page: its version, its day.
  const box = boxOf(page, at, label);
  return siblings.some((each) => !box.has(each));
}

/** The blocks in the element that holds a block. */
function boxOf(page: readonly Block[], at: number, block: Block): ReadonlySet<Block> {
  const box = new Set([block]);
  for (let next = at + 1, each = page[next]; each && each.common >= block.depth - 1; ) {
    box.add(each);
    next += 1;
    each = page[next];
  }
  for (let before = at; (page[before]?.common ?? 0) >= block.depth - 1; ) {
    before -= 1;
    const each = page[before];
    if (!each) break;
    box.add(each);
  }
  return box;
}

function around(page: readonly Block[], index: number): Block[] {
  return [
    ...page.slice(Math.max(0, index - farthest), index),
    ...page.slice(index + 1, index + 1 + farthest),
  ];
}

/** "1.4", "Version 2 (3 May 2019)", "v1.2.0 – 2019-05-03": nothing but numbers, days and words for a version. */
function isVersionLabel(text: string): boolean {
  if (text.length > longestLabel || !/\d/.test(text)) return false;
  let rest = '';
  let end = 0;
  for (const date of eventDates(text)) {
    rest += text.slice(end, date.start);
    end = date.end;
  }
  rest += text.slice(end);
  return !/[\p{L}\p{N}]/u.test(rest.replace(number, ' ').replace(versionWords, ' '));
}

/** "1.4: …", "Version 2 (3 May 2019) – …" */
function startsWithLabel(text: string): boolean {
  const end = text.slice(0, longestLabel).search(/[:：]|\s[–—-]\s|\)(?=\s)|\.\s/);
  return end > 0 && isVersionLabel(text.slice(0, end));
}
