import { expect, test } from 'vitest';
import { mailAddress } from '#core/context/mail-address.ts';

test('a letter may have its recipient', () => {
  expect(mailAddress('a', 'b', 'reports+x@example.org')).toBe(
    'mailto:reports%2Bx@example.org?subject=a&body=b',
  );
});

test('a letter reaches the mail program whole, whatever it holds', () => {
  const address = mailAddress('Vote & sign?', 'Dear Sir,\nÀ bientôt #1 \uD800');
  const query = new URLSearchParams(address.replace('mailto:?', '').replaceAll('+', '%2B'));
  expect(query.get('subject')).toBe('Vote & sign?');
  expect(query.get('body')).toBe('Dear Sir,\r\nÀ bientôt #1 \uFFFD');
});
