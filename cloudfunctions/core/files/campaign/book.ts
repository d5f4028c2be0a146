import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { item, list } from '../../campaigns/book/item';
import type { FilesPart } from './shape';

type Kind = FilesPart['kinds'][number];
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

const CAPTION_WORDS: Record<Kind['caption'], string> = {
  none: '不另写说明文字，以作品简介为准',
  optional: '可以写说明文字',
  required: '每张都要写说明文字',
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
  const { formatsSource } = kind;
  const { name, formats, carriers, limits, classes, between, caption, captionSource, source } =
    kind;
  const files = formats.length > 0 ? `${list(formats)} 格式` : '';
  const link = carriers.includes('link') ? '可以提交链接' : '';
  const typed = carriers.includes('typed') ? '可以直接录入' : '';
  const ways = [files, link, typed].filter(Boolean).join('，');
  return [
    item(`${name}：${ways}。`, source),
    ...(formatsSource === undefined
      ? []
      : [item(`${name}文件用 ${list(formats)} 格式。`, formatsSource)]),
    ...limits.map((limit) => item(`${name}${limitText(limit)}`, limit.source)),
    ...(captionSource === undefined
      ? []
      : [item(`${name}${CAPTION_WORDS[caption]}。`, captionSource)]),
    ...classes.map((one) => item(`${name}分类：${one.name}。`, one.source)),
    ...(between === undefined
      ? []
      : [item(`${name}的时长不在各类之内的，${BETWEEN[between.breach]}。`, between.source)]),
  ];
}

/** What a work can be. */
export const chapters: readonly Chapter<FilesPart>[] = [
  { title: '作品要求', order: 50, items: ({ kinds }) => kinds.flatMap(kindItems) },
];
