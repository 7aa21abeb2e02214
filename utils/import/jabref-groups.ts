/** The groups of a JabRef file, which stand in a comment at its end. */

/** The paths of a file's groups, the outermost name first. */
export interface JabrefGroups {
  /** By name, for entries that name their groups. */
  byName: ReadonlyMap<string, string[]>;
  /** By the keys of entries, where the group names its entries, as older versions wrote them. */
  byKey: ReadonlyMap<string, string[][]>;
}

const tree = /@comment\s{0,9}\{\s{0,9}jabref-meta:\s{0,9}group(?:ing|stree):/gi;
/** '2 StaticGroup:Chapter 2\;0\;…': its depth, its kind, and its parts. */
const group = /^\s{0,9}(\d{1,2}) (\w{1,40})Group:(.{0,5000})/;
/** Longer than any tree of groups. */
const longest = 500_000;

/** Reads the groups; a file of another program has none. */
export function jabrefGroups(text: string): JabrefGroups {
  const byName = new Map<string, string[]>();
  const byKey = new Map<string, string[][]>();
  for (const { index } of text.matchAll(tree)) {
    const way: string[] = [];
    // A line that was broken goes on in the next.
    for (const line of text.slice(index, index + longest).split(/(?<!\\);[^\S\n]*\n/)) {
      if (/^\s*\}/.test(line)) break;
      const [, depth, kind, rest = ''] = group.exec(line.replace(/\r?\n/g, '')) ?? [];
      if (depth === undefined || kind === 'AllEntries') continue;
      const [name = '', , ...others] = rest.split('\\;').map((part) => part.trim());
      way.length = Math.max(0, Math.min(way.length, Number(depth) - 1));
      way.push(name);
      if (!byName.has(name)) byName.set(name, [...way]);
      if (kind !== 'Explicit') continue;
      for (const key of others) {
        if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), [...way]]);
      }
    }
  }
  return { byName, byKey };
}
