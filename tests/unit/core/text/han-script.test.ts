import { expect, test } from 'vitest';
import { HAN_PAIRS } from '#core/text/han-pairs.ts';
import { uncoveredHan } from '#core/text/han-script.ts';

const pairs = Array.from({ length: HAN_PAIRS.length / 2 }, (_, at) => HAN_PAIRS.slice(2 * at, 2 * at + 2));

test('the table says one thing of each traditional character and leads to a simplified one at once', () => {
  const traditional = pairs.map((pair) => pair.slice(0, 1));
  const simplified = new Set(pairs.map((pair) => pair.slice(1)));
  expect(new Set(traditional).size).toBe(traditional.length);
  expect(traditional.filter((character) => simplified.has(character))).toEqual([]);
});

test('a character that one script alone has and the table lacks is named', () => {
  expect(uncoveredHan('國際電信聯盟和互联网治理论坛')).toEqual([]);
  expect(uncoveredHan('中文')).toEqual([]);
  expect(uncoveredHan('鼉 and 鼍')).toEqual(['鼉', '鼍']);
});

test('the names of the field are covered in both scripts', () => {
  const names =
    '国际电信联盟国际电信世界大会国际电信规则深度包检测互联网治理论坛信息社会世界峰会网络中立性网络审查监控言论自由隐私加密数字鸿沟打击网络犯罪公约知识产权标准封锁断网多利益攸关方全球数字契约';
  const traditional =
    '國際電信聯盟國際電信世界大會國際電信規則深度封包檢測網際網路治理論壇資訊社會世界高峰會網路中立性網路審查監控言論自由隱私加密數位落差打擊網路犯罪公約智慧財產權標準封鎖斷網多方利害關係人全球數位契約';
  expect(uncoveredHan(names + traditional)).toEqual([]);
});
