import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { markWords } from '#background/mark-words.ts';
import { LANGUAGES } from '#core/model/language.ts';
import { browser } from '#platform/browser.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A browser that speaks English and gives the package's own files. */
function englishBrowser(isBroken = false) {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string) => `browser's ${key}`);
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => path);
  vi.stubGlobal('fetch', async (path: string) => {
    if (isBroken) throw new TypeError('Failed to fetch');
    return new Response(await readFile(`assets/public/${path}`));
  });
}

describe('the words of the card for a mark', () => {
  test("are in the language that the reader chose, whatever the browser's is", async () => {
    englishBrowser();
    expect(await markWords('fr')).toMatchObject({
      about: 'Cette page traite de',
      close: 'Fermer',
      direction: 'ltr',
    });
    expect((await markWords('ar')).direction).toBe('rtl');
  });

  test.each(LANGUAGES)('are all there in %s', async (language) => {
    englishBrowser();
    const words = Object.values(await markWords(language));
    expect(words.every((word) => word !== '' && !word.startsWith("browser's"))).toBe(true);
  });

  test("are the browser's where the package cannot be read", async () => {
    englishBrowser(true);
    expect((await markWords('ru')).open).toBe("browser's markOpen");
  });
});
