import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  awards: ['奖项', '请列出奖项；没有的写 []'],
  count: ['奖项数量', '请写 { exactly: 数量 } 或 { atMost: 数量 }'],
  gives: ['奖励', '请写明发什么；没有的写 []'],
  publications: ['公布', '请写明何时在哪里公布；没有的写 []'],
  'awards.per': ['按什么评', '请选 campaign、theme 或 kind'],
};
