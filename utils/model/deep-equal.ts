/** Whether two plain values (as JSON knows them) are the same; members left out count as absent. */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => deepEqual(item, other[at]))
    );
  }
  const left = Object.entries(one).filter(([, value]) => value !== undefined);
  const right = new Map<string, unknown>(
    Object.entries(other).filter(([, value]) => value !== undefined),
  );
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && deepEqual(value, right.get(key)))
  );
}

/** An order of plain values by their content, the same on every computer; 0 for equal ones. */
export function compareContent(one: unknown, other: unknown): number {
  if (deepEqual(one, other)) return 0;
  return contentOf(one) < contentOf(other) ? -1 : 1;
}

/** JSON with the members of each object in alphabetical order. */
function contentOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(contentOf).join(',')}]`;
  if (typeof value !== 'object' || !value) return JSON.stringify(value) ?? '';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([name], [otherName]) => (name < otherName ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${contentOf(member)}`);
  return `{${members.join(',')}}`;
}
