/** Which entries of a list are chosen, by their ids. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** The entry from which a range reaches: the last one chosen by itself. */
  anchor?: string | undefined;
}

/** Nothing chosen. */
export const noSelection: Selection = { chosen: new Set() };

/** Chooses an entry, or lets it go. */
export function toggled({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/**
 * Chooses one more entry, or lets it go. Where none was chosen by itself, the one that a click has
 * shown is the first of them.
 */
export function addTo(selection: Selection, id: string, shown: string | undefined): Selection {
  const isFirst = selection.chosen.size === 0 && shown !== undefined && shown !== id;
  return toggled(isFirst ? { chosen: new Set([shown]) } : selection, id);
}

/** Chooses everything from the anchor to an entry, in the list's order, and nothing else. */
export function extendTo(selection: Selection, ids: readonly string[], to: string): Selection {
  const anchor = selection.anchor ?? to;
  const ends = [ids.indexOf(anchor), ids.indexOf(to)];
  const [from = -1, until = -1] = ends.toSorted((one, other) => one - other);
  if (from < 0) return { chosen: new Set([to]), anchor: to };
  return { chosen: new Set(ids.slice(from, until + 1)), anchor };
}

/** Chooses a whole list. */
export function selectAll(ids: readonly string[]): Selection {
  return { chosen: new Set(ids), anchor: ids[0] };
}

/** Without what the list does not hold any more; the same object where nothing is missing. */
export function retainListed(selection: Selection, ids: readonly string[]): Selection {
  const { chosen, anchor } = selection;
  if (chosen.size === 0) return selection;
  const kept = ids.filter((id) => chosen.has(id));
  return kept.length === chosen.size ? selection : { chosen: new Set(kept), anchor };
}
