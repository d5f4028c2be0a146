import type { Measure } from '../../campaign/kind';

const MEBIBYTE = 1_048_576;

/** Which way a number is cut: what is below a limit never reads as if it reached it. */
export type Cut = 'down' | 'up';

/** A number with at most so many decimals. */
function cut(value: number, decimals: number, way: Cut): string {
  const unit = 10 ** decimals;
  // Decimal fractions are not exact: 29.97 × 100 is a little less than 2997.
  const scaled = Number((value * unit).toPrecision(12));
  return String((way === 'down' ? Math.floor(scaled) : Math.ceil(scaled)) / unit);
}

function span(seconds: number, way: Cut): string {
  const whole = way === 'down' ? Math.floor(seconds) : Math.ceil(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return `${String(rest)} 秒`;
  if (rest === 0) return `${String(minutes)} 分钟`;
  return `${String(minutes)} 分 ${String(rest).padStart(2, '0')} 秒`;
}

/** A number stands off from the word before it. */
export const spaced = (amount: string): string => (/^\d/.test(amount) ? ` ${amount}` : amount);

interface MeasureWords {
  /** What is measured, before 是. */
  name: string;
  amount: (value: number, way: Cut) => string;
  /** Less and more than wanted. */
  less: string;
  more: string;
  /** What to do about less and about more; `limit` and `gap` are amounts. */
  add: (limit: string, gap: string) => string;
  cutBack: (limit: string, gap: string) => string;
}

const counted = (name: string, unit: string): MeasureWords => ({
  name,
  amount: (value, way) => `${cut(value, 0, way)} ${unit}`,
  less: '少于',
  more: '多于',
  add: (_, gap) => `还差 ${gap}，请补上`,
  cutBack: (_, gap) => `多了 ${gap}，请删减`,
});

const side = (name: string): MeasureWords => ({
  name,
  amount: (value, way) => `${cut(value, 0, way)} 像素`,
  less: '小于',
  more: '大于',
  add: (limit) => `请用原片，或按${name} ${limit}重新导出，横拍、竖拍都可以`,
  cutBack: (limit) => `请按${name} ${limit}重新导出，横拍、竖拍都可以`,
});

/** How each measure is told. */
export const MEASURE_WORDS = {
  bytes: {
    name: '文件大小',
    amount: (value, way) => `${cut(value / MEBIBYTE, 2, way)} MB`,
    less: '小于',
    more: '超过',
    add: () => '请换没有压缩过的原文件',
    cutBack: () => '请压缩或剪短，放不下的可以看活动收不收链接',
  },
  seconds: {
    name: '时长',
    amount: span,
    less: '短于',
    more: '超过',
    add: (limit) => `请换一段不短于 ${limit}的`,
    cutBack: (limit) => `请剪到 ${limit}以内`,
  },
  characters: counted('字数', '字'),
  pages: counted('篇幅', '页'),
  width: side('长边'),
  height: side('短边'),
  framesPerSecond: {
    name: '帧速度',
    amount: (value, way) => `每秒 ${cut(value, 2, way)} 帧`,
    less: '低于',
    more: '高于',
    add: (limit) => `请按${limit}以上重新导出，或换用原片`,
    cutBack: (limit) => `请按${limit}以内重新导出`,
  },
  kilobitsPerSecond: {
    name: '码流',
    amount: (value, way) => `${cut(value / 1000, 2, way)} Mbit/s`,
    less: '低于',
    more: '高于',
    add: (limit) => `请按 ${limit} 以上的码率重新导出，或换用原片`,
    cutBack: (limit) => `请按 ${limit} 以内的码率重新导出`,
  },
  pictures: counted('图片数量', '张'),
} as const satisfies Record<Measure, MeasureWords>;
