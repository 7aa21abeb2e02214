/** Reads RDF/XML back with an independent parser, for the tests of Zotero's format. */
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import * as v from 'valibot';

const quadSchema = v.object({
  subject: v.object({ value: v.string() }),
  predicate: v.object({ value: v.string() }),
  object: v.object({ value: v.string(), termType: v.string() }),
});
type Quad = v.InferOutput<typeof quadSchema>;

const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
};

/** What a file states, to be walked from node to node along its predicates. */
export class Graph {
  readonly #bySubject = new Map<string, Quad[]>();

  constructor(quads: readonly Quad[]) {
    for (const quad of quads) {
      const known = this.#bySubject.get(quad.subject.value);
      if (known) known.push(quad);
      else this.#bySubject.set(quad.subject.value, [quad]);
    }
  }

  /** Nodes of a class: 'z:Collection'. */
  nodes(name: string): string[] {
    return [...this.#bySubject.keys()].filter((node) =>
      this.all(node, 'rdf:type').includes(full(name)),
    );
  }

  /** Nodes that have such a property. */
  having(predicate: string): string[] {
    return [...this.#bySubject.keys()].filter((node) => this.all(node, predicate).length > 0);
  }

  /** What lies at the end of a path of predicates: values of literals, names of nodes. */
  all(node: string, ...path: readonly string[]): string[] {
    return path.reduce(
      (nodes, predicate) =>
        nodes.flatMap((each) =>
          (this.#bySubject.get(each) ?? [])
            .filter((quad) => quad.predicate.value === full(predicate))
            .map(({ object }) => object.value),
        ),
      [node],
    );
  }

  /** The members of a sequence, in its order. */
  sequence(node: string): string[] {
    return (this.#bySubject.get(node) ?? [])
      .flatMap(({ predicate, object }) => {
        const [, number] = /#_(\d+)$/.exec(predicate.value) ?? [];
        return number === undefined ? [] : [{ number: Number(number), value: object.value }];
      })
      .sort((one, other) => one.number - other.number)
      .map(({ value }) => value);
  }
}

/** Throws where the text is no RDF/XML. */
export function readRdf(text: string): Promise<Graph> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser({ baseIRI: 'https://example.org/export' });
    parser.on('data', (quad: unknown) => quads.push(v.parse(quadSchema, quad)));
    parser.on('error', reject);
    parser.on('end', () => resolve(new Graph(quads)));
    parser.write(text);
    parser.end();
  });
}

function full(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix]}${local}`;
}
