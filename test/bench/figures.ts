/** One line of the result: how ours compares to what it is measured against, in the same run. */
export interface Figure {
  name: string;
  /** What both are counted in. */
  unit: 'ms' | 'bytes' | 'times' | 'days' | 'requests';
  ours: number;
  /** What ours is held against, and its value. */
  against: string;
  theirs: number;
  /** Ours over theirs: below 1 is less. */
  ratio: number;
  /** The most that the ratio may be. */
  limit: number;
}

export function figure(parts: Omit<Figure, 'ratio'>): Figure {
  return { ...parts, ratio: parts.ours / parts.theirs };
}

/** The middle value: one slow run does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured.');
  return middle;
}

/** The value that this part of all values does not exceed: 0.95 leaves out the slowest twentieth. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

/** The figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const head = ['', 'ours', 'against', '', 'ratio', 'at most'];
  const rows = figures.map(({ name, unit, ours, against, theirs, ratio, limit }) => [
    name,
    `${round(ours)} ${unit}`,
    `${round(theirs)} ${unit}`,
    against,
    ratio.toFixed(3),
    `${limit.toFixed(3)}${ratio > limit ? '  MISSED' : ''}`,
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

function round(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toFixed(1);
}
