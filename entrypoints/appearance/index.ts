import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPageAppearance } from '../../utils/platform/page-appearance';

/** Runs before a page is painted, which would else flash in the other theme. */
export default defineUnlistedScript(followPageAppearance);
