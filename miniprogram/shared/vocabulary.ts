/** The product's closed lists: const tuple → union → labels. Every other file names things from here. */

export const MEDIA_TYPES = ['image/png', 'image/jpeg', 'video/mp4', 'video/quicktime'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

export const ROLES = ['citizen', 'contact', 'partner', 'judge', 'organizer'] as const;
export type Role = (typeof ROLES)[number];

/** Ways in: the author uploads, or a unit's contact for a named author. */
export const CHANNELS = ['author', 'unit'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who looks first at what comes by a way in: the organizer's people, the unit that sends it in, the level above it, a partner such as a newspaper. */
export const FIRST_REVIEWS = ['organizer', 'unit', 'above', 'partner'] as const;
export type FirstReview = (typeof FIRST_REVIEWS)[number];

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

/** How far the inspection of a work's file has come. */
export const INSPECTION_STATES = ['waiting', 'retrying', 'passed', 'failed'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];
export const INSPECTION_STATE_LABELS = {
  waiting: '文件检查中',
  retrying: '文件检查没有完成，会再试',
  passed: '文件检查通过',
  failed: '文件检查未通过',
} satisfies Record<InspectionState, string>;

/**
 * How far WeChat's content check of a text or a picture has come. `doubtful` and `unknown` leave it to a
 * person: neither is ever passed or blocked by itself.
 */
export const CHECK_STATES = ['due', 'asked', 'passed', 'doubtful', 'unknown'] as const;
export type CheckState = (typeof CHECK_STATES)[number];
export const CHECK_STATE_LABELS = {
  due: '等待检查',
  asked: '微信检查中',
  passed: '微信检查通过',
  doubtful: '微信认为可疑，由人判断',
  unknown: '微信没有给出结果，由人判断',
} satisfies Record<CheckState, string>;

export const CHECKED_PARTS = ['text', 'picture'] as const;
export type CheckedPart = (typeof CHECKED_PARTS)[number];
export const CHECKED_PART_LABELS = { text: '文字', picture: '图片' } satisfies Record<
  CheckedPart,
  string
>;

/** Why anybody may report a work that is on show. */
export const REPORT_GROUNDS = [
  'harmful',
  'stolen',
  'portrait',
  'private',
  'untrue',
  'other',
] as const;
export type ReportGround = (typeof REPORT_GROUNDS)[number];
export const REPORT_GROUND_LABELS = {
  harmful: '内容违法或令人不适',
  stolen: '盗用他人作品',
  portrait: '侵犯肖像权',
  private: '泄露个人信息',
  untrue: '内容不真实',
  other: '其他',
} satisfies Record<ReportGround, string>;

export const REPORT_VERDICTS = ['dismiss', 'uphold'] as const;
export type ReportVerdict = (typeof REPORT_VERDICTS)[number];
export const REPORT_VERDICT_LABELS = {
  dismiss: '举报不成立',
  uphold: '举报成立',
} satisfies Record<ReportVerdict, string>;

/** What one person may do only so often: see `limits` of a campaign file. */
export const LIMITED_ACTS = [
  'ticket',
  'registration',
  'appeal',
  'report',
  'code',
  'download',
] as const;
export type LimitedAct = (typeof LIMITED_ACTS)[number];
export const LIMITED_ACT_LABELS = {
  ticket: '上传',
  registration: '登记',
  appeal: '申诉',
  report: '举报',
  code: '输入邀请码',
  download: '下载个人信息',
} satisfies Record<LimitedAct, string>;

/** Acts that a campaign may want two people in office for. */
export const TWO_PERSON_ACTS = ['void', 'disqualify', 'publish'] as const;
export type TwoPersonAct = (typeof TWO_PERSON_ACTS)[number];
export const TWO_PERSON_ACT_LABELS = {
  void: '作废票数',
  disqualify: '取消资格',
  publish: '公布结果',
} satisfies Record<TwoPersonAct, string>;
