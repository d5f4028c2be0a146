import type { JudgingView } from '../../../../miniprogram/shared/campaign/judging';
import { abreast } from '../abreast';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { judgeMistakes } from './judge-mistakes';
import { makeTie } from './judge-tie';
import { inviteJudges, judgesOf } from './invite';
import { marksOf } from './marks';

const DAY = 24 * 60 * MINUTE;

/** Experts are invited, look at the works without knowing whose they are, and score them. */
export const judge: Act = (stage) => {
  if (stage.office.judgings.length === 0) {
    if (stage.office.screenings.length + stage.office.ballots.length > 0) return [];
    stage.journal.skip('没有专家评审');
    return [];
  }
  return stage.office.judgings.flatMap((judging, nth): Scene[] => {
    const round = stage.view.rounds.find(({ id }) => id === judging.round);
    const listed = stage.office.selections.some((one) => one.round === judging.round);
    if (round === undefined || !listed) {
      stage.journal.skip(`“${judging.name}”没有入围名单，没有可评的作品`);
      return [];
    }
    const days = daysOf(round);
    const [first, second, third] = [days[0] ?? 0, days[1] ?? days[0] ?? 0, days[2] ?? days[0] ?? 0];
    const scene = (when: number, run: () => Promise<void>): Scene => ({
      at: when,
      act: judging.name,
      run,
    });
    return [
      ...(nth === 0
        ? [
            scene(at(first - 2 * DAY, 10), () =>
              inviteJudges(stage, judgesOf(stage), at(first - 2 * DAY, 10)),
            ),
          ]
        : []),
      scene(at(second, 9), () => judgeMistakes(stage, judging, at(second, 9))),
      scene(at(second, 10), () => everyoneScores(stage, judging, at(second, 10))),
      scene(at(third, 10), () => makeTie(stage, judging, at(third, 10))),
      scene(round.closesAt + 1, () => tooLate(stage, judging, round.closesAt + 1)),
    ];
  });
};

async function everyoneScores(stage: Stage, { id, criteria }: JudgingView, now: number) {
  await abreast(
    stage.cast.judges,
    async (one) => {
      const { works } = await stage.do(one.openid, now, 'judge.works', { judging: id });
      for (const [nth, work] of works.entries()) {
        if (work.score?.state === 'abstained') continue;
        const when = now + nth * 3 * MINUTE;
        const revision = work.score?.revision ?? 0;
        const marks = marksOf(one, work, criteria);
        const said = { judging: id, work: work.work, revision, marks, comment: '' };
        await stage.do(one.openid, when, 'judge.score', { ...said, submit: true });
      }
    },
    stage.cast.judges.length,
  );
}

async function tooLate(stage: Stage, { id, criteria, name }: JudgingView, when: number) {
  const [one] = stage.cast.judges;
  if (one === undefined) return;
  const { works } = await stage.do(one.openid, when, 'judge.works', { judging: id });
  const [work] = works;
  if (work === undefined) return;
  await stage.try({
    title: `${name}截止后第 1 毫秒改分`,
    who: one.openid,
    at: when,
    action: 'judge.score',
    input: {
      judging: id,
      work: work.work,
      revision: work.score?.revision ?? 0,
      marks: marksOf(one, work, criteria),
      comment: '',
      submit: true,
    },
    expect: 'score.window',
  });
}
