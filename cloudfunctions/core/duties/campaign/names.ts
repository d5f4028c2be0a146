import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  topics: ['宣传重点', '请列出；没有的写 []'],
  materials: ['宣传资料', '请列出；没有的写 []'],
  tasks: ['任务', '请列出任务；没有的写 []'],
  due: ['完成期限', '请写最后一天；随时可以的写 null'],
  evidence: ['凭证', '请写明要什么凭证'],
  inspections: ['检查', '请写明检查办法；没有的写 []'],
  followUp: ['督办', '请写明督办办法；没有的写 null'],
  assessment: ['考核', '请写明考核分值；没有的写 null'],
  points: ['分值', '请写分数；扣分写负数'],
};
