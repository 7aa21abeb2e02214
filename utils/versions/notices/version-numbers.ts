import type { Unit } from './tokenize';

/** The figures of some units, as written. */
export function numbersOf(all: readonly Unit[], block: string): string[] {
  return all
    .flatMap(({ tokens }) => tokens)
    .filter(({ symbol }) => symbol === 'N')
    .map(({ start, end }) => block.slice(start, end));
}

/** Whether two numbers of versions rise, part by part: 1.9 to 1.10, v2 to v3. */
export function rises([one, two, ...more]: readonly string[]): boolean {
  if (one === undefined || two === undefined || more.length > 0) return false;
  const isNumber = /^[a-z]?\d{1,4}(?:\.\d{1,4}){0,3}$/i;
  if (!isNumber.test(one) || !isNumber.test(two)) return false;
  const [former = [], latter = []] = [one, two].map((written) =>
    written
      .replace(/^[a-z]/i, '')
      .split('.')
      .map(Number),
  );
  const at = latter.findIndex((part, index) => part !== (former[index] ?? 0));
  return at >= 0 && (latter[at] ?? 0) > (former[at] ?? 0);
}
