import { expect } from '@playwright/test';
import { textOf } from '#tests/browsers/reader.ts';
import { setSettings, test } from './at-a-browser.ts';

const PAGE = 'http://hostile.example.test/page';

/** Enough of the subject for every page here to be about it. */
const SUBJECT =
  'The International Telecommunication Union held the World Conference on International Telecommunications in Dubai. The ITU called it WCIT-12.';

const WHOLE = (body: string, title = 'A page') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>${body}</html>`;

const PAGES: Record<string, string> = {
  'of 10 MB': WHOLE(
    `<body><p>${SUBJECT}</p>${`<p>${'lorem ipsum dolor sit amet '.repeat(37)}</p>`.repeat(10_000)}</body>`,
  ),
  'of 100,000 nodes, with a field in it': WHOLE(
    `<body><p>${SUBJECT}</p><textarea></textarea>${'<span>x</span> '.repeat(50_000)}</body>`,
  ),
  'whose elements are named like properties of the document': WHOLE(
    `<body><form name="body"></form><img name="title"><form id="documentElement"></form><input name="querySelectorAll"><p>${SUBJECT}</p></body>`,
  ),
};

test(`pages ${Object.keys(PAGES).join(', ')} are read like any other`, async ({ reader, web }) => {
  await setSettings(reader, { mode: 'everywhere' });
  for (const [at, [name, page]] of Object.entries(PAGES).entries()) {
    const tab = await reader.open(web.put(`${PAGE}-${at}`, page));
    await expect.poll(() => reader.badge(tab), { timeout: 30_000, message: name }).toMatch(/^[1-9]$/);
    expect(await tab.evaluate<number>('1 + 1')).toBe(2);
  }
});

test('a document without a body is read as a page with nothing on it', async ({ reader, web }) => {
  web.put(PAGE, '<!doctype html><html><head><title>Frames</title></head><frameset></frameset></html>');
  await setSettings(reader, { mode: 'everywhere' });
  const popup = await reader.openPopup(await reader.open(PAGE));
  await expect.poll(() => textOf(popup)).toContain('Nothing found on this page');
});

test('markup in a title or a passage is shown as text and never run', async ({ reader, web }) => {
  const markup = '&lt;img src=x onerror=globalThis.broken=1&gt;&lt;b&gt;WCIT-12&lt;/b&gt;';
  web.put(PAGE, WHOLE(`<body><p>${markup} ${SUBJECT} ${markup}</p></body>`, `${markup} at the ITU`));
  await setSettings(reader, { mode: 'everywhere' });
  const tab = await reader.open(PAGE);
  await expect.poll(() => reader.badge(tab)).toMatch(/^[1-9]$/);
  const sidebar = await reader.openSidebar(tab);
  await sidebar.click('[role=tab]', 'On this page');
  await expect.poll(() => textOf(sidebar)).toContain('<b>');
  expect(
    await sidebar.evaluate<unknown>(
      `[window.broken ?? null, document.querySelectorAll('img[src=x]').length]`,
    ),
  ).toEqual([null, 0]);
});

test('what a reader writes into a page is never read', async ({ reader, web }) => {
  web.put(
    PAGE,
    WHOLE(`<body><p>Bread and butter.</p><textarea>${SUBJECT}</textarea><select><option>${SUBJECT}</select>
      <div contenteditable="true">${SUBJECT}</div><div role="textbox">${SUBJECT}</div><input value="${SUBJECT}"></body>`),
  );
  await setSettings(reader, { mode: 'everywhere' });
  const tab = await reader.open(PAGE);
  const popup = await reader.openPopup(tab);
  await expect.poll(() => textOf(popup)).toContain('Nothing found on this page');
});
