/** What a reader may have meant where the search takes a field that it does not know for plain words. */
import { normalizeForSearch } from '../../text/normalize';
import { editDistance } from './edit-distance';
import { fields, parts, traits, type UnknownField, unknownFieldsIn } from './parse-query';

/** A problem of the pen in a query, and how it can be mended. */
export interface QueryProblem {
  kind: /** There is no such field. */
    | 'field'
    /** The field knows certain words alone, and this is none of them. */
    | 'value'
    /** The field takes a year. */
    | 'year';
  /** Without its colon: 'autor'. */
  field: string;
  value: string;
  /** Whether the mendings are like what is written; else they are all that the field knows. */
  isNear: boolean;
  mendings: readonly Mending[];
}

/** What can be put in a problem's place. */
interface Mending {
  /** 'author:smith' */
  text: string;
  /** The whole query with it. */
  query: string;
}

/** Other words for the fields, which are not like them. */
const synonyms: Readonly<Record<string, string>> = {
  abstract: 'summary',
  address: 'host',
  book: 'in',
  by: 'author',
  citekey: 'key',
  date: 'year',
  editor: 'author',
  domain: 'host',
  encyclopedia: 'in',
  folder: 'collection',
  journal: 'in',
  label: 'tag',
  lacks: 'no',
  name: 'author',
  site: 'host',
  state: 'is',
  status: 'is',
  subject: 'keyword',
  topic: 'keyword',
  until: 'before',
  with: 'has',
  without: 'no',
  writer: 'author',
};

/** Words that a field knows, and no others. */
const known: Readonly<Record<string, readonly string[]>> = { is: traits, has: parts, no: parts };

/** What the interface and readers call it: the search's own word is the field's. */
const likeWords: Readonly<Record<string, string>> = {
  current: 'stands',
  outdated: 'superseded',
  replaced: 'superseded',
  withdrawn: 'retracted',
};

/** A year to begin with, where none is written. */
const examples: Readonly<Record<string, string>> = {
  after: '2018',
  before: '2019',
  revised: '2024',
  year: '2015..2020',
};

/** The first problem of a query that can be mended, else the first; undefined where all is understood. */
export function findQueryProblem(query: string): QueryProblem | undefined {
  const problems = unknownFieldsIn(query).map((stray) => slipOf(query, stray));
  return problems.find(({ mendings }) => mendings.length > 0) ?? problems[0];
}

function slipOf(query: string, stray: UnknownField): QueryProblem {
  const { field, value, isField } = stray;
  const mendings = (texts: readonly string[]): Mending[] =>
    texts.map((text) => ({ text, query: mended(query, stray, text) }));
  if (!isField) {
    const name = synonyms[field] ?? nearest(field, fields);
    const texts = name === undefined ? [] : [`${name}:${value}`];
    return { kind: 'field', field, value, isNear: texts.length > 0, mendings: mendings(texts) };
  }
  const words = known[field];
  if (!words) {
    const year = /\d{4}/.exec(value)?.[0];
    const texts = [`${field}:${year ?? examples[field]}`];
    return { kind: 'year', field, value, isNear: year !== undefined, mendings: mendings(texts) };
  }
  const written = normalizeForSearch(value);
  const word = nearest(likeWords[written] ?? written, words);
  const texts = (word === undefined ? words : [word]).map((each) => `${field}:${each}`);
  return { kind: 'value', field, value, isNear: word !== undefined, mendings: mendings(texts) };
}

function mended(query: string, { from, to }: UnknownField, text: string): string {
  return query.slice(0, from) + text + query.slice(to);
}

/** The word that begins as is written, or else differs least from it; none where all are unlike it. */
function nearest(written: string, words: readonly string[]): string | undefined {
  const begun = words.find((word) => word.startsWith(written));
  if (begun !== undefined) return begun;
  const [closest] = words
    .map((word) => ({ word, steps: editDistance(written, word) }))
    .filter(({ word, steps }) => steps <= Math.max(1, Math.floor(word.length / 3)))
    .sort((one, other) => one.steps - other.steps);
  return closest?.word;
}
