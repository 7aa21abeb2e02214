import type { PageSnapshotRef } from '../../utils/messages/message-types';
import { takeSnapshot } from '../../utils/snapshot/snapshot';

const anyChange = { attributes: true, characterData: true, childList: true, subtree: true };

/** What the background was shown of the page, so that a page that has not changed is read once. */
export class SnapshotCache {
  private last: { stamp: number; address: string } | undefined;
  private readonly changes = new MutationObserver(() => this.forget());

  /** The page to ask about: without its snapshot where that was shown before and still holds. */
  shown(): PageSnapshotRef {
    if (this.changes.takeRecords().length > 0 || this.last?.address !== location.href)
      this.forget();
    return this.last ? { stamp: this.last.stamp } : this.anew();
  }

  /** The page with its snapshot as it is now. */
  anew(): PageSnapshotRef {
    this.forget();
    const stamp = performance.timeOrigin + performance.now();
    const address = location.href;
    this.last = { stamp, address };
    // Stet's own button stands beside both.
    for (const part of [document.head, document.body])
      if (part) this.changes.observe(part, anyChange);
    return { stamp, snapshot: takeSnapshot(document, address) };
  }

  private forget(): void {
    this.last = undefined;
    this.changes.disconnect();
  }
}
