import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCalls, markCall, readCalls, watchCalls } from '#platform/calls-store.ts';

beforeEach(() => fakeBrowser.reset());

test('a reader who has done nothing has no marks', async () => {
  expect(await readCalls()).toEqual({});
});

test('marks set at once are all kept, on this device', async () => {
  await Promise.all([markCall('one', { done: '2026-11-24' }), markCall('two', { hidden: '2026-11-24' })]);
  expect(await readCalls()).toEqual({ one: { done: '2026-11-24' }, two: { hidden: '2026-11-24' } });
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});

test('a mark that is taken back leaves nothing behind', async () => {
  await markCall('one', { done: '2026-11-24' });
  await markCall('one', {});
  expect(await fakeBrowser.storage.local.get('calls')).toEqual({ calls: {} });
});

test('all can be changed at once, also into as many others', async () => {
  await markCall('one', { done: '2026-11-24' });
  await changeCalls(() => ({ two: { hidden: '2026-11-24' } }));
  expect(await readCalls()).toEqual({ two: { hidden: '2026-11-24' } });
});

test('every view hears of a change, until it stops listening', async () => {
  const heard = vi.fn();
  const stop = watchCalls(heard);
  await markCall('one', { done: '2026-11-24' });
  expect(heard).toHaveBeenLastCalledWith({ one: { done: '2026-11-24' } });
  stop();
  await markCall('one', {});
  expect(heard).toHaveBeenCalledOnce();
});
