import type { Block } from '../../snapshot/blocks';
import { textWeight } from '../../text/text-weight';

/** Ordinary words of a publisher's apparatus: long, and yet no prose of the article. */
const boilerplate =
  /all rights reserved|privacy policy|licen[cs]e agreement|printed from|terms (?:of use|and conditions)|subscription|log ?in to|cookies/i;

/** Text as long as this is running text, not a line of the apparatus. */
const proseLength = 250;
/** A shorter line is a label, a name or a remark rather than a sentence of a text. */
const sentenceLength = 80;
const sentenceEnd = /[.!?…。！？؟।]["”’»)\]\d]{0,4}$/;

/** Whether a block is running text of an author's. */
export function isProse({ level, text }: Block): boolean {
  return level === 0 && textWeight(text) >= proseLength && !boilerplate.test(text.slice(0, 800));
}

/** Whether a block of the page's own is a whole sentence or more, however short a text. */
export function isSentence({ level, region, text }: Block): boolean {
  return (
    level === 0 &&
    region === 'main' &&
    textWeight(text) >= sentenceLength &&
    sentenceEnd.test(text) &&
    !boilerplate.test(text.slice(0, 800))
  );
}
