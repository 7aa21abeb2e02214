import type { Block } from './page';

/** 'Version 2', 'version: 2', 'v2', 'Versión 2'. */
const named = /(?<![\p{L}\d/_-])v(?:ersi(?:on|ón|one)|ersão)?[.:]? ?(\d{1,4})(?![\d.])/giu;
/** What states a version is a line or two. */
const longest = 300;

/** Whether the page calls the version that it shows by a number, as 'Version 2' or 'v2'. */
export function isVersionNamed(blocks: readonly Block[], number: number): boolean {
  return blocks.some(
    ({ text }) =>
      text.length <= longest &&
      text.includes(`${number}`) &&
      [...text.matchAll(named)].some(([, said]) => Number(said) === number),
  );
}
