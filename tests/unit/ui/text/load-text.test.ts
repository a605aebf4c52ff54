import { expect, test } from 'vitest';
import { loadText } from '#ui/text/load-text.ts';

test('the interface speaks English from left to right where it has no other catalog', async () => {
  const text = await loadText('en');
  expect([text.language, text.direction, text.t('app.tryAgain')]).toEqual(['en', 'ltr', 'Try again']);
});
