import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startMarks } from '#content/start-marks.ts';

// Put into a page by the background, and only when the reader has switched marks on.
export default defineUnlistedScript(() => startMarks(window));
