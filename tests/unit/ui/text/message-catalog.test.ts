import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import english from '#assets/locales/en.json';
import type { Message } from '#ui/text/message-catalog.ts';

const sources = globSync(['src/ui/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const catalog: Record<string, Message> = english;
const keys = Object.keys(catalog);

const isNamed = (key: string) => sources.includes(`'${key}'`);

/** Keys put together around a value: `act.kind.${call.kind}`, `mode.${mode}.more`. The value holds no dot. */
const built = [...sources.matchAll(/`([a-z][\w.-]*\.)\$\{[^}]*\}([\w.-]*)`/g)].map(
  ([, before = '', after = '']) => new RegExp(`^${RegExp.escape(before)}[^.]+${RegExp.escape(after)}$`),
);

test('every key that a view names is in the catalog', () => {
  const named = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  expect(built.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
});

test('every key of the catalog is used by a view', () => {
  const isBuilt = (key: string) => built.some((pattern) => pattern.test(key));
  expect(keys.filter((key) => !isNamed(key) && !isBuilt(key))).toEqual([]);
});
