import { expect } from '@playwright/test';
import { textOf } from '#tests/browsers/reader.ts';
import { test } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';

test.use({ granted: false });

test('is welcomed once, with what is read, where it stays, and the choice of a mode', async ({ reader }) => {
  const words = () => reader.own<string>(`document.body.innerText`);
  await expect.poll(words).toContain('When I click');
  await expect.poll(words).toContain('On every site');
  expect(
    await reader.own<number>(
      `(globalThis.browser ?? chrome).permissions.getAll().then(({ origins }) => origins.length)`,
    ),
  ).toBe(0);
});

test('has nothing read before the click, and the page read by it', async ({ reader, web }) => {
  web.put(STORY, DUBAI);
  const tab = await reader.open(STORY);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(await reader.badge(tab)).toBe('');
  const kept = `(globalThis.browser ?? chrome).storage.session.get(null).then((all) => Object.keys(all).length)`;
  expect(await reader.own<number>(kept)).toBe(0);

  const popup = await reader.openPopup(tab);
  await expect.poll(() => textOf(popup)).toContain('This page is about');
  await expect.poll(() => reader.own<number>(kept)).toBe(1);
});

test('is told on the browser’s own pages that they cannot be read', async ({ reader }) => {
  const tab = await reader.open('about:blank');
  const popup = await reader.openPopup(tab);
  await expect.poll(() => textOf(popup)).toMatch(/cannot be read|has not been read/);
});
