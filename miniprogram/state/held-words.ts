/** Votes set apart and votes that a decision voided, beside those that stand; empty where there are none. */
export function apartWords({ held, voided }: { held: number; voided: number }): string {
  const words = [
    ...(held > 0 ? [`另有 ${String(held)} 票待核`] : []),
    ...(voided > 0 ? [`${String(voided)} 票核查后作废`] : []),
  ];
  return words.join('，');
}

/** What it means that votes are set apart: said to everybody who asks, in these words and no others. */
export const HELD_MEANS: readonly { title: string; text: string }[] = [
  {
    title: '什么是待核',
    text: '有一段时间的投票和平时明显不同，这些票先单独列出，由主办方核查。待核不等于认定违规，也不代表作者做了什么。',
  },
  {
    title: '怎么计算',
    text: '待核的票不计入上面的票数和排名。是否达到票数门槛时先算在内，核查后作废的才扣除。',
  },
  {
    title: '接下来',
    text: '主办方核查后写明理由：计入，票数加回来；作废，这些票不再计算，但记录一直保留。任何人都不能加票。',
  },
  {
    title: '作者可以申诉',
    text: '作者和所属单位的联系人可以看到待核的原因，在期限内提交说明。作者从“我的”进入，联系人从工作台进入。',
  },
];
