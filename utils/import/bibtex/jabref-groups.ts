/** The groups of a JabRef file, which stand in a comment at its end. */

/** The paths of a file's groups, the outermost name first. */
export interface JabrefGroups {
  /** By name, for entries that name their groups. */
  byName: ReadonlyMap<string, string[]>;
  /** By the keys of entries, where the group names its entries, as older versions wrote them. */
  byKey: ReadonlyMap<string, string[][]>;
}

/** One group, at its place in the tree. */
interface Group {
  path: string[];
  /** The keys of its entries, where it names them. */
  keys: string[];
}

const tree = /@comment\s{0,9}\{\s{0,9}jabref-meta:\s{0,9}group(?:ing|stree):/gi;
/** '2 StaticGroup:Chapter 2\;0\;…': its depth, its kind, and its parts. */
const group = /^\s{0,9}(\d{1,2}) (\w{1,40})Group:(.{0,5000})/;
/** Longer than any tree of groups. */
const longest = 500_000;
/** JabRef writes one tree; files that were put together have one each. */
const mostTrees = 10;

/** Reads the groups; a file of another program has none. */
export function jabrefGroups(text: string): JabrefGroups {
  const byName = new Map<string, string[]>();
  const byKey = new Map<string, string[][]>();
  const trees = [...text.matchAll(tree)].slice(-mostTrees);
  for (const { path, keys } of trees.flatMap(({ index }) => groupsAt(text, index))) {
    const name = path.at(-1) ?? '';
    if (!byName.has(name)) byName.set(name, path);
    for (const key of keys) {
      const paths = byKey.get(key);
      if (paths) paths.push(path);
      else byKey.set(key, [path]);
    }
  }
  return { byName, byKey };
}

/** The groups of the tree that begins there, in their order. */
function groupsAt(text: string, index: number): Group[] {
  const groups: Group[] = [];
  let way: string[] = [];
  for (const line of text.slice(index, index + longest).split(/(?<!\\);[^\S\n]*\n/)) {
    if (/^\s*\}/.test(line)) break;
    // A long line is broken anywhere.
    const [, depth, kind, rest = ''] = group.exec(line.replace(/\r?\n/g, '')) ?? [];
    if (depth === undefined || kind === 'AllEntries') continue;
    const [name = '', , ...others] = rest.split('\\;').map((part) => part.trim());
    way = [...way.slice(0, Math.max(0, Number(depth) - 1)), name];
    groups.push({ path: way, keys: kind === 'Explicit' ? others.filter(Boolean) : [] });
  }
  return groups;
}
