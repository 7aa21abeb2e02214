import type { ComponentChildren } from 'preact';
import { isSampleAddress } from '../../../utils/model/sample-entry';

interface SafeLinkProps {
  href: string;
  class?: string;
  children: ComponentChildren;
}

/** The host of an http(s) address without `www.`; undefined for any other scheme or no address. */
export function webHost(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { protocol, hostname } = new URL(href);
  return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : undefined;
}

/** Whether an address leads to a page on the web; the sample's leads nowhere. */
export function isWebPage(href: string): boolean {
  return webHost(href) !== undefined && !isSampleAddress(new URL(href));
}

/** A link to a page on the web in a tab of its own; any other address stays plain text. */
export function SafeLink({ href, class: className, children }: SafeLinkProps) {
  if (!isWebPage(href)) return <span class={className}>{children}</span>;
  return (
    <a class={className} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
