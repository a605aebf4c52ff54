import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from '#content/start.ts';

// Registered by the background for the pages that the reader chose. An unlisted script and not WXT's content script,
// whose wrapper would bring the whole polyfill into every page.
export default defineUnlistedScript(() => start(window));
