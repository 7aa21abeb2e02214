import * as v from 'valibot';
import { inputBounds } from '../model/capture';
import type { Snapshot } from './snapshot';

/** A text of so many UTF-16 code units at the most: what exceeds it was not made by Stet. */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const address = v.pipe(text(inputBounds.address), v.regex(/^https?:\/\//i));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(inputBounds.block));
const listOf = <Item>(item: v.GenericSchema<unknown, Item>, most: number) =>
  v.pipe(v.array(item), v.maxLength(most));
const sum = (lengths: readonly number[]) => lengths.reduce((all, each) => all + each, 0);

const block = v.strictObject({
  text: text(inputBounds.block),
  level: v.number(),
  links: listOf(
    v.strictObject({ text: text(inputBounds.block), href: address, start: offset }),
    inputBounds.links,
  ),
  region: v.picklist(['main', 'aside', 'other']),
  continues: v.boolean(),
  shown: v.boolean(),
  term: v.boolean(),
  listed: v.boolean(),
  depth: v.number(),
  common: v.number(),
  marks: text(inputBounds.marks),
  joints: listOf(offset, inputBounds.joints),
});

/**
 * A snapshot as it may come from the script on a page: of the contract's shape, bounded as
 * `takeSnapshot` bounds it, with links of http and https alone.
 */
export const snapshotSchema: v.GenericSchema<unknown, Snapshot> = v.strictObject({
  url: address,
  title: text(inputBounds.tab),
  lang: text(inputBounds.word),
  metas: v.pipe(
    listOf(v.strictTuple([text(inputBounds.word), text(inputBounds.meta)]), inputBounds.metas),
    v.check((metas) => sum(metas.map(([, { length }]) => length)) <= inputBounds.allMetas),
  ),
  relations: listOf(v.strictTuple([text(inputBounds.word), address]), inputBounds.relations + 1),
  jsonLd: v.pipe(
    listOf(text(inputBounds.jsonLd), inputBounds.jsonLd),
    v.check((scripts) => sum(scripts.map(({ length }) => length)) <= inputBounds.jsonLd),
  ),
  blocks: v.pipe(
    listOf(block, inputBounds.blocks),
    v.check(
      (blocks) =>
        sum(blocks.map((each) => each.text.length)) <= inputBounds.allText + inputBounds.block,
    ),
  ),
  challenge: v.boolean(),
  password: v.boolean(),
});
