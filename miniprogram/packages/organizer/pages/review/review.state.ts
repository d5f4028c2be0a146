import type { CommonReason } from '../../components/reason-sheet/reason.state';

/** The reasons an organizer gives most often, each a whole sentence that an author can act on. */
export const COMMON_REASONS: readonly CommonReason[] = [
  { label: '画面不清晰', sentence: '画面不清晰，请换一张清楚的图片或重新拍摄。' },
  { label: '与主题不符', sentence: '内容与所选主题区不符，请换一个主题区或换一件作品。' },
  { label: '资料不完整', sentence: '作者资料不完整或不真实，请如实填写后重新投稿。' },
  { label: '简介不清楚', sentence: '作品简介没有说明人物和事件，请补充后重新投稿。' },
  { label: '有广告或水印', sentence: '作品带有广告或水印，请换成没有广告和水印的原作。' },
  { label: '涉及他人隐私', sentence: '作品涉及他人隐私，请征得同意或处理后重新投稿。' },
];
