/** What is dragged within Stet, and onto what. */

/** Under this name a drag carries the ids of entries, as a JSON list. */
export const entriesType = 'application/x-stet-entries';

/** Under this name a drag carries the id of a collection. */
export const collectionType = 'application/x-stet-collection';

/** Whether a drag carries something of that name; what it is, is told by the drop alone. */
export function carries(event: DragEvent, type: string): boolean {
  return event.dataTransfer?.types.includes(type) ?? false;
}

/** The ids of the entries that were dropped; none where the drag came from elsewhere. */
export function droppedEntries({ dataTransfer }: DragEvent): string[] {
  try {
    const ids: unknown = JSON.parse(dataTransfer?.getData(entriesType) ?? '');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** The id of the collection that was dropped; undefined where it was something else. */
export function droppedCollection({ dataTransfer }: DragEvent): string | undefined {
  return dataTransfer?.getData(collectionType) || undefined;
}
