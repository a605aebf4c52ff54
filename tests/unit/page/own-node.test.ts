// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isOwnChange, makeOwn } from '#page/own-node.ts';

/** Changes of the document as an observer is told of them. */
async function changes(make: () => void): Promise<MutationRecord[]> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  make();
  await new Promise((resolve) => setTimeout(resolve, 20));
  observer.disconnect();
  return seen;
}

test('our own node coming and going is no change of the page', async () => {
  const own = document.createElement('div');
  makeOwn(own);
  const seen = await changes(() => {
    document.documentElement.append(own);
    own.remove();
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(isOwnChange)).toBe(true);
  expect(own.outerHTML).toBe('<div></div>');
});

test("a page's own node is a change, also beside ours", async () => {
  const own = document.createElement('div');
  makeOwn(own);
  const seen = await changes(() => {
    document.documentElement.append(own, document.createElement('p'));
  });
  expect(seen.every(isOwnChange)).toBe(false);
});
