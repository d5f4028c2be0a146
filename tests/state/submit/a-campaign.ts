import type {
  Format,
  KindLimit,
  KindView,
  Measure,
} from '../../../miniprogram/shared/campaign/kind';
import { campaignView } from '../../support/campaign';
import type { CampaignView, FormField } from '../../../miniprogram/shared/campaign/view';
import { endOfDay, startOfDay } from '../../../miniprogram/shared/calendar';
import type { ChosenMedia } from '../../../miniprogram/state/chosen-media';
import { emptyContent, type Content } from '../../../miniprogram/state/content';
import { emptyDraft, type Draft } from '../../../miniprogram/state/draft';
import type { UploadRecord } from '../../../miniprogram/state/upload-record';

const source = { clause: '图片格式为png、jpg、jpeg，视频格式是MP4，文件大小不超过20m' };

function aField(id: string, label: string, extra: Partial<FormField> = {}): FormField {
  return {
    id,
    label,
    kind: 'line',
    required: true,
    minLength: 0,
    maxLength: 20,
    placeholder: '',
    personal: false,
    options: [],
    channels: [],
    source,
    ...extra,
  };
}

const aLimit = (measure: Measure, max: number): KindLimit => ({
  measure,
  min: null,
  max,
  breach: 'refuse',
  formats: null,
  source,
});

const aKind = (
  id: 'image' | 'video',
  name: string,
  formats: Format[],
  limits: KindLimit[],
): KindView => ({
  id,
  name,
  category: { id, name },
  form: id,
  carriers: ['upload'],
  formats,
  caption: 'none',
  limits,
  classes: [],
  between: null,
  source,
});

export function aCampaign(): CampaignView {
  return {
    id: 'photo-2027',
    limits: campaignView.limits,
    window: { opensAt: startOfDay('2027-08-01'), closesAt: endOfDay('2027-12-31'), source },
    channels: [
      {
        ...{ id: 'author', name: '作者自己上传', by: 'author', levels: [], source },
        ...{ firstReview: 'organizer', firstReviewBy: '省总工会' },
      },
    ],
    perPerson: [],
    publications: [],
    paperForm: null,
    content: { borrowed: null, dated: null, original: null, anonymous: null },
    galleryOrder: 'upload',
    exhibits: true,
    title: '随手拍',
    summary: '',
    host: '省总工会',
    year: 2027,
    themes: [
      { id: 'work', name: '敬业爱岗', about: '' },
      { id: 'home', name: '传承爱家', about: '' },
    ],
    rounds: [
      {
        id: 'open',
        name: '初选',
        opensAt: startOfDay('2027-08-01'),
        closesAt: endOfDay('2027-09-15'),
        allows: ['submit', 'publish', 'vote'],
        source,
      },
    ],
    kinds: [
      aKind(
        'image',
        '图片',
        ['png', 'jpg', 'jpeg'],
        [aLimit('bytes', 20_971_520), aLimit('pictures', 1)],
      ),
      aKind('video', '小视频', ['mp4'], [aLimit('bytes', 20_971_520), aLimit('seconds', 60)]),
    ],
    form: [
      aField('name', '姓名', { personal: true }),
      aField('phone', '手机', { kind: 'phone', personal: true }),
      aField('title', '作品标题'),
      aField('intro', '作品简介', { kind: 'text', maxLength: 200, required: false }),
    ],
    voting: null,
    gates: [],
    oncePerFile: null,
    ticket: { hours: 2, source: { reading: '上传凭证 2 小时内有效' } },
    withdrawal: { source: { reading: '作者在结果公布前可以撤回自己的作品' } },
    consent: { version: '1', title: '个人信息说明', paragraphs: ['我们只用于联系作者。'] },
  };
}

export function aMedia(extra: Partial<ChosenMedia> = {}): ChosenMedia {
  return {
    kind: 'image',
    form: 'image',
    path: 'wxfile://store/photo.jpg',
    extension: 'jpg',
    bytes: 4_000_000,
    width: 4000,
    height: 3000,
    seconds: null,
    preview: 'wxfile://store/small.jpg',
    measured: null,
    ...extra,
  };
}

/** A work of one picture. */
export function aContent(extra: Partial<Content> = {}): Content {
  const files = [{ id: 'p1', media: aMedia(), caption: '' }];
  return { ...emptyContent({ carriers: ['upload'] }), files, ...extra };
}

/** What the cloud holds of that picture. */
export function aRecord(extra: Partial<UploadRecord> = {}): UploadRecord {
  return {
    ticket: 't',
    expiresAt: 9,
    files: [{ piece: 'p1', filePath: 'f', previewPath: 'p', file: 'cloud://f', preview: null }],
    ...extra,
  };
}

/** A draft with nothing missing. */
export function aFullDraft(extra: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft(),
    theme: 'work',
    kind: 'image',
    contents: { image: aContent() },
    answers: { name: '王芳', phone: '13800138000', title: '清晨的焊花' },
    consent: '1',
    ...extra,
  };
}

/** The full draft with this of its picture in the cloud. */
export const aSentDraft = (upload: UploadRecord | null, extra: Partial<Draft> = {}): Draft =>
  aFullDraft({ contents: { image: aContent({ upload }) }, ...extra });
