import { type Bytes, joinBytes } from './bytes.ts';

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const SIZE = 32;

/**
 * ECDSA P-256 signature in DER, as OpenSSL and TUF write it -> the 64 bytes `r || s` that WebCrypto takes:
 * `30 06 02 01 05 02 01 07` -> 31 zeros, 5, 31 zeros, 7. Undefined for anything else.
 */
export function rawSignature(der: Uint8Array): Bytes | undefined {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) return undefined;
  const r = integerAt(der, 2);
  if (r === undefined) return undefined;
  const s = integerAt(der, r.end);
  if (s === undefined || s.end !== der.length) return undefined;
  return joinBytes([r.value, s.value]);
}

/** A positive integer of at most 32 bytes; DER puts a zero before one whose first bit is set. */
function integerAt(der: Uint8Array, start: number): { value: Bytes; end: number } | undefined {
  const length = der[start + 1];
  if (der[start] !== INTEGER || length === undefined || length === 0) return undefined;
  const end = start + 2 + length;
  let digits = der.subarray(start + 2, end);
  if (digits[0] === 0) digits = digits.subarray(1);
  if (digits.length > SIZE) return undefined;
  const value = new Uint8Array(SIZE);
  value.set(digits, SIZE - digits.length);
  return { value, end };
}
