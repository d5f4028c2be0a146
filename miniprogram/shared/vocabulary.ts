/** The product's closed lists: const tuple → union → labels. Every other file names things from here. */

export const MEDIA_KINDS = ['image', 'video'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
export const MEDIA_KIND_LABELS = { image: '图片', video: '小视频' } satisfies Record<
  MediaKind,
  string
>;

export const MEDIA_TYPES = ['image/png', 'image/jpeg', 'video/mp4'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export const ROLES = ['citizen', 'contact', 'judge', 'organizer'] as const;
export type Role = (typeof ROLES)[number];

/** Ways in: the author uploads, or a unit's contact for a named author. */
export const CHANNELS = ['author', 'unit'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a round may allow. Code asks what a round allows, never which round it is. */
export const ALLOWANCES = [
  'submit',
  'publish',
  'vote',
  'recommend',
  'select',
  'score',
  'announce',
] as const;
export type Allowance = (typeof ALLOWANCES)[number];
export const ALLOWANCE_LABELS = {
  submit: '投稿',
  publish: '刊发',
  vote: '投票',
  recommend: '推荐',
  select: '遴选',
  score: '评审',
  announce: '公布',
} satisfies Record<Allowance, string>;

export const ENTRY_STATES = [
  'submitted',
  'accepted',
  'rejected',
  'published',
  'withdrawn',
  'disqualified',
] as const;
export type EntryState = (typeof ENTRY_STATES)[number];
export const ENTRY_STATE_LABELS = {
  submitted: '待审核',
  accepted: '审核通过，待刊发',
  rejected: '未通过审核',
  published: '展示中',
  withdrawn: '已撤回',
  disqualified: '已取消资格',
} satisfies Record<EntryState, string>;

export const GALLERY_ORDERS = ['upload', 'hottest', 'equal'] as const;
export type GalleryOrder = (typeof GALLERY_ORDERS)[number];
export const GALLERY_ORDER_LABELS = {
  upload: '按上传先后',
  hottest: '按票数',
  equal: '轮流展示',
} satisfies Record<GalleryOrder, string>;

/** What watches over the ledger. */
export const DETECTORS = ['surge', 'newcomers', 'regular', 'address', 'night'] as const;
export type DetectorId = (typeof DETECTORS)[number];
export const DETECTOR_LABELS = {
  surge: '票数突增',
  newcomers: '首次投票的人过多',
  regular: '间隔过于均匀',
  address: '网络地址集中',
  night: '夜间票过多',
} satisfies Record<DetectorId, string>;

export const HOLD_STATES = ['held', 'released', 'void'] as const;
export type HoldState = (typeof HOLD_STATES)[number];
export const HOLD_STATE_LABELS = {
  held: '待核',
  released: '核查后计入',
  void: '核查后作废',
} satisfies Record<HoldState, string>;

export const VERDICTS = ['release', 'void'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABELS = { release: '计入', void: '作废' } satisfies Record<Verdict, string>;
