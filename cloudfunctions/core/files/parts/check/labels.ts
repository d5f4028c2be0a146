/** What WeChat takes a text or a picture for, by its number. [D] */
const LABELS: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
};

/** The same in words; a number without a word of its own is just something. */
export const labelText = (label: number): string => LABELS[label] ?? '其他';
