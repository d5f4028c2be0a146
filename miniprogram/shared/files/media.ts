import type { CampaignView, MediaRule } from '../campaign/view';
import type { Decision } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import type { Sniffed } from '../media/type';
import type { MediaKind } from '../vocabulary';
import { MEDIA_KIND_LABELS } from '../vocabulary';
import { foundIn, HEIC_REMEDY } from './file-words';

/** Bytes as people read them; the limit of a notice is in MiB. */
function megabytes(bytes: number): string {
  return `${String(Math.ceil((bytes / 1_048_576) * 100) / 100)} MB`;
}

function formatsOf({ kind, extensions }: MediaRule): string {
  return `${MEDIA_KIND_LABELS[kind]}请用 ${extensions.join('、')} 格式。`;
}

function ruleFor(campaign: CampaignView, kind: MediaKind): MediaRule | undefined {
  return campaign.media.find((rule) => rule.kind === kind);
}

function refuseKind(campaign: CampaignView, kind: MediaKind): Decision {
  const accepted = campaign.media.map((rule) => MEDIA_KIND_LABELS[rule.kind]).join('、');
  return refuse({
    rule: 'media.kind',
    source: campaign.media[0]?.source ?? { reading: '本活动不收集图片和视频' },
    facts: { kind },
    reason: `本活动不收${MEDIA_KIND_LABELS[kind]}。`,
    remedy: accepted ? `请改传${accepted}。` : '请查看活动规则，了解收哪些作品。',
  });
}

/**
 * Rule `media.bytes`: 文件大小不超过… is inclusive; an empty file is no work.
 * @param rule limit in bytes.
 * @param bytes size of the file.
 */
function withinBytes({ maxBytes, bytesSource: source }: MediaRule, bytes: number): Decision {
  if (bytes > 0 && bytes <= maxBytes) return ALLOWED;
  const facts = { bytes, maxBytes };
  if (bytes <= 0) {
    const reason = '这是一个空文件。';
    return refuse({ rule: 'media.bytes', source, facts, reason, remedy: '请重新选择文件。' });
  }
  const reason = `文件有 ${megabytes(bytes)}，超过了 ${megabytes(maxBytes)}（${String(maxBytes)} 字节）的上限。`;
  const remedy = '请压缩或剪短后再上传。';
  return refuse({ rule: 'media.bytes', source, facts, reason, remedy });
}

/**
 * Rules `media.kind`, `media.extension`, `media.bytes`: what can be said before a byte is uploaded.
 * @param file its kind, extension (with or without a dot, any case) and size in bytes.
 * @returns allowed, or the first rule that says no.
 */
export function mayUseMedia(
  campaign: CampaignView,
  { kind, extension, bytes }: { kind: MediaKind; extension: string; bytes: number },
): Decision {
  const rule = ruleFor(campaign, kind);
  if (!rule) return refuseKind(campaign, kind);
  const ending = extension.replace(/^\./, '').toLowerCase();
  return firstRefusal(
    () => {
      if (rule.extensions.includes(ending)) return ALLOWED;
      const { source } = rule;
      const reason = ending === '' ? '不收没有扩展名的文件。' : `不收 ${ending} 文件。`;
      const remedy = ['heic', 'heif'].includes(ending) ? HEIC_REMEDY : formatsOf(rule);
      const facts = { extension: ending || '无', accepted: rule.extensions.join(' ') };
      return refuse({ rule: 'media.extension', source, facts, reason, remedy });
    },
    () => withinBytes(rule, bytes),
  );
}

/**
 * Rule `media.type`: a file is judged by its own bytes, not by its name.
 * @param file the kind it was sent in as, and what `sniff` found.
 * @returns allowed, or what the file really is.
 */
export function mayUseBytes(
  campaign: CampaignView,
  { kind, sniffed }: { kind: MediaKind; sniffed: Sniffed },
): Decision {
  const rule = ruleFor(campaign, kind);
  if (!rule) return refuseKind(campaign, kind);
  if ('type' in sniffed && rule.types.includes(sniffed.type)) return ALLOWED;
  const { found, name } = foundIn(sniffed);
  return refuse({
    rule: 'media.type',
    source: rule.source,
    facts: { found, accepted: rule.types.join(' ') },
    reason: `按文件内容判断，这是${name}，不是要求的${MEDIA_KIND_LABELS[kind]}。`,
    remedy: found === 'heic' ? HEIC_REMEDY : `改名不能改变文件格式。${formatsOf(rule)}`,
  });
}

/**
 * Rule `media.duration`: 时长在…以内 is inclusive; a limit of null is unlimited.
 * @param file its kind and duration in ms.
 */
export function mayUseDuration(
  campaign: CampaignView,
  { kind, durationMs }: { kind: MediaKind; durationMs: number },
): Decision {
  const rule = ruleFor(campaign, kind);
  if (!rule) return refuseKind(campaign, kind);
  const { maxSeconds, secondsSource: source } = rule;
  if (maxSeconds === null || durationMs <= maxSeconds * 1000) return ALLOWED;
  return refuse({
    rule: 'media.duration',
    source,
    facts: { durationMs, maxSeconds },
    reason: `视频长 ${String(Math.ceil(durationMs / 1000))} 秒，超过了 ${String(maxSeconds)} 秒。`,
    remedy: `请剪到 ${String(maxSeconds)} 秒以内再上传。`,
  });
}
