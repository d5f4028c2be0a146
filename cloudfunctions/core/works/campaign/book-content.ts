import { ACCEPTANCE_SOURCES } from '../../../../miniprogram/shared/works/acceptance';
import { REPORT_SOURCE } from '../../../../miniprogram/shared/works/report';
import type { Item } from '../../campaigns/book/item';
import { item } from '../../campaigns/book/item';
import type { WorksPart } from './shape';

const { checked, seen, judged } = ACCEPTANCE_SOURCES;

/** What is looked at before a work is shown, and what anybody can do about one that is; nothing where none are. */
export function contentItems({ kinds, exhibition }: WorksPart): Item[] {
  const uploaded = kinds.filter(({ carriers }) => carriers.includes('upload'));
  if (uploaded.length === 0) return [];
  const films = uploaded.some(({ form }) => form === 'video');
  return [
    item('作品的文字和图片先由微信做内容检查，结果只供审核人员参考。', checked),
    item('检查结果可疑或没有结果的，不会自动通过，也不会自动退回。', judged),
    ...(films ? [item('每段视频都由审核人员看完。', seen)] : []),
    ...(exhibition === null
      ? []
      : [
          item(
            '任何人都可以举报展示中的作品，每人对一件作品举报一次，不公开举报人。',
            REPORT_SOURCE,
          ),
        ]),
  ];
}
