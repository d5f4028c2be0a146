import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  withdrawable: ['能否撤回推荐', '请写 true 或 false'],
  seatsPerEntry: ['一件作品占几个名额', '请写数字'],
  hides: ['盲评隐去什么', '请列出评审时不显示的内容；都显示的写 []'],
  steps: ['环节', '请按先后写明推荐、入围和评审怎样进行；没有的写 []'],
  does: [
    '办什么',
    '请选 recommend（推荐）、rank（入围）、screen（初筛）、score（打分）或 ballot（投票）',
  ],
  take: ['取多少', '请写数量 { count } 或比例 { ratio }，比例在 0 与 1 之间'],
  ratio: ['比例', '请写 0 与 1 之间的数，如 0.5'],
  tie: [
    '并列怎么办',
    '入围请选 admit-all、admit-none、earlier-upload 或 organizer，投票请选 all-in、none、again 或 chair',
  ],
  adjustable: ['名单能否调整', '请写 true 或 false'],
  panel: ['评审人', '请写明由谁评审'],
  criteria: ['评分项目', '请列出项目和权重'],
  weight: ['权重', '请写百分数，各项合计 100'],
  from: ['作品范围', '请写 submitted、accepted、published 或前面环节的 id'],
  rankBy: ['排名办法', '请选 mean（平均分）或 normalised（拉平宽严）'],
  assignment: ['评审分工', '请写明怎样分配、每件几位评审人'],
  passes: ['怎样算通过', '请选 all（都通过）或 majority（多数通过）'],
  opinion: ['写不写意见', '请选 always（每件都写）或 failed（不通过的写）'],
  groups: ['投票分组', '请写明每组有哪些作品形式、最多投几件、选几件'],
  quorum: ['投票的最少人数', '请写 { count } 或 { parts, of }；不限的写 null'],
  share: ['得票的最低比例', '请写 { parts, of, over }；没有的写 null'],
  own: ['本单位的作品', '请选 shown（可看不可投）或 away（看不到）'],
  chairs: ['由谁主持', '请从 judge（主持人）、organizer（主办方）中选'],
  reach: ['数据凭证', '请写明填报哪些数据；没有的写 []'],
  firstShownByUnit: ['先由单位刊发', '请写 true 或 false'],
  'criteria.reach': ['所用的数据', '请写数据的 id；由人打分的写 null'],
  'steps.form': ['推荐表', '请列出各项；没有的写 []'],
};
