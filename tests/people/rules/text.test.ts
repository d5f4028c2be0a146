import { nameKeyOf } from '../../../miniprogram/shared/people/unit-name';
import { checkForm, tidyAnswers } from '../../../miniprogram/shared/campaign/form';
import { checkReason } from '../../../miniprogram/shared/campaign/reason';
import { countWritten, tidyText } from '../../../miniprogram/shared/campaign/text';
import { answers } from '../../support/builders';
import { aCampaign } from '../../support/campaign';

test.each([
  ['  雪中送炭  ', '雪中送炭'],
  ['\ufeff雪中\u200b送炭\u200e', '雪中送炭'],
  ['\u202e炭送中雪\u202c', '炭送中雪'],
  ['一行\r\n两行\t三', '一行\n两行\t三'],
  ['一\u0000二\u007f', '一二'],
  ['一家三口👨‍👩‍👧❤️', '一家三口👨‍👩‍👧❤️'],
  ['中 文', '中 文'],
  ['\u200b\u200e\ufeff', ''],
  ['\u200d\u200d \ufe0f', ''],
])('%j is kept as %j', (typed, kept) => expect(tidyText(typed)).toBe(kept));

test('an answer or a reason that nobody can see is none', () => {
  const unseen = '\u200b'.repeat(20);
  const campaign = aCampaign();
  expect(checkForm(campaign, answers({ title: unseen })).map(({ path }) => path)).toEqual([
    'answers.title',
  ]);
  expect(checkReason(unseen)).toHaveLength(1);
  expect(tidyAnswers(campaign, answers({ title: '\u202e题标\u202c的作品' }))['title']).toBe(
    '题标的作品',
  );
});

test('units whose names look alike are one', () => {
  expect(nameKeyOf('沈阳市\u200b总工会\ufeff')).toBe(nameKeyOf('沈阳市 总工会'));
});

test.each([
  ['', 0],
  [' \n\t　 ', 0],
  ['随手拍', 3],
  ['随手拍。', 4],
  ['随 手\n\n拍　', 3],
  ['a b 12', 4],
  ['𠮷', 1],
  ['\u200b随\ufeff手\u202e拍', 3],
  ['👍🏽', 2],
  ['❤️', 1],
  ['字'.repeat(999) + '\n'.repeat(500), 999],
  ['字\n'.repeat(10_001), 10_001],
])('字数 of %j is %d', (text, characters) => expect(countWritten(text)).toBe(characters));
