/** The collections of Zotero's RDF, which stand in each other. */
import { firstLine } from '../export/clean-text';
import type { Graph, Node } from './rdf-graph';

const dc = 'http://purl.org/dc/elements/1.1/';
const dcterms = 'http://purl.org/dc/terms/';
const z = 'http://www.zotero.org/namespaces/export#';

/** The paths of the collections that hold each node. */
export function collectionsIn(graph: Graph): Map<string, string[][]> {
  const all = [...graph.nodes()].filter((node) => node.types().includes(`${z}Collection`));
  const parents = new Map<string, Node>();
  for (const collection of all) {
    for (const part of collection.nodes(`${dcterms}hasPart`)) parents.set(part.id, collection);
  }
  const held = new Map<string, string[][]>();
  for (const collection of all) {
    const path = pathOf(collection, parents);
    if (path.length === 0) continue;
    for (const { id } of collection.nodes(`${dcterms}hasPart`)) {
      const paths = held.get(id);
      if (paths) paths.push(path);
      else held.set(id, [path]);
    }
  }
  return held;
}

/** How deep a collection can stand; nobody sorts their reading any deeper. */
const deepest = 64;

/** The names on the way to a collection, the outermost first. */
function pathOf(collection: Node, parents: ReadonlyMap<string, Node>): string[] {
  const way = new Map<string, string>();
  let node: Node | undefined = collection;
  while (node && !way.has(node.id) && way.size < deepest) {
    way.set(node.id, firstLine(node.text(`${dc}title`)) ?? '');
    node = parents.get(node.id);
  }
  return [...way.values()].reverse().filter(Boolean);
}
