/** Draws the PNG icons from `assets/icons/icon.svg`: `node scripts/make-icons.ts`. CHROMIUM names the browser to draw with. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = 'assets/public/icon';

const svg = await readFile('assets/icons/icon.svg', 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage();
await mkdir(FOLDER, { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; inline-size: ${size}px }</style>${svg}`,
  );
  await writeFile(`${FOLDER}/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
