import { kindName } from '../shared/campaign/kinds';
import type { CampaignView } from '../shared/campaign/view';
import { formatBytes } from '../shared/measures';
import type { Content, FilePiece } from './content';

/** What the phone still has of the files of a work: of each whether it is there, and whether its preview is. */
export type Found = Readonly<Record<string, { file: boolean; preview: boolean }>>;

/**
 * A work after the phone may have cleaned files away: those that are gone are named in `lost`.
 * @param now ms; a file that the cloud has under a ticket that still holds is not needed here.
 */
export function withoutLost(
  content: Content,
  campaign: Pick<CampaignView, 'kinds'>,
  found: Found,
  now: number,
): Content {
  const { upload } = content;
  const held = new Set(
    upload !== null && upload.expiresAt > now
      ? upload.files.flatMap(({ piece, file }) => (file === null ? [] : [piece]))
      : [],
  );
  const kept = content.files.filter(({ id }) => held.has(id) || found[id]?.file === true);
  const files = kept.map(({ media, ...piece }): FilePiece => {
    const preview = found[piece.id]?.preview === true ? media.preview : null;
    return { ...piece, media: { ...media, preview } };
  });
  const gone = content.files.filter(({ id }) => !kept.some((one) => one.id === id));
  if (gone.length === 0) return { ...content, files };
  const lost = gone.map(
    ({ media }) => `${kindName(campaign, media.kind)}（${formatBytes(media.bytes)}）`,
  );
  return { ...content, files, lost: [...content.lost, ...lost], upload: null };
}

/** A note for files the phone no longer has; null where it has them all. @param rest what is still there. */
export function lostNote(
  lost: readonly string[],
  rest: string,
): { reason: string; remedy: string } | null {
  if (lost.length === 0) return null;
  return {
    reason: `上次选的${lost.join('、')}已不在手机的缓存里。`,
    remedy: `请重新选择，${rest}都还在。`,
  };
}
