/** Bytes that own their memory, as WebCrypto and IndexedDB want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** `[255, 0]` -> `ff00`. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** `ff00` or `FF00` -> `[255, 0]`; undefined for anything that is not whole bytes of hex. */
export function fromHex(hex: string): Bytes | undefined {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with white space in it, as in PEM -> bytes; undefined for other characters or a stray end. */
export function fromBase64(text: string): Bytes | undefined {
  const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  if (digits.length % 4 === 1) return undefined;
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const digit of digits) {
    const six = BASE64.indexOf(digit);
    if (six < 0) return undefined;
    value = ((value << 6) | six) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = value >> bits;
    }
  }
  return bytes;
}

/** `[[1, 2], [3]]` -> `[1, 2, 3]`. */
export function joinBytes(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
