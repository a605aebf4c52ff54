import { expect, test } from 'vitest';
import { KNOWLEDGE_ROOT } from '#cli/knowledge-root.ts';
import { loadSenses } from '#cli/load-senses.ts';
import { compileGazetteer } from '#core/kb/compile-gazetteer.ts';
import { findCues } from '#core/match/find-cues.ts';
import { findPairs } from '#core/match/find-pairs.ts';
import { readGazetteer } from '#core/match/gazetteer.ts';
import { scanPage } from '#core/match/scan-page.ts';
import { pageOf, sensesOf } from '../../../fixtures/small-gazetteer.ts';

const GAZETTEER = readGazetteer(
  compileGazetteer(
    sensesOf({
      speech: {
        topic: 'speech',
        broad: true,
        pairs: {
          en: [
            { of: ['sentenced', 'jailed'], with: ['tweet(|s)', 'Facebook'], and: ['insult*', 'defam*'] },
            { of: ['banned'], with: ['blog(|s)'], weak: true },
          ],
        },
      },
      other: { topic: 'other', broad: true, pairs: { en: [{ of: ['insulted'], with: ['referee'] }] } },
    }),
  ).buffer,
);
const pairs = (text: string) => {
  const page = pageOf({ text });
  return findPairs(GAZETTEER, page, findCues(GAZETTEER, page));
};

test('two words that wait for a third say nothing without it', () => {
  expect(pairs('He was jailed after a sale on Facebook.')).toEqual([]);
  expect(pairs('He was jailed for a tweet insulting the king.')).toMatchObject([
    { name: 'jailed … tweet … insult', weak: false, count: 1 },
  ]);
});

test('the third word may stand in the next sentence, but not far away', () => {
  const start = 'He was jailed for a tweet.';
  expect(pairs(`${start} It defamed the mayor.`)).toHaveLength(1);
  expect(pairs(`${start} ${'The town went on. '.repeat(12)} It defamed the mayor.`)).toEqual([]);
});

test('the third word of a pair in the title may stand in the opening of the text', () => {
  const page = (text: string) => {
    const read = pageOf({ title: 'Baker jailed over tweet', text });
    return findPairs(GAZETTEER, read, findCues(GAZETTEER, read));
  };
  expect(page('She had insulted the mayor.')).toHaveLength(1);
  expect(page(`${'The town went on. '.repeat(24)} She had insulted the mayor.`)).toEqual([]);
});

test('third words are no pair of their own, and the pairs behind keep their places', () => {
  expect(pairs('The crowd insulted the defamed king.')).toEqual([]);
  expect(pairs('The blog was banned. The crowd insulted the referee.')).toMatchObject([
    { name: 'banned … blog', weak: true, sense: 0 },
    { name: 'insulted … referee', weak: false, sense: 1 },
  ]);
});

const REAL = readGazetteer(compileGazetteer(await loadSenses(KNOWLEDGE_ROOT)).buffer);
const topics = (lang: string, text: string) =>
  scanPage(REAL, pageOf({ lang, text })).map(({ topic }) => topic);

test.each([
  [
    'en',
    'A baker was sentenced to two years in prison for insulting the crown prince on Twitter. The court said that her tweets were defamatory, and activists called the sentence a disgrace.',
  ],
  [
    'fr',
    'Un boulanger a été condamné à six mois de prison ferme pour outrage au roi sur Facebook. Le tribunal a retenu trois publications jugées diffamatoires sur les réseaux sociaux.',
  ],
  [
    'es',
    'Un panadero fue condenado a un año de cárcel por injurias a la corona en Twitter. El tribunal consideró que sus tuits eran un ultraje.',
  ],
  [
    'ru',
    'Пекаря осудили за оскорбление чиновника в социальных сетях. Суд назначил штраф за репост записи в «ВКонтакте», признав её экстремистской.',
  ],
  [
    'ar',
    'حكمت المحكمة على خباز بالسجن سنة بتهمة إهانة الملك في منشور على فيسبوك، وأدانت تغريداته بوصفها مسيئة.',
  ],
  [
    'zh',
    '面包师因在微博发帖批评官员,被警方以寻衅滋事为由行政拘留十日。网友在微信群转发后也被传唤,罪名是造谣。律师说,这是惩罚言论,他将上诉,并要求当局归还手机。网民称之为因言获罪。',
  ],
])('a person punished in %s for what was posted is a case of free expression', (lang, text) => {
  expect(topics(lang, text)).toContain('freedom-of-expression');
});

test.each([
  [
    'en',
    'Police arrested a man who sold stolen bicycles on Facebook. He was sentenced to two years in prison for theft and fraud; buyers had warned of him on social media.',
  ],
  [
    'fr',
    'Un homme qui vendait des vélos volés sur Facebook a été condamné à deux ans de prison pour escroquerie. Il avait été arrêté après des annonces sur les réseaux sociaux.',
  ],
  [
    'es',
    'Detienen a un hombre que vendía bicicletas robadas en Facebook. Fue condenado a dos años de cárcel por estafa; actuaba en redes sociales.',
  ],
  [
    'ru',
    'Полиция задержала мужчину, который продавал краденые велосипеды в социальных сетях. Суд приговорил его к двум годам колонии за мошенничество во «ВКонтакте».',
  ],
  [
    'ar',
    'ألقت الشرطة القبض على رجل باع دراجات مسروقة عبر فيسبوك، وحكمت المحكمة عليه بالسجن سنتين بتهمة الاحتيال عبر مواقع التواصل.',
  ],
  ['zh', '警方抓捕一名在微信群出售赃车的男子,他因诈骗被判刑两年。网友在微博上提醒买家。'],
])('ordinary crime told in %s with a network’s name is none', (lang, text) => {
  expect(topics(lang, text)).toEqual([]);
});

test.each([
  [
    'en',
    'The ministry ordered providers to block TikTok before the vote. The ban on TikTok was lifted by the regulator two days later.',
  ],
  [
    'fr',
    "Le gouvernement a ordonné le blocage de TikTok pendant les émeutes. La levée de l'interdiction de TikTok a été annoncée par le ministre.",
  ],
  [
    'es',
    'El gobierno ordenó el bloqueo de TikTok durante las protestas. Instagram también quedó inaccesible por decisión de las autoridades.',
  ],
  [
    'ru',
    'Власти заблокировали TikTok перед выборами. Доступ к Instagram также ограничили по решению министерства.',
  ],
  ['ar', 'قررت الحكومة حجب تيك توك قبل الانتخابات. ثم أعلنت الوزارة رفع الحجب عن يوتيوب بعد أسبوع.'],
  [
    'zh',
    '选举前政府下令封锁TikTok,当局随后又禁用Instagram。反对派说,封锁是为了压制抗议,要求法院恢复TikTok。',
  ],
])('one network blocked by order in %s is a shutdown', (lang, text) => {
  expect(topics(lang, text)).toContain('shutdowns');
});

test.each([
  [
    'en',
    'YouTube banned the singer after three warnings. TikTok also blocked her account and suspended her videos.',
  ],
  ['fr', 'YouTube a suspendu la chaîne du chanteur. TikTok a aussi bloqué son compte et ses vidéos.'],
  ['es', 'YouTube suspendió el canal del cantante. TikTok también bloqueó su cuenta.'],
  ['ru', 'YouTube заблокировал канал певца. TikTok тоже ограничил его ролики.'],
])('an account closed by a network in %s is none', (lang, text) => {
  expect(topics(lang, text)).not.toContain('shutdowns');
});
