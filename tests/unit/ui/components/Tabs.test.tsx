// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { find, press, show } from '#tests/fixtures/views/show.tsx';
import { TabPanel, Tabs } from '#ui/components/Tabs.tsx';

const tabs = [
  { id: 'one', label: 'One' },
  { id: 'two', label: 'Two' },
  { id: 'three', label: 'Three' },
] as const;

function draw(selected: 'one' | 'two' | 'three') {
  const onSelect = vi.fn();
  const root = show(
    <>
      <Tabs label="Views" tabs={tabs} selected={selected} onSelect={onSelect} />
      <TabPanel id={selected}>Words</TabPanel>
    </>,
  );
  return { root, onSelect, current: find(root, '[aria-selected=true]') };
}

test('the selected tab is the only stop for the Tab key, and names its panel', () => {
  const { root, current } = draw('two');
  expect([...root.querySelectorAll('[role=tab]')].map((tab) => (tab as HTMLElement).tabIndex)).toEqual([
    -1, 0, -1,
  ]);
  const panel = find(root, '[role=tabpanel]');
  expect(current.getAttribute('aria-controls')).toBe(panel.id);
  expect(panel.getAttribute('aria-labelledby')).toBe(current.id);
});

test.each([
  ['one', 'ArrowRight', 'two'],
  ['three', 'ArrowRight', 'one'],
  ['one', 'ArrowLeft', 'three'],
  ['two', 'Home', 'one'],
  ['two', 'End', 'three'],
] as const)('from %s, %s selects and focuses %s', (from, key, to) => {
  const { root, onSelect, current } = draw(from);
  press(current, key);
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(to);
  expect(document.activeElement).toBe(find(root, `#tab-${to}`));
});

test('arrow keys are mirrored where a page runs from right to left', () => {
  const { root, onSelect, current } = draw('one');
  find(root, '[role=tablist]').style.direction = 'rtl';
  press(current, 'ArrowLeft');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('two');
});

test('other keys are left alone', () => {
  const { onSelect, current } = draw('one');
  press(current, 'a');
  expect(onSelect).not.toHaveBeenCalled();
});
