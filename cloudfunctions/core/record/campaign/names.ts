import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  twoPersons: ['两人确认', '请列出要两位工作人员同意的事；没有的写 null'],
  ticket: ['上传次数', '请写明每人几小时内最多几次'],
  registration: ['登记次数', '请写明每人几小时内最多几次'],
  appeal: ['申诉次数', '请写明每人几小时内最多几次'],
  report: ['举报次数', '请写明每人几小时内最多几次'],
  code: ['输入邀请码次数', '请写明每人几小时内最多几次'],
  download: ['下载个人信息次数', '请写明每人几小时内最多几次'],
  most: ['最多几次', '请写数字'],
  hours: ['几小时', '请写数字'],
  acts: ['要两个人同意的事', '请从 void、disqualify、publish 中选'],
  retention: ['保存期限', '请写明个人信息等保存到哪一天'],
  until: ['保存到哪一天', '请写最后一天'],
};
