import type { CommonReason } from '../../../../components/reason-sheet/reason.state';

/** What somebody in office may ask to see in full. */
export type Personal = 'answers' | 'original' | 'registration' | 'form' | 'package';

interface Sheet {
  title: string;
  hint: string;
  confirm: string;
  common: readonly CommonReason[];
}

const NOTED = '这次查看会记入查阅记录：谁、什么时候、为什么。';

/** What the sheet says, and the purposes that are given most often. */
export const SHEETS: Readonly<Record<Personal, Sheet>> = {
  answers: {
    title: '为什么要看完整信息',
    hint: `${NOTED}作者本人也能看到。`,
    confirm: '查看完整信息',
    common: [
      { label: '核对资料', sentence: '核对作者资料是否真实、完整。' },
      { label: '联系作者', sentence: '联系作者，了解作品的情况。' },
      { label: '通知领奖', sentence: '通知作者获奖和领奖。' },
    ],
  },
  original: {
    title: '为什么要看原件',
    hint: `原件可能带有拍摄时间和地点。${NOTED}作者本人也能看到。`,
    confirm: '查看原件',
    common: [
      { label: '核对画面', sentence: '核对原件和展示的画面是否一致。' },
      { label: '核对来源', sentence: '核对作品是不是作者自己拍摄的。' },
      { label: '印刷展览', sentence: '印刷、展览或存档需要原件。' },
    ],
  },
  form: {
    title: '为什么要报名表',
    hint: `报名表写有作者的全部信息。${NOTED}作者本人也能看到。`,
    confirm: '生成报名表',
    common: [
      { label: '打印盖章', sentence: '打印报名表，签字盖章后报送。' },
      { label: '核对资料', sentence: '核对作者资料是否真实、完整。' },
    ],
  },
  package: {
    title: '为什么要下载',
    hint: `里面有作者的报名表和作品原件。${NOTED}每位作者都能看到。`,
    confirm: '下载作品包',
    common: [
      { label: '报送上级', sentence: '报送上级单位参加活动。' },
      { label: '评审使用', sentence: '供评审会评审使用。' },
      { label: '归档保存', sentence: '活动结束后归档保存。' },
    ],
  },
  registration: {
    title: '为什么要看完整信息',
    hint: `${NOTED}登记的人自己也能看到。`,
    confirm: '查看完整信息',
    common: [
      { label: '核实身份', sentence: '核实是不是单位指定的联系人。' },
      { label: '打电话', sentence: '打电话联系活动的事。' },
    ],
  },
};
