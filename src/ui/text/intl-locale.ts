/**
 * The tag by which `Intl` is asked for a language's numbers and dates. Arabic is written with the digits 0 to 9, as in
 * the knowledge base: browsers differ in their own choice. English dates are British.
 */
export function intlLocale(language: string): string {
  if (language === 'ar') return 'ar-u-nu-latn';
  return language === 'en' ? 'en-GB' : language;
}
