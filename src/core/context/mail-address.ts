/** A `mailto:` address that opens a letter, without a recipient if none is given, line breaks as RFC 6068 wants them. */
export function mailAddress(subject: string, body: string, to = ''): string {
  // Half a surrogate pair, which an editor may leave, cannot be encoded.
  const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const encoded = (text: string) => encodeURIComponent(whole(text).replace(/\r?\n/g, '\r\n'));
  return `mailto:${encoded(to).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`;
}
