import type { KindView } from '../../../miniprogram/shared/campaign/kind';
import type { CampaignView } from '../../../miniprogram/shared/campaign/view';
import { aCampaign } from './a-campaign';

const source = { clause: '字数一般不少于1千字不多于1万字' };
const limit = { formats: null, source, breach: 'refuse' as const };

const aKind = (extra: Partial<KindView>): KindView => ({
  ...{ id: 'kind', name: '一类', form: 'image', carriers: ['upload'], formats: ['jpg'] },
  ...{
    category: { id: 'kind', name: '一类' },
    caption: 'none',
    limits: [],
    classes: [],
    between: null,
    source,
  },
  ...extra,
});

export const TEXT = aKind({
  ...{ id: 'text', name: '文字类', form: 'text', formats: ['docx'] },
  carriers: ['upload', 'typed', 'link'],
  limits: [{ ...limit, measure: 'characters', min: 1000, max: 10_000, breach: 'warn' }],
});

export const GROUP = aKind({
  ...{ id: 'picture', name: '图片类', caption: 'required', carriers: ['upload', 'link'] },
  limits: [{ ...limit, measure: 'pictures', min: 1, max: null }],
});

export const FILM = aKind({
  ...{ id: 'film', name: '微电影', form: 'video', formats: ['mp4'], caption: 'optional' },
  carriers: ['upload', 'link'],
  limits: [{ ...limit, measure: 'seconds', min: null, max: 180 }],
  classes: [
    { id: 'five', name: '5分钟类', minSeconds: null, maxSeconds: 300, source },
    { id: 'fifteen', name: '15分钟及以上类', minSeconds: 900, maxSeconds: null, source },
  ],
  between: { breach: 'flag', source },
});

/** A campaign of texts, groups of pictures and films, with every declaration. */
export function aStoriesCampaign(): CampaignView {
  return {
    ...aCampaign(),
    kinds: [TEXT, GROUP, FILM],
    content: {
      borrowed: { maxPercent: 25, source },
      dated: { from: '2012-11', to: '2020-09', source },
      original: { unpublished: true, source },
      anonymous: { source },
    },
  };
}
