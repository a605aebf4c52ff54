import { expect, test } from 'vitest';
import { firstSentence } from '#core/context/first-sentence.ts';

test.each([
  ['The treaty was revised. Then it was signed.', 'en', 'The treaty was revised.'],
  ['条约已修订。随后签署。', 'zh', '条约已修订。'],
  ['هل وقّعوا؟ نعم.', 'ar', 'هل وقّعوا؟'],
  ['One sentence', 'en', 'One sentence'],
  ['', 'en', ''],
])('of %j in %s the first sentence is taken', (text, language, first) => {
  expect(firstSentence(text, language)).toBe(first);
});
