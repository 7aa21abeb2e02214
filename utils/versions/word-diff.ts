import { diffWords } from 'diff';

/** A run of words that two texts share, or that one of them alone has. */
export interface WordRun {
  text: string;
  change: 'kept' | 'removed' | 'added';
}

/** Past so many differing words two texts are shown as two texts: nothing in them corresponds. */
const maxEdits = 2_000;

/** UTF-16 code units of longer texts, of which the same holds: no abstract is as long. */
const longest = 12_000;

/** Words shown of a long unchanged run on each side that borders on a change. */
const context = 12;

/**
 * What differs between two texts, word by word, in reading order: unchanged runs shortened to the
 * words around a change. Empty where the texts are the same but for white space.
 * @param language BCP 47; tells where words end in scripts that part none by spaces
 */
export function wordDifference(older: string, newer: string, language?: string): WordRun[] {
  return withContext(wordRuns(older, newer, language));
}

/** Both texts whole, in runs; none where they are the same but for white space. */
export function wordRuns(older: string, newer: string, language?: string): WordRun[] {
  if (plain(older) === plain(newer)) return [];
  const segmenter = piecewise(new Intl.Segmenter(language, { granularity: 'word' }));
  const isLong = Math.max(older.length, newer.length) > longest;
  const parts = isLong
    ? undefined
    : diffWords(older, newer, { intlSegmenter: segmenter, maxEditLength: maxEdits });
  const runs = parts?.map(
    ({ value, added, removed }): WordRun => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'kept',
    }),
  ) ?? [
    { text: older, change: 'removed' as const },
    { text: newer, change: 'added' as const },
  ];
  return runs.every(({ change }) => change === 'kept') ? [] : runs;
}

/** Runs of which those that are unchanged are shortened to the words around a change. */
export function withContext(runs: readonly WordRun[]): WordRun[] {
  return runs.map((run, at) =>
    run.change === 'kept'
      ? { ...run, text: shortened(run.text, at > 0, at < runs.length - 1) }
      : run,
  );
}

/** A text in which white space makes no difference. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** UTF-16 code units of a piece, about: it ends before a space where there is one near. */
const pieceLength = 1_000;

/**
 * A segmenter that cuts a text into pieces first: engines take more than linear time to walk through
 * the segments of one text.
 */
function piecewise(segmenter: Intl.Segmenter): Intl.Segmenter {
  function* segments(input: string): Generator<Intl.SegmentData, undefined> {
    for (let from = 0; from < input.length; ) {
      const near = input.indexOf(' ', from + pieceLength);
      const end = near >= 0 && near < from + 2 * pieceLength ? near : from + pieceLength;
      const to = /[\ud800-\udbff]/.test(input.charAt(end - 1)) ? end + 1 : end;
      for (const each of segmenter.segment(input.slice(from, to)))
        yield { ...each, index: from + each.index, input };
      from = to;
    }
  }
  return {
    resolvedOptions: () => segmenter.resolvedOptions(),
    segment: (input) => ({
      containing: () => undefined,
      [Symbol.iterator]: () => segments(input),
    }),
  };
}

/** The beginning and end of a long run, as far as a change stands before and behind it. */
function shortened(text: string, changedBefore: boolean, changedBehind: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const head = changedBefore ? context : 0;
  const tail = changedBehind ? context : 0;
  if (words.length <= head + tail + 4) return text;
  const start = words.slice(0, head).join('');
  const end = words.slice(words.length - tail).join('');
  return `${start}${head > 0 ? '… ' : '…'}${tail > 0 ? end : ''}`;
}
