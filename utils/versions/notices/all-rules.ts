import { signs } from './concepts';
import { oneOf } from './rules/phrases';
import { revisedRules } from './rules/revised';
import type { Rule } from './rules/rule';
import { supersededRules } from './rules/superseded';
import { withdrawnRules } from './rules/withdrawn';

const { newer, correction, retraction, go, here, is, other } = signs;

/**
 * The first rule whose shape is the whole sentence, or all of it behind a short label, holds. A
 * word that no language's words hold passes only where a rule leaves room for it.
 */
export const rules: readonly Rule[] = [...supersededRules, ...revisedRules, ...withdrawnRules];

/** "Read the correction notice", "Go to the latest": goes with whatever stands before it. */
export const pointer = new RegExp(
  `^${oneOf(is, go, here)}+(?:${newer}${other}?|:?[^:]?[${correction}${retraction}]${oneOf(is, go, here)}*)?$`,
);
