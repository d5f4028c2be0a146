import { abreast } from '../abreast';
import { examine } from '../../sample/examine';
import { at, daysOf, MINUTE } from '../days';
import type { Work } from '../cast/works';
import type { Act, Stage } from '../stage';
import { decideFirst, firstReviewMistakes, firstReviewerOf, invitePartners } from './first-review';

const REASON = '画面里看不出作品说的人和事，请换一张再投。';
const DAY = 24 * 60 * MINUTE;

/** Every morning whoever looks first at works looks at what came in the day before. */
export const review: Act = (stage) => {
  const rounds = stage.rounds('submit');
  const [first] = rounds;
  if (first === undefined) return [];
  const reviewed = new Set<Work>();
  // The morning after the last day, too.
  const days = rounds.flatMap(daysOf);
  const extra = stage.view.channels.some(({ firstReview }) => firstReview !== 'organizer')
    ? [(days.at(-1) ?? 0) + DAY]
    : [];
  const invited = at(days[0] ?? first.opensAt, 11);
  return [
    { at: invited, act: '联系人', run: () => invitePartners(stage, invited) },
    ...[...days, ...extra].map((day, index) => ({
      at: at(day, 8),
      act: '审核',
      run: async () => {
        const waiting = stage.cast.works.filter((work) => work.id !== null && !reviewed.has(work));
        for (const work of waiting) reviewed.add(work);
        await examine(stage.cloud, at(day, 8));
        for (const by of ['contact', 'author'])
          for (const work of waiting.filter((one) => one.by === by).slice(0, 1))
            await firstReviewMistakes(stage, work, at(day, 8));
        await abreast(waiting, (work) =>
          decideFirst(stage, work, work.fate === 'reject' ? REASON : null, at(day, 8)),
        );
        const one = waiting.find((work) => firstReviewerOf(stage, work) === stage.cast.organizer);
        if (one && index > 0 && !stage.journal.tried(TWICE))
          await mistakes(stage, one, at(day, 8) + MINUTE);
      },
    })),
  ];
};

const TWICE = '另一位工作人员同时退回已通过的作品';

async function mistakes(stage: Stage, work: Work, now: number): Promise<void> {
  const id = work.id ?? '';
  const reject = { id, revision: 0, reason: '材料不齐，请重新提交。' };
  const { organizer, colleague } = stage.cast;
  await stage.try({
    title: TWICE,
    who: colleague,
    at: now,
    action: 'entry.reject',
    input: reject,
    expect: 'CONFLICT',
  });
  await stage.try({
    title: '退回作品不写理由',
    who: organizer,
    at: now,
    action: 'entry.reject',
    input: { ...reject, reason: '' },
    expect: 'INVALID reason',
  });
  await stage.try({
    title: '作者自己审核自己的作品',
    who: work.author,
    at: now,
    action: 'entry.accept',
    input: { id, revision: 0, signed: [] },
    expect: 'FORBIDDEN',
  });
}
