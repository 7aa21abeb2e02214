import { signs } from '../concepts';
import { countedRules } from './counted-versions';
import { dateBehind, oneOf } from './phrases';
import { revisedRules } from './revised';
import type { Rule } from './rule';
import { supersededRules } from './superseded';
import { withdrawnRules } from './withdrawn';

const { newer, updated, work, correction, retraction, go, here, is, other } = signs;

/**
 * The first rule whose shape is the whole sentence, or all of it behind a short label, holds. A
 * word that no language's words hold passes only where a rule leaves room for it.
 */
export const rules: readonly Rule[] = [
  ...supersededRules,
  ...countedRules,
  ...revisedRules,
  ...withdrawnRules,
];

/** "Read the correction notice (3 May 2021)", "Go to the latest", "See the updated entry": goes with whatever stands before it. */
export const pointer = new RegExp(
  `^${oneOf(is, go, here)}+(?:${oneOf(newer, updated)}+${oneOf(work, other)}?|${work}${oneOf(newer, updated)}+|:?[^:]?[${correction}${retraction}]${oneOf(is, go, here)}*)?${dateBehind.replaceAll(' ', '')}$`,
);
