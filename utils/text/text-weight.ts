const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const denseAll = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** A sign of these scripts says about as much as so many letters. */
const lettersASign = 2.5;

/** How much a text says, in letters of an alphabet: Chinese, Japanese and Korean say it in fewer signs. */
export function textWeight(text: string): number {
  if (!dense.test(text)) return text.length;
  const signs = text.match(denseAll)?.length ?? 0;
  return text.length + signs * (lettersASign - 1);
}
