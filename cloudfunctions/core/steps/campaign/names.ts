import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  withdrawable: ['能否撤回推荐', '请写 true 或 false'],
  seatsPerEntry: ['一件作品占几个名额', '请写数字'],
  onward: ['主办方再向上推荐', '请写明推荐给谁；没有的写 null'],
  method: ['评审方式', '请选 score（打分）、ballot（投票）或 screen（初筛）'],
  hides: ['盲评隐去什么', '请列出评审时不显示的内容；都显示的写 []'],
  recommendation: ['推荐办法', '请写明怎样推荐；不推荐的写 null'],
  selections: ['入围办法', '请写明怎样选出；没有的写 []'],
  take: ['取多少', '请写数量 { count } 或比例 { ratio }，比例在 0 与 1 之间'],
  ratio: ['比例', '请写 0 与 1 之间的数，如 0.5'],
  tie: ['并列怎么办', '请选 admit-all、admit-none、earlier-upload 或 organizer'],
  adjustable: ['名单能否调整', '请写 true 或 false'],
  judgings: ['评审办法', '请写明谁评、怎么评；没有的写 []'],
  panel: ['评审人', '请写明由谁评审'],
  criteria: ['评分项目', '请列出项目和权重'],
  weight: ['权重', '请写百分数，各项合计 100'],
  assignment: ['评审分工', '请写明怎样分配；不分配的写 null'],
  reach: ['数据凭证', '请写明填报哪些数据；没有的写 []'],
};
