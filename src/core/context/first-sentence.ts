/** The first sentence of a text by the rules of its language; the whole text where it is but one. */
export function firstSentence(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}
