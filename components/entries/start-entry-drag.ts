import { entriesType } from '../collections/view/drag-and-drop';

/**
 * Lets a drag carry entries within Stet.
 * @param said how many they are, in words: the picture under the pointer
 */
export function startEntryDrag(event: DragEvent, ids: readonly string[], said: string): void {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(entriesType, JSON.stringify(ids));
  const picture = document.createElement('div');
  picture.className = 'carried';
  picture.textContent = said;
  document.body.append(picture);
  dataTransfer.setDragImage(picture, -8, -8);
  // The browser has taken the picture once this task has ended.
  setTimeout(() => picture.remove());
}
