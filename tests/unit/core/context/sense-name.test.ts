import { expect, test } from 'vitest';
import { senseName } from '#core/context/sense-name.ts';

const topic = (id: string, title: string) => ({
  id,
  lang: 'en' as const,
  title,
  summary: '',
  asOf: '2026-11-24',
});
const TOPICS = [topic('itu', 'The ITU'), topic('0123456789abcdef/itu', 'The ITU, by others')];
const senses = { itrs: { en: 'the Regulations', fr: 'le Règlement' } };

test('a sense that is a topic has its title', () => {
  expect(senseName('itu', { topic: 'itu' }, TOPICS, 'en')).toBe('The ITU');
});

test('any other has its own name, in English where it has none in the reader’s language', () => {
  expect(senseName('itrs', { topic: 'itu', senses }, TOPICS, 'fr')).toBe('le Règlement');
  expect(senseName('itrs', { topic: 'itu', senses }, TOPICS, 'ru')).toBe('the Regulations');
});

test('one without a name is written as words', () => {
  expect(senseName('some-sense', { topic: 'itu', senses }, TOPICS, 'en')).toBe('some sense');
});

test('a sense of another publisher is called after that publisher’s topic, never the first’s', () => {
  const finding = { topic: '0123456789abcdef/itu' };
  expect(senseName('itu', finding, TOPICS, 'en')).toBe('The ITU, by others');
  expect(
    senseName('wcit', { ...finding, senses: { wcit: { en: 'theirs' } } }, [topic('wcit', 'Ours')], 'en'),
  ).toBe('theirs');
});
