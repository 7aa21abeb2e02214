import { type FullTextSettings, fullTextFields, type HeldFullText } from '../full-text/settings';
import { managedPolicy } from './load-managed-policy';
import { fullTextChoices } from './storage/stored-settings';

/** Where full texts are looked for: as the reader's library set it, else as the reader chose. */
export async function fullTextSettings(): Promise<HeldFullText> {
  const [choices, { policy }] = await Promise.all([fullTextChoices.get(), managedPolicy()]);
  const held = { ...choices };
  const fixed = fullTextFields.filter((field) => policy[field] !== undefined);
  for (const field of fixed) held[field] = policy[field] ?? '';
  return { ...held, fixed };
}

/** Keeps a choice; the others stay. */
export async function changeFullTextSettings(change: Partial<FullTextSettings>): Promise<void> {
  await fullTextChoices.set({ ...(await fullTextChoices.get()), ...change });
}

/** Calls back when a choice changed, in any context; returns how to stop. */
export function onFullTextSettings(changed: () => void): () => void {
  return fullTextChoices.onChange(changed);
}
