import type { Names } from '../names';

/** What keys are called that every campaign has, or that many parts share. */
export const names: Names = {
  year: ['活动年份', '通知没有印年份的，由主办方确定，写成四位数'],
  title: ['标题', '请写出名称'],
  summary: ['一句话简介', '请用一句话说明活动'],
  host: ['主办单位', '请写出主办单位全称'],
  window: ['活动起止', '请写明活动第一天和最后一天'],
  rounds: ['轮次', '请列出各轮次；没有的写 []'],
  opens: ['开始日期', '请写第一天，如 08-01'],
  closes: ['结束日期', '请写最后一天（含当天），如 09-15'],
  allows: ['轮次允许的事', '请列出这一轮允许投稿、刊发、投票、推荐、遴选、评审、公布中的哪些'],
  id: ['id', '请用英文小写字母起一个不重复的 id'],
  name: ['名称', '请写出名称'],
  about: ['说明', '请用一句话说明'],
  themes: ['主题区', '请列出各主题；没有的写 []'],
  max: ['上限', '请写数字；不限的写 null'],
  min: ['下限', '请写数字；不限的写 null'],
  source: ['依据', '请写 { clause: 通知原文 }，通知没有规定的写 { reading: 主办方的决定 }'],
};
