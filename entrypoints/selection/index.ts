import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelection } from '../../utils/snapshot/selection';

/** Injected where the reader keeps words of a page; gives what is marked to whoever injected it. */
export default defineUnlistedScript(() => readSelection(document));
