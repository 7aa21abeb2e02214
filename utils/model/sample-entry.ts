/**
 * The sample entry that a newcomer tries Stet on. Its page is a part of one of Stet's own, so its
 * address is at a host of a name that is reserved for examples (RFC 6761): nobody can have it, and
 * nothing that comes from the web stands there.
 */
const sampleHost = 'sample.stet.example';

/** Where Stet's own pages stand in a browser; no page of the web does. */
const ownScheme = /^(?:chrome|moz)-extension:$/;

/** The address of a version of the sample entry. */
export function sampleAddress(version: number): string {
  return `https://${sampleHost}/entries/tide-mills/version/${version}`;
}

/**
 * The sample's address where one of Stet's own pages was read, which names it behind its own as
 * `?sample=`; undefined of every page of the web.
 */
export function sampleShownAt({ protocol, searchParams }: URL): string | undefined {
  const version = searchParams.get('sample');
  return ownScheme.test(protocol) && version !== null && /^\d$/.test(version)
    ? sampleAddress(Number(version))
    : undefined;
}

/** Whether an address is the sample's, which leads nowhere. */
export function isSampleAddress(url: URL): boolean {
  return url.hostname === sampleHost;
}

/** Whether a name of a work is the sample's, by which nobody can look how it stands. */
export function isSampleName(name: string): boolean {
  return name.startsWith(`url:${sampleHost}/`);
}
