import type {
  HoldView,
  InquiryItem,
  InquiryView,
  OwnInquiry,
} from '../../../miniprogram/shared/contract';
import { startOfDay } from '../../../miniprogram/shared/calendar';

const MINUTE = 60_000;
const SLOT = 10 * MINUTE;

/** 2027-08-05 02:10 in Shanghai: the first slot that is set apart. */
export const NIGHT = startOfDay('2027-08-05') + 130 * MINUTE;
export const APPEAL_BY = NIGHT + 48 * 60 * MINUTE;

/** The nth slot after the first. */
export function aHold(slot: number, own: Partial<HoldView> = {}): HoldView {
  return {
    id: `h${String(slot)}`,
    from: NIGHT + slot * SLOT,
    to: NIGHT + (slot + 1) * SLOT,
    votes: 40,
    state: 'held',
    reasons: [{ detector: 'surge', text: '10分钟内 40 票，平时约 2 票' }],
    heldAt: NIGHT + 30 * MINUTE,
    appealBy: APPEAL_BY,
    decision: null,
    ...own,
  };
}

const view: InquiryView = {
  round: 'preliminary',
  roundName: '初选',
  entry: 'e1',
  number: 7,
  title: '渔港清晨',
  unit: '大连市总工会',
  preview: null,
  votes: 150,
  held: 80,
  voided: 0,
  holds: [aHold(1), aHold(0)],
  appeals: [],
};

export const anOwnInquiry = (own: Partial<OwnInquiry> = {}) => ({
  ...view,
  id: 'preliminary:e1',
  refusal: null,
  ...own,
});

export const anItem = (own: Partial<InquiryItem> = {}) => ({
  ...view,
  id: 'preliminary:e1',
  revision: 0,
  refusals: [],
  pace: [-2, -1, 0, 1, 2].map((slot) => ({
    from: NIGHT + slot * SLOT,
    votes: slot === 0 || slot === 1 ? 40 : 2 + slot,
    held: slot === 0 || slot === 1,
  })),
  ...own,
});
