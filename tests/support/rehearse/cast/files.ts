import type { Carrier, KindView } from '../../../../miniprogram/shared/campaign/kind';
import { kindIn } from '../../../../miniprogram/shared/campaign/kinds';
import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { aJpeg } from '../../media-bytes';
import { anMp4 } from '../../mp4-bytes';
import { photographOf } from './photographs';
import { storyOf } from './stories';
import type { Work } from './works';

/** One piece as somebody sends it in. */
export interface CastPiece {
  carrier: Carrier;
  /** Of a file; empty for what is none. */
  extension: string;
  bytes: Buffer;
  poster: Buffer | null;
  /** What is typed, or the address of a link. */
  text: string;
  caption: string;
}

/** What makes a file this one and no other. */
type Made = Pick<Work, 'key' | 'kind'>;

const SECOND = 1000;
/** A film by link, and a group of pictures, is one work in so many. */
const LINK_EVERY = 5;
const GROUP_EVERY = 6;
const GROUP = 3;
/** Films at a bit rate that is asked for are short, so that they stay small. */
const SHORT_MS = 240;
/** Somewhat more than the least bit rate, as the index of a film does not count. */
const ABOVE = 1.03;

/** Which ending a work's file has: the usual one, or QuickTime in turns where both are taken. */
export function extensionOf(view: CampaignView, { kind, key }: Made): string {
  const known = kindIn(view, kind);
  const formats: readonly string[] = known?.formats ?? [];
  if (formats.includes('mov') && formats.includes('mp4') && leastRate(known) > 0)
    return key % 4 === 0 ? 'mp4' : 'mov';
  const usual = known?.form === 'video' ? 'mp4' : 'jpg';
  return formats.includes(usual) ? usual : (formats[0] ?? usual);
}

const limitOf = (kind: KindView | null, measure: KindView['limits'][number]['measure']) =>
  kind?.limits.find((one) => one.measure === measure);

/** In kbit/s; 0 where nothing is said. */
const leastRate = (kind: KindView | null): number => limitOf(kind, 'kilobitsPerSecond')?.min ?? 0;

/** The bytes of a work: a real small file that no other work has. */
export function bytesOf(view: CampaignView, { key, kind }: Made): Buffer {
  const known = kindIn(view, kind);
  if (known?.form !== 'video')
    return aJpeg({ width: 320, height: 240, seed: `rehearsal ${String(key)}` });
  const size = {
    width: limitOf(known, 'width')?.min ?? 1280,
    height: limitOf(known, 'height')?.min ?? 720,
  };
  const extension = extensionOf(view, { key, kind });
  const rate = extension === 'mp4' ? leastRate(known) : 0;
  if (rate > 0) {
    const durationMs = SHORT_MS + (key % 60);
    return anMp4({ ...size, durationMs, bytes: Math.ceil((rate * durationMs * ABOVE) / 8) + key });
  }
  const container = extension === 'mov' ? ({ container: 'mov' } as const) : {};
  const durationMs = known.classes.length > 0 ? lengthOf(key) : 5000 + (key % 20_000);
  return anMp4({ ...size, ...container, durationMs, bytes: 4000 + key });
}

/** 5分钟类, 15分钟及以上, and now and then a length between them. */
const lengthOf = (key: number): number =>
  ([240, 290, 960, 600, 1200][key % 5] ?? 240) * SECOND + (key % 900);

/** The pieces that a work is made of. */
export function piecesOf(view: CampaignView, work: Made): CastPiece[] {
  const known = kindIn(view, work.kind);
  const caption = known === null || known.caption === 'none' ? '' : '进村第一年，路还没有修通';
  const nothing = { extension: '', bytes: Buffer.alloc(0), poster: null, text: '', caption };
  if (known?.form === 'text' && known.carriers.includes('typed'))
    return [{ ...nothing, carrier: 'typed', text: storyOf(work.key), caption: '' }];
  if (known?.form === 'video' && known.carriers.includes('link') && work.key % LINK_EVERY === 0)
    return [{ ...nothing, carrier: 'link', text: `https://v.example.com/x/${String(work.key)}` }];
  const file = (key: number, text = caption): CastPiece => ({
    ...nothing,
    carrier: 'upload',
    extension: extensionOf(view, work),
    bytes: bytesOf(view, { ...work, key }),
    caption: text,
  });
  const pictures = limitOf(known, 'pictures');
  const grouped =
    known?.form === 'image' && pictures !== undefined && (pictures.max ?? GROUP) >= GROUP;
  if (!grouped || work.key % GROUP_EVERY !== 0) return [file(work.key)];
  return Array.from({ length: GROUP }, (_, at) =>
    file(work.key + 100_000 * at, ['帮扶以前', '正在修路', '如今的村口'][at]),
  );
}

/** The same, of photographs and films that people can look at, where the kind asks nothing of them that these lack. */
export const lookablePieces = (view: CampaignView, work: Work): CastPiece[] =>
  piecesOf(view, work).map((piece, at) => {
    const known = kindIn(view, work.kind);
    const measured = known?.limits.some(
      ({ measure }) => measure !== 'bytes' && measure !== 'pictures',
    );
    if (piece.carrier !== 'upload' || measured || known?.classes.length !== 0) return piece;
    const { bytes, preview } = photographOf({ ...work, key: work.key + at });
    return { ...piece, bytes, poster: preview };
  });
