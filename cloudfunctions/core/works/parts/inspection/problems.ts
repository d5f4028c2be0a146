/** What an inspection can find wrong with a file, or with itself: what the author reads, and can do. */
export const INSPECTION_PROBLEMS = {
  unreadable: {
    reason: '图片打不开，可能没有传完整或已损坏。',
    remedy: '请撤回这件作品，确认图片能正常打开后重新投稿。',
  },
  unplayable: {
    reason: '视频内部的结构不完整，可能没有传完整或已损坏。',
    remedy: '请撤回这件作品，确认视频能正常播放、重新导出为 MP4 后再投稿。',
  },
  tooLong: {
    reason: '视频的实际长度超过了活动的限制。',
    remedy: '请撤回这件作品，剪短后重新投稿。',
  },
  noPoster: {
    reason: '这个视频没有可用的封面。',
    remedy: '不影响审核和展示，列表里用统一的底图代替。',
  },
  unavailable: {
    reason: '检查服务多次没有完成。',
    remedy: '您不用做什么，主办方可以再次检查。',
  },
  erased: {
    reason: '文件已按作者的要求或保存期限删除。',
    remedy: '不能再检查，也不能恢复。',
  },
} as const satisfies Record<string, { reason: string; remedy: string }>;

export type InspectionProblem = keyof typeof INSPECTION_PROBLEMS;
