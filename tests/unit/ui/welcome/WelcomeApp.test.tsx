// @vitest-environment happy-dom
import '#tests/fixtures/views/mock-platform.ts';
import { beforeEach, expect, test } from 'vitest';
import { requestAccess, resetWorld, world } from '#tests/fixtures/views/platform.ts';
import { click, control, settled, show } from '#tests/fixtures/views/show.tsx';
import { WelcomeApp } from '#ui/welcome/WelcomeApp.tsx';

async function open() {
  const root = show(<WelcomeApp />);
  await settled();
  return root;
}

beforeEach(resetWorld);

test('the welcome says in three steps what is read, where it stays, and asks when', async () => {
  const root = await open();
  expect([...root.querySelectorAll('h2')].map((each) => each.textContent)).toEqual([
    'Step 1 of 3: What is read',
    'Step 2 of 3: Where it stays',
    'Step 3 of 3: When to read',
  ]);
  expect(requestAccess).not.toHaveBeenCalled();
});

test('the choice of every site asks the browser in the click itself', async () => {
  const root = await open();
  click(control(root, 'On every site'));
  expect(requestAccess).toHaveBeenCalledExactlyOnceWith(['*://*/*']);
  await settled();
  expect(world.settings.mode).toBe('everywhere');
  expect(root.textContent).toContain('That is all.');
});

test('a refusal is told, and changes nothing', async () => {
  world.granted = false;
  const root = await open();
  click(control(root, 'On every site'));
  await settled();
  expect(world.settings.mode).toBe('on-click');
  expect(root.textContent).toContain('Nothing was changed');
});
