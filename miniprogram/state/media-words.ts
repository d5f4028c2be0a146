import type { KindView, Measure } from '../shared/campaign/kind';
import { kindName } from '../shared/campaign/kinds';
import type { CampaignView } from '../shared/campaign/view';
import { MEASURE_WORDS } from '../shared/files/measure/words';
import { formatBytes, formatSeconds } from '../shared/measures';
import type { ChosenMedia } from './chosen-media';

/** The bound above which a kind refuses; null is unlimited. */
const mostOf = ({ limits }: KindView, measure: Measure): number | null =>
  limits.find((limit) => limit.measure === measure && limit.breach === 'refuse')?.max ?? null;

/** What a campaign takes of one kind, in one line. */
export function limitsOf(kind: KindView): string {
  const [bytes, seconds] = [mostOf(kind, 'bytes'), mostOf(kind, 'seconds')];
  const limits = [`${kind.formats.join('、')} 格式`];
  if (bytes !== null) limits.push(`不超过 ${formatBytes(bytes)}`);
  if (seconds !== null) limits.push(`不长于 ${MEASURE_WORDS.seconds.amount(seconds, 'up')}`);
  return limits.join('，');
}

/** Size and measures of a chosen file, in one line. */
export function fileFacts(media: Omit<ChosenMedia, 'path' | 'preview'>): string {
  const facts: string[] = [formatBytes(media.bytes)];
  if (media.width > 0) facts.push(`${media.width}×${media.height}`);
  if (media.seconds !== null && media.seconds > 0) facts.push(formatSeconds(media.seconds));
  return facts.join(' · ');
}

/** The same, after the kind it was chosen for. */
export const mediaFacts = (
  campaign: Pick<CampaignView, 'kinds'>,
  media: Omit<ChosenMedia, 'path' | 'preview'>,
): string => `${kindName(campaign, media.kind)} · ${fileFacts(media)}`;

/** Why a file could not be taken, when it is not the file's fault. */
export const PICK_NOTES = {
  privacy: {
    reason: '您没有同意隐私保护指引，所以不能选择图片和视频。',
    remedy: '可以先看看指引写了什么，同意后再选。填好的内容都还在。',
  },
  denied: {
    reason: '微信没有使用相册或相机的权限。',
    remedy: '请在手机“设置”里允许微信访问照片和相机，再回来选择。',
  },
  unreadable: {
    reason: '读不出这个文件。',
    remedy: '请重新选择，或换一个文件。',
  },
} as const;
