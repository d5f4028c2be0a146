import { measureFile, measureLink } from '../../../miniprogram/shared/files/measure/facts';
import { judge } from '../../../miniprogram/shared/files/measure/judge';
import { refusedBy } from '../../../miniprogram/shared/files/measure/judgement';
import { lengthClassOf } from '../../../miniprogram/shared/files/measure/length-class';
import { campaign } from '../../../cloudfunctions/core/campaigns/poverty-stories';
import { aFilm, aKind, kindOf } from '../../support/kinds';

const kind = kindOf(campaign, 'film');
const ofLength = (durationMs: number | null) =>
  measureFile({ format: 'mp4', bytes: 1, inside: aFilm({ durationMs }) });

test.each([
  [1, '5分钟类'],
  [299.999, '5分钟类'],
  [300, '5分钟类'],
  [300.001, null],
  [600, null],
  [899.999, null],
  [900, '15分钟及以上类'],
  [7200, '15分钟及以上类'],
])('按照时长分为5分钟类、15分钟及以上类: %d s is %s', (seconds, name) => {
  expect(lengthClassOf(kind.classes, seconds)?.name ?? null).toBe(name);
  const judged = judge(kind, ofLength(seconds * 1000));
  expect(judged.lengthClass?.name ?? null).toBe(name);
  expect(judged.breaches.map(({ breach }) => breach)).toEqual(name === null ? ['flag'] : []);
});

test('between the classes the reviewer decides, on the organizer’s word', () => {
  const judged = judge(kind, ofLength(420_500));
  expect(refusedBy(judged)).toEqual({ allowed: true });
  expect(judged.breaches).toMatchObject([
    {
      measure: 'seconds',
      breach: 'flag',
      decision: {
        rule: 'measure.class',
        source: { reading: '5至15分钟的交审核人员判断' },
        facts: { seconds: 420.5 },
        reason: '时长是 7 分钟，不在5分钟类、15分钟及以上类之内。',
        remedy: '请剪到其中一类的长度；也可以照样提交，由审核人员判断。',
      },
    },
  ]);
});

test('a campaign may refuse what is between', () => {
  const between = { breach: 'refuse', source: { reading: '两类之间的不收' } } as const;
  expect(refusedBy(judge({ ...kind, between }, ofLength(420_000)))).toMatchObject({
    allowed: false,
    rule: 'measure.class',
    remedy: '请剪到其中一类的长度。',
  });
});

test.each([
  ['behind a link', measureLink('video')],
  ['of a film that does not tell', ofLength(null)],
])('the class is confirmed by the reviewer: %s', (_, measured) => {
  const judged = judge(kind, measured);
  expect(judged).toMatchObject({ breaches: [], lengthClass: null });
  expect(judged.unmeasured.map(({ text }) => text)).toEqual([
    '按时长属于5分钟类、15分钟及以上类中的哪一类',
  ]);
});

test('a kind without classes has none', () => {
  expect(judge(aKind(), ofLength(1000))).toEqual({
    ...{ breaches: [], unmeasured: [], lengthClass: null },
  });
});
