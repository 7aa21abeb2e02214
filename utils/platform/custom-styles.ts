import type { StyleFacts } from '../citation/style-list';
import { ownStyleList, ownStyleTexts } from './storage/stored-settings';

/** The files of all styles that the reader added. */
export async function ownStyleFiles(): Promise<string[]> {
  const styles = await ownStyleList.get();
  const files = await ownStyleTexts.getMany(styles.map(({ id }) => id));
  return files.filter((file) => file !== undefined);
}

/** Keeps a style and its file; one of the same id is replaced. */
export async function keepStyle(style: StyleFacts, file: string): Promise<void> {
  const others = (await ownStyleList.get()).filter(({ id }) => id !== style.id);
  // Whoever hears of the list finds the file.
  await ownStyleTexts.set([[style.id, file]]);
  await ownStyleList.set(
    [...others, style].sort((one, other) => one.name.localeCompare(other.name)),
  );
}

/** Forgets a style and its file. */
export async function forgetStyle(id: string): Promise<void> {
  await ownStyleList.set((await ownStyleList.get()).filter((style) => style.id !== id));
  await ownStyleTexts.remove([id]);
}
