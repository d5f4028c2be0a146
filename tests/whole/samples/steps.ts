import type { BallotRule, ScreeningRule } from '../../../miniprogram/shared/campaign/judging';
import type { SelectionRow } from '../../../miniprogram/shared/contract';
import {
  isClosed,
  mayBreak,
  mayCast,
  mayChair,
  mayChoose,
  mayClose,
  mayMeet,
  mayOpen,
} from '../../../miniprogram/shared/steps/ballot';
import { maySit } from '../../../miniprogram/shared/steps/panel';
import {
  hasSeat,
  mayAssign,
  mayComeBack,
  mayDraw,
  mayPlace,
  mayReview,
  mayScreen,
  mayTakeAway,
} from '../../../miniprogram/shared/steps/screening';
import { mayConfirm } from '../../../miniprogram/shared/steps/select';
import { aCampaign, officeView, shanghai } from '../../support/campaign';
import { refusalOf, type Samples } from './sample';

const campaign = aCampaign();
const [finalists] = officeView.selections;
if (finalists === undefined) throw new Error('the campaign selects nothing');
const source = { clause: '由厅征集评审小组各成员单位分工进行初步评审' };
const TITLE = '星城大爱';

const screening: ScreeningRule = {
  assignment: { by: 'lot', reviewersPerEntry: 2, source },
  passes: 'majority',
  passesSource: source,
  opinion: 'failed',
  opinionSource: source,
};
const reviewing = { name: '初评', round: 'judging', hidesSource: source, screening };

const group = { id: 'text', name: '文字类', kinds: ['text'], most: 10, places: 10, source };
const ballot: BallotRule = {
  groups: [group],
  quorum: { parts: 2, of: 3 },
  quorumSource: source,
  share: null,
  shareSource: source,
  tie: 'again',
  tieSource: source,
  own: 'shown',
  ownSource: source,
  chairs: ['judge', 'organizer'],
  chairsSource: source,
};
const meeting = { name: '复评', round: 'judging', source, ballot };
const counted = { ...meeting, ballot: { ...ballot, quorum: { count: 5 } } };
const byOrganizer = { ...meeting, ballot: { ...ballot, chairs: ['organizer' as const] } };
const choices = { candidates: ['a', 'b'], own: ['b'], most: 1 };
const row = (verdict: SelectionRow['verdict']): SelectionRow => ({
  ...{
    entry: verdict,
    number: 0,
    title: TITLE,
    theme: 'work',
    kind: 'image',
    form: 'image',
    unit: '长沙市人社局',
  },
  ...{ preview: null, votes: 1, held: 0, undecided: false, fell: null, rank: 1, verdict },
  ...{ admitted: false, adjustment: null, disqualified: null },
});
const screened = (...verdicts: SelectionRow['verdict'][]) =>
  refusalOf(
    mayConfirm({ ...finalists, name: '候选优秀作品', pool: 'screened', tally: null }, [
      { name: '文字类', places: 20, rows: verdicts.map(row) },
    ]),
  );
const before = shanghai('10-17 12:00:00');
const after = shanghai('11-01 00:00:00');

/** Refusals of screening works, voting in a meeting, and what leads to both. */
export const stepSamples: Samples = {
  'panel.member': [refusalOf(maySit({ name: '复评', panel: '专家评审组', source }, false))],
  'screening.window': [
    refusalOf(mayScreen(campaign, reviewing, before)),
    refusalOf(mayAssign(campaign, reviewing, after)),
  ],
  'screening.conflict': [refusalOf(mayReview(reviewing, TITLE, true))],
  'screening.declined': [refusalOf(mayComeBack(reviewing, TITLE, true))],
  'screening.lot': [refusalOf(mayPlace(reviewing))],
  'screening.places': [
    refusalOf(hasSeat(reviewing, TITLE, 2, false)),
    refusalOf(hasSeat(reviewing, TITLE, 1, true)),
  ],
  'screening.answered': [refusalOf(mayTakeAway(reviewing, TITLE, true))],
  'screening.empty': [refusalOf(mayDraw(reviewing, 0, 3)), refusalOf(mayDraw(reviewing, 3, 0))],
  'select.screened': [screened('unscreened'), screened('split'), screened('unscreened', 'split')],
  'ballot.window': [before, after].map((now) => refusalOf(mayMeet(campaign, meeting, now))),
  'ballot.open': (['waiting', 'closed'] as const).map((state) =>
    refusalOf(mayCast(meeting, group, state)),
  ),
  'ballot.closed': (['waiting', 'open', 'tied'] as const).map((state) =>
    refusalOf(isClosed(meeting, group, state)),
  ),
  'ballot.most': [
    ['a', 'b'],
    ['a', 'a'],
  ].map((chosen) =>
    refusalOf(mayChoose(meeting, group, { ...choices, chosen, most: chosen[1] === 'a' ? 2 : 1 })),
  ),
  'ballot.candidates': [refusalOf(mayChoose(meeting, group, { ...choices, chosen: ['z'] }))],
  'ballot.own': [refusalOf(mayChoose(meeting, group, { ...choices, chosen: ['b'] }))],
  'ballot.chair': [
    refusalOf(mayChair(meeting, 'judge', false)),
    refusalOf(mayChair(byOrganizer, 'judge', true)),
  ],
  'ballot.list': [refusalOf(mayOpen(meeting, group, { state: 'waiting', turn: 0 }, 0))],
  'ballot.again': (
    [
      ['open', 1],
      ['tied', 2],
      ['closed', 1],
    ] as const
  ).map(([state, turn]) => refusalOf(mayOpen(meeting, group, { state, turn }, 3))),
  'ballot.quorum': [meeting, counted].map((one) =>
    refusalOf(mayClose(one, group, { state: 'open' }, 1, 9)),
  ),
  'ballot.chosen': (
    [
      ['tied', 1],
      ['closed', 2],
    ] as const
  ).map(([state, turn]) =>
    refusalOf(mayBreak(meeting, group, { state, turn, tied: ['a'], free: 1 }, ['a'])),
  ),
  'ballot.tied': [
    refusalOf(mayBreak(meeting, group, { state: 'tied', turn: 2, tied: ['a'], free: 1 }, ['z'])),
  ],
  'ballot.places': [
    refusalOf(
      mayBreak(meeting, group, { state: 'tied', turn: 2, tied: ['a', 'b'], free: 1 }, ['a', 'b']),
    ),
  ],
};
