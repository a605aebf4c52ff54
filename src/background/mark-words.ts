import type { Language } from '#core/model/language.ts';
import type { MarkWords } from '#core/model/page-marks.ts';
import { messagesIn } from '#platform/browser-info.ts';

const KEYS = {
  about: 'markAbout',
  mentions: 'markMentions',
  open: 'markOpen',
  close: 'markClose',
} as const;

/**
 * The words of the card for a mark in the language that the reader chose. They stand in the browser-level catalog, since
 * the background carries no interface texts of its own.
 */
export async function markWords(language: Language): Promise<MarkWords> {
  const text = await messagesIn(language);
  return {
    about: text(KEYS.about),
    mentions: text(KEYS.mentions),
    open: text(KEYS.open),
    close: text(KEYS.close),
    direction: language === 'ar' ? 'rtl' : 'ltr',
  };
}
