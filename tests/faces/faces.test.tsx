// @vitest-environment happy-dom
import '#tests/fixtures/views/mock-platform.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { resetWorld } from '#tests/fixtures/views/platform.ts';
import { control } from '#tests/fixtures/views/show.tsx';
import { KINDS } from './face.tsx';
import { OPTIONS_FACES, OPTIONS_WITHOUT } from './options-faces.tsx';
import { POPUP_FACES, POPUP_WITHOUT } from './popup-faces.tsx';
import { SIDEBAR_FACES, SIDEBAR_WITHOUT } from './sidebar-faces.tsx';
import { TOPIC_FACES, TOPIC_WITHOUT } from './topic-faces.tsx';

vi.mock('#platform/sidebar-goal.ts', () => ({
  takeGoal: async () => undefined,
  watchGoal: () => () => {},
  leaveGoal: async () => {},
}));

const FACES = [...POPUP_FACES, ...SIDEBAR_FACES, ...TOPIC_FACES, ...OPTIONS_FACES];
const WITHOUT = { ...POPUP_WITHOUT, ...SIDEBAR_WITHOUT, ...TOPIC_WITHOUT, ...OPTIONS_WITHOUT };

beforeEach(resetWorld);

test('no view lacks a face without a reason', () => {
  const views = [...new Set(FACES.map(([view]) => view))];
  expect(Object.keys(WITHOUT).sort()).toEqual([...views].sort());
  for (const view of views) {
    const shown = FACES.filter((face) => face[0] === view).map(([, kind]) => kind);
    const lacks = KINDS.filter((kind) => !shown.includes(kind));
    expect(Object.keys(WITHOUT[view] ?? {}).sort(), view).toEqual([...lacks].sort());
  }
});

describe('every view has a face for', () => {
  test.each(FACES)('%s: %s, said as %s: %s', async (_view, _kind, role, words, bring, way) => {
    const root = await bring();
    if (role === 'none') expect(root.textContent).toContain(words);
    else {
      const told = [...root.querySelectorAll(`[role=${role}]`)].map((each) => each.textContent);
      expect(told.filter((each) => each?.includes(words))).toHaveLength(1);
    }
    if (way !== undefined) expect(control(root, way)).toBeTruthy();
  });
});
