import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  voting: ['投票规则', '请写明每人每天几票；不设投票的写 null'],
  perDay: ['每人每天票数', '请写数字；不限的写 null'],
  perEntryPerDay: ['每人每天对同一作品的票数', '请写数字'],
  votes: ['票数', '请写数字'],
  seconds: ['秒数', '请写数字'],
  minutes: ['分钟数', '请写数字'],
  refuseFrom: ['不能投票的风险等级', '请写 1 到 4'],
  pace: ['投票速度', '请写明几秒内最多几票；不限的写 null'],
  perAddress: ['同一网络地址的票数', '请写明几分钟内最多几票；不限的写 null'],
  risk: ['微信风险等级', '请写明从几级起不能投票（1 到 4）；不用的写 null'],
  watch: ['异常票核查', '请写明怎样核查；不核查的写 null'],
  appealHours: ['申诉时限', '请写明几小时内可以申诉，如 48'],
  surge: ['票数突增', '请写明至少几票、平时的几倍；不用的写 null'],
  newcomers: ['首次投票的人过多', '请写明比全场高出几个百分点；不用的写 null'],
  regular: ['间隔过于均匀', '请写明至少几票、离散系数低于多少；不用的写 null'],
  address: ['网络地址集中', '请写明同一地址至少几票、占百分之几；不用的写 null'],
  night: ['夜间票过多', '请写明至少几票、占百分之几；不用的写 null'],
  least: ['至少几票', '请写数字'],
  times: ['平时的几倍', '请写数字，至少 2'],
  above: ['高出几个百分点', '请写 1 至 100 的整数'],
  spread: ['离散系数', '请写 0 与 1 之间的数，如 0.5'],
  percent: ['占百分之几', '请写 1 至 100 的整数'],
  gates: ['票数门槛', '请写明超过多少票；没有的写 []'],
  moreThan: ['门槛票数', '请写“超过”后面的那个数'],
};
