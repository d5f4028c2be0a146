/** What an inspection can find wrong with a file, or with itself: what the author reads, and can do. */
export const INSPECTION_PROBLEMS = {
  unreadable: {
    reason: '文件打不开，可能没有传完整或已损坏。',
    remedy: '请撤回这件作品，确认能正常打开后重新上传。',
  },
  tooLarge: {
    reason: '图片的像素太多，无法处理。',
    remedy: '请撤回这件作品，缩小后重新上传。',
  },
  unavailable: {
    reason: '检查服务多次没有完成。',
    remedy: '您不用做什么，主办方可以再次检查。',
  },
} as const satisfies Record<string, { reason: string; remedy: string }>;

export type InspectionProblem = keyof typeof INSPECTION_PROBLEMS;
