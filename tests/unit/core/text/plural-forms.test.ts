import { expect, test } from 'vitest';
import { pluralOf } from '#core/text/plural-forms.ts';

test.each([
  ['internet shutdown', 'en', 'internet shutdowns'],
  ['privacy policy', 'en', 'privacy policies'],
  ['service outage', 'en', 'service outages'],
  ['content switch', 'en', 'content switches'],
  ['net neutrality', 'en', undefined],
  ['internet shutdowns', 'en', undefined],
  ['shutdown', 'en', undefined],
  ['Internet Society', 'en', undefined],
  ["coupure d'internet", 'fr', "coupures d'internet"],
  ['inspection approfondie des paquets', 'fr', 'inspections approfondies des paquets'],
  ['règlement international', 'fr', 'règlements internationaux'],
  ['réseau social', 'fr', 'réseaux sociaux'],
  ['corte nacional de internet', 'es', 'cortes nacionales de internet'],
  ['inspección profunda de paquetes', 'es', 'inspecciones profundas de paquetes'],
  ['Unión Internacional', 'es', undefined],
  ['internet shutdown', 'tr', undefined],
])('the plural of %s (%s) is %s', (phrase, language, plural) => {
  expect(pluralOf(phrase, language)).toBe(plural);
});
