/** An RDF graph to walk: things, and what is said of them. */

/** A term as RDF/JS has it. */
interface Term {
  termType: string;
  value: string;
}

interface Quad {
  subject: Term;
  predicate: Term;
  object: Term;
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export class Graph {
  readonly #said = new Map<string, { predicate: string; object: Term }[]>();

  add({ subject, predicate, object }: Quad): void {
    const said = this.#said.get(subject.value);
    const statement = { predicate: predicate.value, object };
    if (said) said.push(statement);
    else this.#said.set(subject.value, [statement]);
  }

  /** All things that something is said of, in the order of the file. */
  *nodes(): Generator<Node> {
    for (const id of this.#said.keys()) yield new Node(this, id);
  }

  /** What is said of a thing by one predicate, or by all. */
  objects(id: string, predicate?: string): Term[] {
    const said = this.#said.get(id) ?? [];
    return said
      .filter((statement) => predicate === undefined || statement.predicate === predicate)
      .map(({ object }) => object);
  }

  /** By which predicates anything is said of a thing. */
  predicates(id: string): string[] {
    return (this.#said.get(id) ?? []).map(({ predicate }) => predicate);
  }

  /** The members of a list in their order: `rdf:_1`, `rdf:_2`, … */
  members(id: string): Term[] {
    return (this.#said.get(id) ?? [])
      .flatMap(({ predicate, object }) => {
        const place = /^_(\d+)$/.exec(predicate.replace(rdf, ''))?.[1];
        return place === undefined ? [] : [{ place: Number(place), object }];
      })
      .sort((one, other) => one.place - other.place)
      .map(({ object }) => object);
  }
}

/** One thing of a graph. */
export class Node {
  readonly #graph: Graph;

  constructor(
    graph: Graph,
    readonly id: string,
  ) {
    this.#graph = graph;
  }

  types(): string[] {
    return this.#graph.objects(this.id, `${rdf}type`).map(({ value }) => value);
  }

  /** By what anything is said of it. */
  predicates(): string[] {
    return this.#graph.predicates(this.id);
  }

  /** What is said in words, without what is said by naming another thing. */
  texts(predicate: string): string[] {
    return this.values(predicate).filter((value) => typeof value === 'string');
  }

  text(predicate: string): string | undefined {
    return this.texts(predicate)[0];
  }

  nodes(predicate: string): Node[] {
    return this.values(predicate).filter((value) => typeof value !== 'string');
  }

  node(predicate: string): Node | undefined {
    return this.nodes(predicate)[0];
  }

  values(predicate: string): (string | Node)[] {
    return this.#graph.objects(this.id, predicate).map((term) => this.#valueOf(term));
  }

  members(): (string | Node)[] {
    return this.#graph.members(this.id).map((term) => this.#valueOf(term));
  }

  #valueOf({ termType, value }: Term): string | Node {
    return termType === 'Literal' ? value : new Node(this.#graph, value);
  }
}
