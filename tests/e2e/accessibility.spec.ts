import { expect } from '@playwright/test';
import { textOf } from '#tests/browsers/reader.ts';
import { setSettings, test } from './at-a-browser.ts';
import { DUBAI } from './pages.ts';

const STORY = 'http://news.example.test/dubai';

for (const theme of ['light', 'dark'] as const) {
  test(`popup and sidebar break no accessibility rule, ${theme}`, async ({ reader, web }) => {
    web.put(STORY, DUBAI);
    await setSettings(reader, { mode: 'everywhere', theme });
    const tab = await reader.open(STORY);
    await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
    const popup = await reader.openPopup(tab);
    await expect.poll(() => textOf(popup)).toContain('This page is about');
    expect(await popup.axe()).toEqual([]);
    const sidebar = await reader.openSidebar(tab);
    await expect.poll(() => textOf(sidebar)).toContain('What it is');
    expect(await sidebar.axe()).toEqual([]);
    for (const name of ['Statements', 'Timeline', 'Act', 'On this page']) {
      await sidebar.click('[role=tab]', name);
      expect(await sidebar.axe(), name).toEqual([]);
    }
  });

  test(`options and welcome break no accessibility rule, ${theme}`, async ({ reader }) => {
    await setSettings(reader, { theme });
    for (const page of ['options.html', 'welcome.html']) {
      const view = await reader.openOwn(page);
      await expect.poll(() => textOf(view)).toContain('When I click');
      expect(await view.axe(), page).toEqual([]);
    }
  });
}
