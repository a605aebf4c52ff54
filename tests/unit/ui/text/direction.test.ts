import { expect, test } from 'vitest';
import { directionOf } from '#ui/text/direction.ts';

test('Arabic and its like run from right to left, whatever their region', () => {
  expect(['ar', 'ar-EG', 'fa', 'HE'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'fr-CA', 'zh', 'ru'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});
