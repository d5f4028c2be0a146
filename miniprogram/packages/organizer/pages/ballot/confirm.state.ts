import type { BoxView } from './ballot.state';

/** What is asked before a vote is opened or closed. */
export interface ConfirmView {
  title: string;
  effects: string[];
  act: string;
}

/** @returns null for what is not asked so. */
export function confirmOf({ next, name, act, cast, about }: BoxView): ConfirmView | null {
  switch (next) {
    case 'open':
    case 'again':
      return {
        title: `${name}：${act}`,
        effects: [about, '开始后，专家就能交票；结束之前，交了的还可以改。'],
        act: '确认开始',
      };
    case 'close':
      return {
        title: `${name}：${act}`,
        effects: [cast, '结束后立即计票，没有交的票不再收。结果各位专家都看得到。'],
        act: '确认结束',
      };
    case 'choose':
    case '':
      return null;
  }
}
