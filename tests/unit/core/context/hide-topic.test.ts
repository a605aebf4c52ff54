import { expect, test } from 'vitest';
import { muteTopic, showAgain, snoozeTopic } from '#core/context/hide-topic.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/model/settings.ts';

const settings = (own: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...own });

test('a topic is muted once on a site, in place of its subdomains', () => {
  const before = settings({
    muted: [
      { topic: 'itu', site: 'a.news.example' },
      { topic: 'dpi', site: 'news.example' },
    ],
  });
  expect(muteTopic(before, 'itu', 'news.example').muted).toEqual([
    { topic: 'dpi', site: 'news.example' },
    { topic: 'itu', site: 'news.example' },
  ]);
});

test('a topic is snoozed in its latest state', () => {
  const before = settings({ snoozed: [{ topic: 'itu', state: 'old' }] });
  expect(snoozeTopic(before, 'itu', 'new').snoozed).toEqual([{ topic: 'itu', state: 'new' }]);
});

test('a topic is shown again on a host, also where its whole domain is muted, and stays muted elsewhere', () => {
  const before = settings({
    muted: [
      { topic: 'itu', site: 'news.example' },
      { topic: 'itu', site: 'other.example' },
      { topic: 'dpi', site: 'news.example' },
    ],
    snoozed: [
      { topic: 'itu', state: 'a' },
      { topic: 'dpi', state: 'b' },
    ],
  });
  expect(showAgain(before, 'itu', 'www.news.example')).toEqual({
    muted: [
      { topic: 'itu', site: 'other.example' },
      { topic: 'dpi', site: 'news.example' },
    ],
    snoozed: [{ topic: 'dpi', state: 'b' }],
  });
});
