import type { Carrier, KindLimit, KindView, WorkForm } from '../shared/campaign/kind';
import type { Source } from '../shared/decision';
import { limitWords } from '../shared/files/measure/judge';

/** What a kind of work is drawn as. */
export const KIND_ICONS = {
  image: 'photo-o',
  video: 'video-o',
  audio: 'music-o',
  text: 'edit',
  h5: 'link-o',
} as const satisfies Record<WorkForm, string>;

const UPLOADS = {
  image: '上传图片',
  video: '上传视频',
  audio: '上传音频',
  text: '上传文档',
  h5: '上传文件',
} as const satisfies Record<WorkForm, string>;

/** What a way of handing in is called, for works of a form. */
export function carrierLabel(carrier: Carrier, form: WorkForm): string {
  switch (carrier) {
    case 'typed':
      return '在这里写';
    case 'upload':
      return UPLOADS[form];
    case 'link':
      return '提交链接';
  }
}

export interface LimitLine {
  text: string;
  source: Source;
}

/** Everything that a kind of work is held to, each with where it is said. */
export function limitLines(kind: KindView): LimitLine[] {
  const formats =
    kind.formats.length === 0
      ? []
      : [{ text: `文件是 ${kind.formats.join('、')} 格式`, source: kind.source }];
  const limits = kind.limits
    .filter(({ min, max }) => min !== null || max !== null)
    .map((limit) => ({ text: lineOf(limit), source: limit.source }));
  const classes =
    kind.classes.length === 0
      ? []
      : [
          {
            text: `按时长分为${kind.classes.map(({ name }) => name).join('、')}`,
            source: kind.classes[0]?.source ?? kind.source,
          },
        ];
  return [...formats, ...limits, ...classes];
}

const BREACH_WORDS = { refuse: '', warn: '（不符会提醒您）', flag: '（由审核人员判断）' } as const;

const lineOf = (limit: KindLimit): string => `${limitWords(limit)}${BREACH_WORDS[limit.breach]}`;

/** Where something is said, in one line. */
export const sourceLine = (source: Source): string =>
  'clause' in source ? `通知原文“${source.clause}”` : `主办方规定，${source.reading}`;
