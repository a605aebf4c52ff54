import { expect, test } from 'vitest';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';
import { loadSenses } from '#cli/load-senses.ts';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const SMALL = readGazetteer(
  compileGazetteer(
    sensesOf({
      shutdowns: {
        topic: 'shutdowns',
        broad: true,
        strong: { en: ['internet shutdown(|s)', 'internet outage(|s)'] },
        cues: { en: ['government', 'protest*'] },
        against: { en: ['excavator', 'cable(|s)'] },
        anchors: ['internet'],
      },
    }),
  ).buffer,
);
const small = (text: string) => scanPage(SMALL, pageOf({ text })).map(({ topic }) => topic);
const REAL = readGazetteer(compileGazetteer(await loadSenses(KNOWLEDGE_ROOT)).buffer);
const real = (lang: string, text: string) => scanPage(REAL, pageOf({ lang, text })).map(({ topic }) => topic);

test('where a cause is named and nobody who ordered it, the words of a topic mean another thing', () => {
  expect(
    small(
      'Internet outage in the valley: an excavator did it. The internet outage is an internet shutdown for shops.',
    ),
  ).toEqual([]);
  expect(
    small(
      'Internet outage in the valley: the government did it. The internet outage is an internet shutdown.',
    ),
  ).toEqual(['shutdowns']);
});

test('a word of authority keeps the topic beside a cause', () => {
  expect(
    small(
      'The government ordered an internet shutdown during protests. The internet shutdown was blamed on a cable.',
    ),
  ).toEqual(['shutdowns']);
});

test.each([
  [
    'en',
    'A fibre cut left three villages without internet. The internet outage lasted four hours until the cable was spliced and internet services were restored.',
  ],
  [
    'fr',
    "Coupure d'internet dans le canton : une pelleteuse a sectionné la fibre optique. Internet a été rétabli dans la soirée.",
  ],
  [
    'es',
    'Un corte de internet afectó al valle por el robo de cables. La interrupción del servicio de internet duró cinco horas.',
  ],
  [
    'ru',
    'Отключение интернета в посёлке вызвал обрыв кабеля. Интернет отключён с утра, бригада меняет оптоволокно.',
  ],
  ['ar', 'انقطاع الإنترنت عن القرية بعد قطع كابل الألياف أثناء أعمال الحفر، وعودة خدمة الإنترنت مساء.'],
  ['zh', '村里断网三小时,光缆被施工队挖断,网络中断,电信抢修后恢复网络服务。'],
])('an accident in %s is no shutdown', (lang, text) => {
  expect(real(lang, text)).not.toContain('shutdowns');
});

test.each([
  [
    'en',
    'The government cut off the internet before the election. Protesters were without internet for a week, and mobile data was restored only after the vote.',
  ],
  ['fr', "Le gouvernement a coupé internet avant les élections. La coupure d'internet a duré six jours."],
  [
    'es',
    'El gobierno ordenó un corte de internet durante las protestas. Internet fue restablecido a los seis días.',
  ],
  [
    'ru',
    'Власти распорядились об отключении интернета на время протестов. Мобильный интернет отключили во всей области.',
  ],
  ['ar', 'قررت الحكومة قطع الإنترنت قبل الانتخابات، وانقطعت خدمة الإنترنت عن المتظاهرين أسبوعا.'],
  ['zh', '政府在选举前切断互联网,抗议者无法上网,全国断网一周。'],
])('an order in %s is one', (lang, text) => {
  expect(real(lang, text)).toContain('shutdowns');
});
