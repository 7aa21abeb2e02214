import { hiddenHosts } from '../storage/stored-settings';

/** Whether the reader switched the button off on a host. */
export async function isHiddenSite(host: string): Promise<boolean> {
  return (await hiddenHosts.get()).includes(host);
}

/** Switches the button off on a host, until the reader wants it again. */
export async function hideOn(host: string): Promise<void> {
  const hosts = new Set([...(await hiddenHosts.get()), host]);
  await hiddenHosts.set([...hosts].sort());
}

/** Switches the button on again. */
export async function showAgainOn(host: string): Promise<void> {
  await hiddenHosts.set((await hiddenHosts.get()).filter((other) => other !== host));
}
