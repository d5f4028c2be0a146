import type { CommonReason } from '../../../../components/reason-sheet/reason.state';

/** What somebody in office may ask to see in full. */
export type Personal = 'answers' | 'original' | 'registration';

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
