import { kindViewOf } from '../../cloudfunctions/core/files/campaign/kind-view';
import type { CampaignFile } from '../../cloudfunctions/core/abilities';
import type { KindLimit, KindView } from '../../miniprogram/shared/campaign/kind';
import type { FileFacts, FilmFacts } from '../../miniprogram/shared/media/source';

/** A kind of work of a campaign, as the rules see it. */
export function kindOf({ kinds }: CampaignFile, id: string): KindView {
  const kind = kinds.find((one) => one.id === id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kindViewOf(kind);
}

/** A kind that takes films and limits nothing. */
export const aKind = (own: Partial<KindView> = {}): KindView => ({
  id: 'film',
  name: '微视频',
  category: { id: 'film', name: '微视频' },
  form: 'video',
  carriers: ['upload', 'link'],
  formats: ['mov', 'mp4'],
  caption: 'none',
  limits: [],
  classes: [],
  between: null,
  source: { clause: '格式为MOV、MP4' },
  ...own,
});

/** A limit on seconds that refuses nothing. */
export const aLimit = (own: Partial<KindLimit> = {}): KindLimit => ({
  measure: 'seconds',
  min: null,
  max: null,
  breach: 'refuse',
  formats: null,
  source: { clause: '时长在3分钟以内' },
  ...own,
});

/** A film that plays on every phone. */
export const aFilm = (own: Partial<FileFacts> = {}, film: Partial<FilmFacts> = {}): FileFacts => ({
  width: 1920,
  height: 1080,
  durationMs: 120_000,
  codecs: { picture: 'avc1', sound: 'mp4a' },
  film: {
    container: 'mp4',
    profiles: { picture: 'High', sound: 'AAC-LC' },
    framesPerSecond: 25,
    kilobitsPerSecond: 16_000,
    ...film,
  },
  heldBytes: 0,
  ...own,
});
