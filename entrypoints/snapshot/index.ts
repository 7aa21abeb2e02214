import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeSnapshot } from '../../utils/snapshot/snapshot';

/** Injected where the reader asks for a page; gives its snapshot to whoever injected it. */
export default defineUnlistedScript(() => {
  const page = copyIn(document) ?? document;
  return takeSnapshot(page, page.location.href);
});

/** The copy that a web archive shows in a frame of its own host; undefined on every other page. */
function copyIn(page: Document): Document | undefined {
  const frame = page.querySelector<HTMLIFrameElement>('iframe#replay_iframe');
  const copy = frame?.contentDocument;
  return copy?.location.hostname === page.location.hostname ? copy : undefined;
}
