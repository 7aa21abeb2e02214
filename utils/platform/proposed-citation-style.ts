import { managedPolicy } from './load-managed-policy';
import { lastStyle } from './storage/stored-settings';

/** Id of the citation style to propose first: the one used last, else the library's. */
export async function proposedStyle(): Promise<string | undefined> {
  return (await lastStyle.get()) ?? (await managedPolicy()).policy.citationStyle;
}
