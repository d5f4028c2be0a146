import type { ActionName, Input } from '../../../miniprogram/shared/contract';
import { roundsAllowing } from '../../../miniprogram/shared/campaign/rounds';
import type { Allowance } from '../../../miniprogram/shared/vocabulary';
import { aWish } from '../one-file';
import { stories } from '../stories';
import type { Made, Stage } from './course';
import { roundOf } from './moments';
import { called, PEOPLE, SECOND_REVIEWER, type Person } from './people';

/** One write: how far the campaign has come, who may do it of those who call the function, and when. */
export interface Row<A extends ActionName = ActionName> {
  action: A;
  stage: Stage;
  /** Of those whose office the contract asks for; null is all of them. */
  who: readonly Person[] | null;
  when: (now: number) => boolean;
  /** No stage like this is before that (ms). */
  since: number;
  /** The rule, or the code, that the right person meets at the right time, where the stage lacks what the act needs. */
  meets: string | null;
  input: (made: Made, person: Person) => Input<A>;
}

const within = (id: string, allowance: Allowance) => (now: number) =>
  roundsAllowing(stories, allowance).some(
    (round) => round.id === id && round.opensAt <= now && now <= round.closesAt,
  );
const allowing = (allowance: Allowance) => (now: number) =>
  stories.rounds.some(({ id }) => within(id, allowance)(now));
const upTo = (moment: number) => (now: number) => now <= moment;
const from = (moment: number) => (now: number) => now >= moment;
const always = () => true;

const REASON = '按活动方案处理';
const PURPOSE = '报送上级单位';
const SCREENING = roundOf('screening');
const REVIEW = roundOf('review');
/** 通知：初审在初评开始以前完成. */
const firstReview = upTo(SCREENING.opensAt - 1);
const judgingOver = from(REVIEW.closesAt + 1);
const screening = { judging: 'screening' };
const meeting = { judging: 'meeting', group: 'text' };
const answered = { ...screening, revision: 2 };
const word = { revision: 0, award: 'best', theme: 'text', reason: REASON };

function row<A extends ActionName>(
  action: A,
  stage: Stage,
  when: Row['when'],
  input: Row<A>['input'],
  own: Partial<Pick<Row, 'who' | 'since' | 'meets'>> = {},
): Row {
  const whole: Row<A> = { action, stage, when, input, who: null, since: 0, meets: null, ...own };
  return whole as unknown as Row;
}

const INTAKE = [
  row('upload.ticket', 'sent', allowing('submit'), () => aWish('picture', 'jpg', 1000)),
  row('entry.submit', 'sent', allowing('submit'), ({ submit }, person) => submit[person]),
  row('batch.ticket', 'sent', allowing('submit'), () => aWish('picture', 'jpg', 1000)),
  row('batch.submit', 'sent', allowing('submit'), ({ batch }, person) =>
    person === 'otherUnit' ? batch.otherUnit : batch.contact,
  ),
];

const since = { since: roundOf('collection').opensAt };
const FIRST_REVIEWS = (
  [
    ['ofUnit', 'contact'],
    ['own', 'paper'],
  ] as const
).flatMap(([work, reviewer]) => {
  const accept = (made: Made) => ({ id: made[work], revision: 0, signed: made.points[work] });
  const reject = (made: Made) => ({ id: made[work], revision: 0, reason: REASON });
  return [
    row('first.accept', 'sent', firstReview, accept, { ...since, who: [reviewer] }),
    row('first.reject', 'sent', firstReview, reject, { ...since, who: [reviewer] }),
    row('entry.accept', 'sent', from(SCREENING.opensAt), accept, since),
    row('entry.reject', 'sent', from(SCREENING.opensAt), reject, since),
  ];
});

const placed = ({ first }: Made, judge: string) => ({
  ...{ ...screening, entries: [first], judge: called(judge) },
});
const assigning = upTo(SCREENING.closesAt);
const scoring = within('screening', 'score');
const onPanel = { who: ['reviewer'] } as const;
const SCREENINGS = [
  row('panel.set', 'sent', always, () => ({
    ...{ ...screening, revision: 0, members: [called(PEOPLE.reviewer)], chair: null },
  })),
  row('screening.draw', 'panels', assigning, () => ({ ...screening, revision: 0 })),
  row('screening.place', 'panels', assigning, (made) => ({
    ...{ ...placed(made, PEOPLE.reviewer), revision: 0 },
  })),
  row('screening.free', 'drawn', assigning, (made) => ({
    ...{ ...placed(made, SECOND_REVIEWER), revision: 1, reason: REASON },
  })),
  row('screening.remind', 'drawn', scoring, () => screening),
  row(
    'screening.answer',
    'answered',
    scoring,
    ({ screened }) => ({ ...answered, work: screened, passes: false, opinion: '情节失实' }),
    onPanel,
  ),
  row(
    'screening.decline',
    'answered',
    scoring,
    ({ screened }) => ({ ...answered, work: screened, reason: REASON }),
    onPanel,
  ),
  row('selection.adjust', 'answered', within('screening', 'select'), ({ second }) => ({
    ...{ id: 'candidates', revision: 0, entry: second, admit: false, reason: REASON },
  })),
  row('selection.confirm', 'answered', within('screening', 'select'), () => ({
    ...{ id: 'candidates', revision: 0 },
  })),
];

const voting = within('review', 'score');
const begun = { since: REVIEW.opensAt };
const chair = { who: ['chair'] } as const;
const nothingTied = { ...begun, meets: 'ballot.chosen' };
const choose = ({ voted }: Made) => ({ ...meeting, revision: 2, works: [voted], reason: REASON });
const MEETING = [
  row('ballot.open', 'confirmed', voting, () => ({ ...meeting, revision: 0 })),
  row('chair.open', 'confirmed', voting, () => ({ ...meeting, revision: 0 }), chair),
  row(
    'ballot.cast',
    'voting',
    voting,
    ({ voted }) => ({ ...meeting, turn: 1, revision: 0, works: [voted], submit: true }),
    { who: ['expert', 'chair'] },
  ),
  // What was cast in time is counted whenever the meeting is closed.
  row('ballot.close', 'cast', always, () => ({ ...meeting, revision: 1 }), begun),
  row('chair.close', 'cast', always, () => ({ ...meeting, revision: 1 }), { ...begun, ...chair }),
  row('ballot.choose', 'closed', always, choose, nothingTied),
  row('chair.choose', 'closed', always, choose, { ...nothingTied, ...chair }),
];

const published = { since: roundOf('list').opensAt };
const RESULTS = [
  row('awards.give', 'closed', judgingOver, ({ second }) => ({ ...word, to: second })),
  row('awards.take', 'closed', judgingOver, ({ first }) => ({ ...word, to: first })),
  row('results.publish', 'closed', allowing('announce'), () => ({ revision: 0 })),
  row('results.withdraw', 'published', always, () => ({ revision: 1, reason: REASON }), published),
  row('forwarding.send', 'published', from(roundOf('onward').opensAt), () => ({
    ...{ id: 'province', revision: 0, day: '2020-09-21', note: '' },
  })),
];

const OUTPUTS = [
  row('form.print', 'sent', always, ({ ofUnit }) => ({ entry: ofUnit, purpose: PURPOSE })),
  row('form.ofUnit', 'sent', always, ({ ofUnit }) => ({ entry: ofUnit, purpose: PURPOSE }), {
    who: ['contact'],
  }),
  row('form.own', 'sent', always, ({ own }) => ({ entry: own }), { who: ['citizen'] }),
  row('package.build', 'sent', always, () => ({ list: 'accepted', part: 1 })),
  // Nothing is packed yet.
  row('package.take', 'sent', always, () => ({ list: 'accepted', part: 1, purpose: PURPOSE }), {
    meets: 'CONFLICT',
  }),
];

/** Every write that notice 004 has a use for, with a complete input. */
export const ROWS: readonly Row[] = [
  ...INTAKE,
  ...FIRST_REVIEWS,
  ...SCREENINGS,
  ...MEETING,
  ...RESULTS,
  ...OUTPUTS,
];
