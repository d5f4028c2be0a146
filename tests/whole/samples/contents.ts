import { keepsAnonymous } from '../../../miniprogram/shared/works/anonymous';
import { refusalOf, type Samples } from './sample';

const source = { clause: '不得把作者相关信息体现在作品正文中' };
const span = { field: 'name', label: '作者姓名', at: 0, end: 3, paragraph: 1, sure: true };

/** Refusals of what a work says. */
export const contentSamples: Samples = {
  'content.anonymous': [
    refusalOf(keepsAnonymous([span], source)),
    refusalOf(keepsAnonymous([{ ...span, sure: false }], source)),
    refusalOf(keepsAnonymous([span, { ...span, paragraph: 4, sure: false }], source)),
  ],
};
