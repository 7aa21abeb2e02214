import type { ParserRequest } from '../messages/message-types';
import { type Snapshot, takeSnapshot } from '../snapshot/snapshot';

/**
 * Takes the snapshot of a page that was fetched. A document made by `DOMParser` has no window: its
 * scripts do not run and nothing in it is loaded (HTML standard, section 8.5.1).
 */
export function parse({ html, url }: Pick<ParserRequest, 'html' | 'url'>): Snapshot {
  return takeSnapshot(new DOMParser().parseFromString(html, 'text/html'), url);
}
