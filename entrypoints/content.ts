import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from '#content/start.ts';

export default defineContentScript({
  matches: ['*://*/*'],
  registration: 'runtime',
  main: () => start(window),
});
