import type { Campaign } from '../schema';
import type { Item } from './item';
import { item, list, namesOf } from './item';

type Kind = Campaign['kinds'][number];
type Limit = Kind['limits'][number];

const MEBIBYTE = 1_048_576;

const MEASURES: Record<Limit['measure'], (value: number) => string> = {
  bytes: (value) => `${String(value / MEBIBYTE)} MB（${String(value)} 字节）`,
  seconds: (value) => (value % 60 === 0 ? `${String(value / 60)} 分钟` : `${String(value)} 秒`),
  characters: (value) => `${String(value)} 字`,
  pages: (value) => `${String(value)} 页`,
  width: (value) => `${String(value)} 像素宽`,
  height: (value) => `${String(value)} 像素高`,
  framesPerSecond: (value) => `每秒 ${String(value)} 帧`,
  kilobitsPerSecond: (value) => `${String(value / 1000)} Mbit/s 码流`,
  pictures: (value) => `${String(value)} 张`,
};

const MEASURE_NAMES: Record<Limit['measure'], string> = {
  bytes: '单个文件',
  seconds: '时长',
  characters: '篇幅',
  pages: '篇幅',
  width: '画幅',
  height: '画幅',
  framesPerSecond: '帧速度',
  kilobitsPerSecond: '码流',
  pictures: '一件作品',
};

const BREACHES: Record<Limit['breach'], string> = {
  refuse: '',
  warn: '（不符合时提醒，不拒收）',
  flag: '（不符合时交审核人员判断）',
};

/** What becomes of a length in no class. */
const BETWEEN: Record<Limit['breach'], string> = {
  refuse: '不收',
  warn: '提醒作者，不拒收',
  flag: '交审核人员判断',
};

function limitText({ measure, min, max, breach, formats }: Limit): string {
  const say = MEASURES[measure];
  const name = `${formats === undefined ? '' : ` ${list(formats)} 格式的`}${MEASURE_NAMES[measure]}`;
  if (min === null && max === null) return `${name}不限。`;
  if (min !== null && min === max) return `${name}为${say(min)}${BREACHES[breach]}。`;
  const ends = [
    ...(min === null ? [] : [`不少于${say(min)}`]),
    ...(max === null ? [] : [`不超过${say(max)}`]),
  ];
  return `${name}${ends.join('，')}${BREACHES[breach]}。`;
}

function kindItems(kind: Kind): Item[] {
  const { name, formats, carriers, limits, classes, between, source } = kind;
  const files = formats.length > 0 ? `${list(formats)} 格式` : '';
  const link = carriers.includes('link') ? '可以提交链接' : '';
  const typed = carriers.includes('typed') ? '可以直接录入' : '';
  const ways = [files, link, typed].filter(Boolean).join('，');
  return [
    item(`${name}：${ways}。`, source),
    ...limits.map((limit) => item(`${name}${limitText(limit)}`, limit.source)),
    ...classes.map((one) => item(`${name}分类：${one.name}。`, one.source)),
    ...(between === undefined
      ? []
      : [item(`${name}的时长不在各类之内的，${BETWEEN[between.breach]}。`, between.source)]),
  ];
}

/** Ways in. */
export function channelItems({ channels, units }: Campaign): Item[] {
  return channels.map(({ name, by, levels, firstReviewBy, source }) => {
    const who = by === 'author' ? '作者本人' : namesOf(units.levels, levels);
    return item(`${name}：由${who}报送，${firstReviewBy}审核。`, source);
  });
}

/** What a work must be. */
export function workItems({ kinds, content, naming, checklists }: Campaign): Item[] {
  const { borrowed, dated, original, anonymous, oncePerFile, ticket, withdrawal } = content;
  return [
    ...kinds.flatMap(kindItems),
    ...(original
      ? [item(`作品必须为原创${original.unpublished ? '且未发表' : ''}。`, original.source)]
      : []),
    ...(borrowed
      ? [item(`借用的素材不超过作品的${String(borrowed.maxShare * 100)}%。`, borrowed.source)]
      : []),
    ...(dated ? [item(`创作和取材时间为${dated.from}至${dated.to}。`, dated.source)] : []),
    ...(anonymous ? [item('作品正文中不得出现作者信息。', anonymous.source)] : []),
    ...(oncePerFile ? [item('同一位作者的同一个文件只投一次。', oncePerFile.source)] : []),
    item(`开始上传后 ${String(ticket.hours)} 小时内提交。`, ticket.source),
    item('作者在结果公布前可以撤回自己的作品，撤回后不能恢复。', withdrawal.source),
    ...naming.map(({ pattern, example, source }) =>
      item(`命名为“${pattern}”，如“${example}”。`, source),
    ),
    ...checklists.flatMap(({ name, signedBy, items }) =>
      items.map(({ text, source }) => item(`${name}（${signedBy}）：${text}。`, source)),
    ),
  ];
}
