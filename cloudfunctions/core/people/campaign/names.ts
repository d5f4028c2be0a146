import type { Names } from '../../campaigns/names';

/** What the keys of this part are called. */
export const names: Names = {
  levels: ['单位层级', '请列出单位层级；没有的写 []'],
  units: ['单位和联系人', '请列出单位层级和联系人；没有的写空列表'],
  registerBy: ['登记截止日期', '请写最后一天；不限的写 null'],
  recommendsTo: ['向哪一级推荐', '请写上一级的 id、organizer，不推荐的写 null'],
  invitation: ['邀请码', '请写明邀请码几天内有效'],
  days: ['天数', '请写天数，如 14'],
  'contacts.form': ['登记表', '请列出各项'],
};
