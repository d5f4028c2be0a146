import { officeView } from '../../support/campaign';
import type { SelectionRow } from '../../../miniprogram/shared/contract';
import { mayDisqualify } from '../../../miniprogram/shared/works/disqualify';
import { mayPlan } from '../../../miniprogram/shared/works/plan';
import {
  mayAdjust,
  mayConfirm,
  maySelect,
  votesWatched,
} from '../../../miniprogram/shared/steps/select';
import { aCampaign, shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const [finalists, shortlist] = officeView.selections;
if (finalists === undefined || shortlist === undefined)
  throw new Error('the campaign selects nothing');
const standing = { clause: '须填写作者真实资料并填写完整、准确，否则取消参加活动资格' };
const row: SelectionRow = {
  entry: 'e1',
  number: 1,
  title: '渔港清晨',
  theme: 'work',
  kind: 'image',
  form: 'image',
  unit: '大连市总工会',
  preview: null,
  votes: 300,
  held: 0,
  undecided: false,
  fell: null,
  rank: 15,
  verdict: 'tied-out',
  admitted: false,
  adjustment: null,
  disqualified: null,
};
const fixed = { ...finalists, adjustable: false };
const byPeople = { ...finalists, tie: 'organizer' as const };
const tied = [{ name: '敬业爱岗', places: 15, rows: [row, { ...row, entry: 'e2' }] }];

/** Refusals of planning, selecting, and taking an entry's standing away. */
export const selectionSamples: Samples = {
  'plan.day': [
    refusalOf(mayPlan(campaign, '2027-07-31', shanghai('07-30 12:00:00'))),
    refusalOf(mayPlan(campaign, '2027-08-02', shanghai('08-03 00:00:00'))),
  ],
  'disqualify.grounds': [refusalOf(mayDisqualify({ disqualification: null }))],
  'select.window': ['09-30 23:59:59', '10-08 00:00:00'].map((moment) =>
    refusalOf(maySelect(campaign, finalists, shanghai(moment))),
  ),
  'select.tally': [
    refusalOf(
      maySelect(campaign, { ...finalists, round: 'preliminary' }, shanghai('08-05 12:00:00')),
    ),
    refusalOf(maySelect(campaign, { ...finalists, tally: 'nowhere' }, shanghai('10-02 12:00:00'))),
  ],
  'select.adjustable': [refusalOf(mayAdjust(fixed, row, true, standing))],
  'select.standing': [
    refusalOf(mayAdjust(finalists, { ...row, disqualified: '资料不实' }, true, standing)),
  ],
  'select.held': [
    refusalOf(votesWatched(campaign, shortlist, shanghai('10-18 00:05:00'))),
    ...[1, 2].map((count) =>
      refusalOf(
        mayConfirm(finalists, [
          {
            name: '敬业爱岗',
            places: 15,
            rows: Array.from({ length: count }, () => ({ ...row, held: 60, undecided: true })),
          },
        ]),
      ),
    ),
  ],
  'select.ties': [refusalOf(mayConfirm(byPeople, tied))],
  'select.empty': [
    refusalOf(mayConfirm(finalists, [])),
    refusalOf(mayConfirm(finalists, [{ name: '敬业爱岗', places: 15, rows: [row] }])),
  ],
};
