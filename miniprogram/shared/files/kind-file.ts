import type { Format, KindLimit, KindView } from '../campaign/kind';
import { kindIn } from '../campaign/kinds';
import type { CampaignView } from '../campaign/view';
import { isRead, TYPE_OF_FORMAT } from '../campaign/kind';
import { ALLOWED, firstRefusal, refuse, type Decision } from '../decision';
import type { OtherFile, Sniffed } from '../media/type';
import { foundIn, HEIC_REMEDY } from './file-words';

/** What a file of a format that is not shown as it is begins like; a reader of documents has to prove the rest. */
const BEGINS_LIKE: Partial<Record<Format, OtherFile>> = { docx: 'zip' };

/**
 * The format among those of a kind that a file is by its own bytes.
 * @returns null for a file that the kind does not take. Of two names of one format (jpg, jpeg) the first.
 */
export const formatOf = ({ formats }: KindView, sniffed: Sniffed): Format | null =>
  formats
    .filter(isRead)
    .find((format) =>
      'type' in sniffed
        ? TYPE_OF_FORMAT[format] === sniffed.type
        : BEGINS_LIKE[format] === sniffed.other,
    ) ?? null;

const wanted = ({ name, formats }: KindView): string =>
  formats.some(isRead)
    ? `${name}请用 ${formats.filter(isRead).join('、')} 格式。`
    : `${name}不收文件，请按活动规则换一种方式提交。`;

/**
 * Rule `media.extension`: what can be said of a file by its name, before it is read.
 * @param extension with or without a dot, in any case.
 */
export function mayUseEnding(kind: KindView, extension: string): Decision {
  const ending = extension.replace(/^\./, '').toLowerCase();
  if (kind.formats.some((format) => format === ending && isRead(format))) return ALLOWED;
  return refuse({
    rule: 'media.extension',
    source: kind.source,
    facts: { extension: ending || '无', accepted: kind.formats.join(' ') || '无' },
    reason: ending === '' ? '不收没有扩展名的文件。' : `不收 ${ending} 文件。`,
    remedy: ['heic', 'heif'].includes(ending) ? HEIC_REMEDY : wanted(kind),
  });
}

/** Bytes as people read them; the limit of a notice is in MiB. */
const megabytes = (bytes: number): string =>
  `${String(Math.ceil((bytes / 1_048_576) * 100) / 100)} MB`;

/**
 * Rule `media.bytes`: 文件大小不超过… is inclusive; an empty file is no work.
 * @param bytes size of the file.
 */
export function mayUseSize(kind: KindView, bytes: number): Decision {
  const limit = kind.limits.find(isSizeLimit);
  const source = limit?.source ?? kind.source;
  if (bytes <= 0) {
    const facts = { bytes, ...(limit === undefined ? {} : { maxBytes: limit.max }) };
    const reason = '这是一个空文件。';
    return refuse({ rule: 'media.bytes', source, facts, reason, remedy: '请重新选择文件。' });
  }
  if (limit === undefined || bytes <= limit.max) return ALLOWED;
  const { max: maxBytes } = limit;
  const reason = `文件有 ${megabytes(bytes)}，超过了 ${megabytes(maxBytes)}（${String(maxBytes)} 字节）的上限。`;
  const link = kind.carriers.includes('link') ? '；放不下的可以改交链接' : '后再上传';
  const remedy = `请压缩或剪短${link}。`;
  return refuse({ rule: 'media.bytes', source, facts: { bytes, maxBytes }, reason, remedy });
}

const isSizeLimit = (limit: KindLimit): limit is KindLimit & { max: number } =>
  limit.measure === 'bytes' && limit.breach === 'refuse' && limit.max !== null;

/** Rules `media.extension`, `media.bytes`: what can be said of a file before a byte of it is uploaded. */
export const mayUseMedia = (
  kind: KindView,
  { extension, bytes }: { extension: string; bytes: number },
): Decision =>
  firstRefusal(
    () => mayUseEnding(kind, extension),
    () => mayUseSize(kind, bytes),
  );

/** Rule `media.kind`: what the campaign takes at all. */
export function mayUseKind(campaign: Pick<CampaignView, 'kinds'>, id: string): Decision {
  if (kindIn(campaign, id) !== null) return ALLOWED;
  const accepted = campaign.kinds.map(({ name }) => name).join('、');
  return refuse({
    rule: 'media.kind',
    source: campaign.kinds[0]?.source ?? { reading: '本活动不收集作品' },
    facts: { kind: id },
    reason: '本活动不收这一类作品。',
    remedy: accepted ? `请改交${accepted}。` : '请查看活动规则，了解收哪些作品。',
  });
}

const OLD_MOV_REMEDY = '请用剪辑软件打开它，重新导出为 H.264 编码的 MP4 或 MOV。';

/** Rule `media.type`: a file is judged by its own bytes, not by its name. */
export function mayUseFile(kind: KindView, sniffed: Sniffed): Decision {
  if (formatOf(kind, sniffed) !== null) return ALLOWED;
  const { found, name } = foundIn(sniffed);
  const oldMov = kind.formats.includes('mov') && 'other' in sniffed && sniffed.other === 'mov';
  return refuse({
    rule: 'media.type',
    source: kind.source,
    facts: { found, accepted: kind.formats.join(' ') || '无' },
    reason: oldMov
      ? '这是没有写明版本的旧式 MOV 视频，手机放不出来。'
      : `按文件内容判断，这是${name}，不是要求的${kind.name}。`,
    remedy: oldMov
      ? OLD_MOV_REMEDY
      : found === 'heic'
        ? HEIC_REMEDY
        : `改名不能改变文件格式。${wanted(kind)}`,
  });
}
