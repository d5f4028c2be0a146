const SENTENCES = [
  '那一年我第一次走进这个村子，山路只修到半坡，剩下的要自己走上去。',
  '老支书递给我一碗热茶，说今年先把水引下来，再把路修上去。',
  '培训班开在祠堂里，来的人比凳子多，后面的就站着听。',
  '她从前没有出过远门，学会了缝纫，第二个月就领到了工资。',
  '我们把岗位送到村口，一户一户地问，一个一个地记。',
  '雨下了三天，塌方堵了路，大家连夜清出了一条便道。',
  '孩子们在新教室里念书，声音一直传到对面的山上。',
  '脱贫的那天没有放鞭炮，他只在墙上的表里画了一个勾。',
];

/** A story long enough for most notices, and unlike the others: about 1 200 to 2 400 characters. */
export function storyOf(key: number): string {
  const paragraphs = 6 + (key % 6);
  const at = (nth: number): string => SENTENCES[nth % SENTENCES.length] ?? '';
  return Array.from(
    { length: paragraphs },
    (_, one) =>
      `这是第${String(key + 1)}个故事的第${String(one + 1)}段。` +
      Array.from({ length: 6 }, (_unused, nth) => at(key + one * 5 + nth * 3)).join(''),
  ).join('\n');
}

/** A text of exactly so many characters, as they are counted. */
export const textOf = (characters: number): string => '山'.repeat(characters);
