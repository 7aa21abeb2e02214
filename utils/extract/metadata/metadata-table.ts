import { setDefined } from '../../model/set-defined';
import type { Block } from '../../snapshot/blocks';
import { parseDate } from '../../text/dates';
import { splitByline } from '../../text/names';
import { textWeight } from '../../text/text-weight';

/** What a row of a record tells, by its label. */
type RecordKind =
  | 'title'
  | 'people'
  | 'number'
  | 'status'
  | 'date'
  | 'scope'
  | 'extent'
  | 'class'
  | 'body';

/** What the pages of standards, laws and libraries' holdings call the rows of a record, by language. */
const labels: Record<RecordKind, Record<string, string>> = {
  title: {
    en: '(?:full |document |standard |english |item )?title',
    de: '(?:sach)?titel',
    fr: 'titre',
    es: 'título',
    it: 'titolo',
    pt: 'título',
    nl: 'titel',
    pl: 'tytuł',
    ru: 'название|наименование|заглавие',
    fa: 'عنوان',
    ar: 'العنوان',
    zh: '(?:中文)?(?:标准|標準)?(?:名称|名稱|题名|題名|标题|標題)',
    ja: 'タイトル|題名|標題|名称',
    ko: '제목|표준명',
  },
  people: {
    en: 'authors?|creators?|editors?|author\\(s\\)|editor\\(s\\)',
    de: 'autor(?:in|en|innen)?|verfasser(?:in|innen)?|herausgeber(?:in|innen)?',
    fr: 'auteure?s?',
    es: 'autor(?:a|es|as)?',
    it: 'autor[ei]',
    pt: 'autor(?:a|es|as)?',
    fa: 'نویسنده|نویسندگان|پدیدآور(?:ان)?',
    zh: '作者|责任者',
  },
  number: {
    en: 'pep|rfc|(?:document|standard|report|reference|order) (?:number|no\\.?|identifier)|reference|designation|identifier|call number',
    de: '(?:dokument|norm)(?:en)?nummer|signatur|kennung',
    fr: 'référence|indice|cote|numéro (?:du document|de référence)',
    es: 'referencia|signatura|código',
    it: 'riferimento|segnatura|codice',
    ru: 'обозначение|номер',
    zh: '(?:标准|標準|文献|文獻)?(?:号|號|编号|編號)',
    ja: '規格番号|番号',
    ko: '표준번호',
  },
  status: {
    en: '(?:current |document |standard |publication )?status|status of (?:this )?document',
    fr: 'statut|état',
    es: 'estado',
    it: 'stato',
    ru: 'статус',
    zh: '(?:标准|標準)?(?:状态|狀態)',
    ja: '状態',
    ko: '상태',
  },
  date: {
    en: '(?:publication|approval|issue|release|effective|ratification|enactment) date|date (?:of )?(?:publication|approval|availability|issue|issued|adoption|ratification|signature)|date issued|(?:year|date) of publication|published|created|issued|date',
    de: 'ausgabe(?:datum)?|erscheinungs(?:jahr|datum)|publikationsdatum',
    fr: 'date de (?:publication|parution|signature)',
    es: 'fecha (?:de )?(?:publicación|edición|aprobación)',
    it: 'data (?:di )?(?:pubblicazione|entrata in vigore)',
    ru: 'дата (?:введения|публикации|издания)(?: в действие)?',
    zh: '(?:发布|發布|实施|實施|出版)(?:日期|时间|時間)',
    ja: '発行日|制定年月日',
    fa: 'تاریخ انتشار|سال نشر',
  },
  scope: {
    en: 'abstract ?/ ?scope|scope|abstract|description of (?:this )?document',
    fr: 'domaine d.application|résumé',
    de: 'anwendungsbereich',
  },
  extent: {
    en: '(?:number of )?pages|page count|edition|extent|physical description|format',
    de: 'umfang|seiten(?:zahl)?|auflage',
    fr: '(?:nombre de )?pages|édition|description matérielle|collation',
    es: '(?:número de )?páginas|edición|descripción física',
    it: '(?:numero di )?pagine|edizione|descrizione fisica',
    zh: '页数|頁數|版次',
    fa: 'تعداد صفحه|تعداد صفحات|نوبت چاپ',
  },
  class: {
    en: 'ics|ics code|isbn|issn|classification|dewey|udc|series(?: title)?',
    zh: '.{0,10}分类号.{0,8}|.{0,10}分類號.{0,8}',
    ru: 'окс|удк',
    fa: 'شابک|رده ?بندی.{0,12}',
  },
  body: {
    en: '(?:technical )?committee|study group|secretariat|issuing (?:body|agency)|approval process|approved by|responsible body|publisher',
    fr: 'comité technique|éditeur',
    de: 'herausgeber|verlag|ausschuss',
    zh: '主管部门|主管部門|归口(?:部门|单位)|發布單位|发布单位|出版社',
    fa: 'ناشر',
  },
};
const expressions = Object.entries(labels).map(
  ([kind, words]) =>
    [kind as RecordKind, new RegExp(`^(?:${Object.values(words).join('|')})$`, 'iu')] as const,
);

const longestLabel = 60;
const longestRow = 250;
/** So far apart rows may stand, with a value of several lines, a heading or a remark between them. */
const widestGap = 8;
const mostRuns = 20;
const mostLines = 20;
const shortestScope = 40;
/** So many rows of different kinds make a record. */
const fewestKinds = 3;
/** Without one of these it may be a list of anything. */
const telling: readonly RecordKind[] = ['number', 'status', 'class'];

/** A record: what the rows of a table or list of terms tell of one document. */
export interface MetadataTable {
  /** The title that a row names. */
  title?: string;
  /** The names that a row lists. */
  people: string[];
  /** EDTF level 0. */
  date?: string;
  /** The text that a row gives of the document's matter. */
  summary?: string;
  /** The labels of its rows, in which its publisher speaks. */
  rows: ReadonlySet<Block>;
}

/**
 * The record that a page shows of one document (a standard, a law, a library's holding), in rows of a
 * label and its value, however they are set; undefined where it shows none, or more than one.
 */
export function readMetadataTable(blocks: readonly Block[]): MetadataTable | undefined {
  for (const { start, end } of runsOfRows(blocks)) {
    const record = recordIn(blocks, start, end);
    if (record) return record;
  }
  return undefined;
}

/** Stretches of blocks in which rows follow each other, from the first row's label to behind the last one's. */
function runsOfRows(blocks: readonly Block[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isRow(block)) continue;
    const last = runs.at(-1);
    if (last && index - last.end < widestGap) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
    if (runs.length > mostRuns) break;
  }
  return runs;
}

function recordIn(blocks: readonly Block[], start: number, end: number): MetadataTable | undefined {
  const values = new Map<RecordKind, string[]>();
  for (let index = start; index < end; index += 1) {
    const block = blocks[index];
    const row = block?.region === 'main' && block.level === 0 ? rowAt(blocks, index) : undefined;
    if (row) values.set(row.kind, [...(values.get(row.kind) ?? []), row.value]);
  }
  const isRecord = values.size >= fewestKinds && telling.some((kind) => values.has(kind));
  const [number, ...others] = values.get('number') ?? [];
  if (!isRecord || others.some((other) => other !== number)) return undefined;
  const people = values.get('people')?.[0]?.replace(/<[^<>]{0,80}>/g, '') ?? '';
  const record: MetadataTable = {
    people: splitByline(people),
    rows: new Set(blocks.slice(start, end).filter(isRow)),
  };
  setDefined(record, 'title', values.get('title')?.[0]);
  setDefined(record, 'date', parseDate(values.get('date')?.[0] ?? ''));
  const scope = values.get('scope')?.[0] ?? '';
  if (textWeight(scope) >= shortestScope) record.summary = scope;
  return record;
}

/** Whether a block is the label of a row, or a row in one, of whatever the record tells. */
function isRow({ region, level, term, text }: Block): boolean {
  return (
    region === 'main' &&
    level === 0 &&
    text.length <= longestRow &&
    (term || kindOf(text) !== undefined || /^[^:：.]{2,40}[:：]/.test(text))
  );
}

/** "标准状态：废止" in one block, or "Status" and "Withdrawn" in two. */
function rowAt(
  blocks: readonly Block[],
  index: number,
): { kind: RecordKind; value: string } | undefined {
  const text = blocks[index]?.text ?? '';
  const mark = text.slice(0, longestLabel).search(/[:：]/);
  const whole = mark < 0 || mark === text.length - 1;
  const kind = kindOf(whole ? text.slice(0, longestLabel + 1) : text.slice(0, mark));
  if (!kind) return undefined;
  const value = whole ? valueBehind(blocks, index, kind) : text.slice(mark + 1);
  return value ? { kind, value: value.replace(/^\s*[:：]\s*/, '').trim() } : undefined;
}

/** The block behind a label, and the lines that go on in it; a title may be set as a heading. */
function valueBehind(blocks: readonly Block[], index: number, kind: RecordKind): string {
  const lines: string[] = [];
  for (const block of blocks.slice(index + 1, index + 1 + mostLines)) {
    const isHeading = kind === 'title' && block.level > 1 && lines.length === 0;
    if ((isLabel(block) && !isHeading) || (lines.length > 0 && !block.continues)) break;
    lines.push(block.text);
  }
  return lines.join(kind === 'people' ? '; ' : ' ');
}

function isLabel({ term, level, text }: Block): boolean {
  return term || level > 0 || kindOf(text) !== undefined;
}

/** What a label announces, without its colon and a remark in parentheses. */
function kindOf(label: string): RecordKind | undefined {
  if (label.length > longestLabel) return undefined;
  const words = label
    .trim()
    .replace(/ ?[:：]$/, '')
    .replace(/ ?[(（][^()（）]{0,30}[)）]$/, '')
    .trim();
  return expressions.find(([, expression]) => expression.test(words))?.[0];
}
