import type { ScreeningView } from '../../../../miniprogram/shared/campaign/judging';
import type { RoundView } from '../../../../miniprogram/shared/campaign/view';
import { abreast } from '../abreast';
import type { Panellist } from '../cast/panels';
import type { Work } from '../cast/works';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { invitedOf, inviteJudges } from './invite';
import { setPanel } from './panel';
import { wishOf } from './wish';
import { assignMistakes, reviewerMistakes, screenEdges } from './screen-mistakes';

const DAY = 24 * 60 * MINUTE;

/** 初评: reviewers are given works by hand and by lot, decline, disagree and answer until the last moment. */
export const screen: Act = (stage) =>
  stage.office.screenings.flatMap((screening): Scene[] => {
    const round = stage.view.rounds.find(({ id }) => id === screening.round);
    return round === undefined ? [] : scenesOf(stage, screening, round);
  });

function scenesOf(stage: Stage, screening: ScreeningView, round: RoundView): Scene[] {
  const days = daysOf(round);
  const first = days[0] ?? round.opensAt;
  const scene = (when: number, run: () => Promise<unknown>): Scene => ({
    at: when,
    act: screening.name,
    run: async () => void (await run()),
  });
  const { reviewers } = stage.cast;
  const working = days.slice(0, Math.max(1, days.length - 1));
  return [
    scene(at(first - 2 * DAY, 10), () =>
      inviteJudges(stage, reviewers.map(invitedOf), at(first - 2 * DAY, 10)),
    ),
    scene(at(first - 2 * DAY, 15), () =>
      setPanel(stage, screening, { members: reviewers, chair: null }, at(first - 2 * DAY, 15)),
    ),
    scene(at(first - DAY, 9), () => assign(stage, screening, at(first - DAY, 9))),
    ...screenEdges(stage, screening, round).map(({ at: when, run }) => scene(when, run)),
    scene(at(first, 9), () => reviewerMistakes(stage, screening, at(first, 9))),
    ...working.map((day, nth) =>
      scene(at(day, 10), () =>
        everyoneAnswers(stage, screening, at(day, 10), working.length - nth),
      ),
    ),
    scene(at(working.at(-1) ?? first, 9), () =>
      fillUp(stage, screening, at(working.at(-1) ?? first, 9)),
    ),
    scene(at(working.at(-1) ?? first, 18), () =>
      everyoneAnswers(stage, screening, at(working.at(-1) ?? first, 18), 1),
    ),
  ];
}

/** Works that are given out: a few by hand where the organizer may, the rest by lot. */
async function assign(stage: Stage, screening: ScreeningView, now: number): Promise<void> {
  await assignMistakes(stage, screening, now);
  await draw(stage, screening, '抽签分配评审人', now + 20 * MINUTE);
}

async function draw(stage: Stage, { id, name }: ScreeningView, title: string, now: number) {
  const { organizer } = stage.cast;
  const { board } = await stage.do(organizer, now, 'screening.board', { judging: id });
  const reply = await stage.try({
    title: `${name}：${title}`,
    who: organizer,
    at: now,
    action: 'screening.draw',
    input: { judging: id, revision: board.revision },
    expect: 'done',
  });
  if (reply.ok && reply.data.board.short > 0)
    stage.journal.surprises.push(`${name}：有 ${String(reply.data.board.short)} 个位置没有人可评`);
}

/** Places that were declined go to others; who is late is reminded. */
async function fillUp(stage: Stage, screening: ScreeningView, now: number): Promise<void> {
  await draw(stage, screening, '给回避的作品补抽评审人', now);
  const { text } = await stage.do(stage.cast.organizer, now, 'screening.remind', {
    judging: screening.id,
  });
  if (!text.includes('还有')) stage.journal.surprises.push(`${screening.name}：没有人可提醒`);
}

/** Everybody answers a share of what is open. @param left days that are left, this one included. */
async function everyoneAnswers(
  stage: Stage,
  screening: ScreeningView,
  now: number,
  left: number,
): Promise<void> {
  await abreast(stage.cast.reviewers, (reviewer) =>
    answerSome(stage, screening, reviewer, now, left),
  );
}

async function answerSome(
  stage: Stage,
  { id: judging }: ScreeningView,
  reviewer: Panellist,
  now: number,
  left: number,
): Promise<void> {
  const { openid } = reviewer;
  const { works } = await stage.do(openid, now, 'screening.works', { judging });
  const open = works.filter(({ answer }) => answer.state === 'open');
  const some = open.slice(0, Math.ceil(open.length / left));
  const known = entriesOf(stage, judging);
  for (const [nth, work] of some.entries()) {
    const passes = wouldPass(stage, known.get(work.work), reviewer);
    await stage.do(openid, now + nth * 2 * MINUTE, 'screening.answer', {
      ...wishOf(judging, work),
      passes,
      opinion: passes ? '' : '事例不够典型，细节也不够真实。',
    });
  }
}

/** Which work hides behind a reviewer's name for it, as the store has it. */
export function entriesOf(stage: Stage, judging: string): Map<string, Work> {
  const byId = new Map(stage.cast.works.map((work) => [work.id, work]));
  const rows = stage.cloud.database.find('judged_works', { judging }, { limit: 1_000_000 });
  return new Map(
    rows.flatMap(({ _id, entry }) => {
      const work = byId.get(String(entry));
      return work === undefined ? [] : [[String(_id), work] as const];
    }),
  );
}

/** All pass what is strong, none what is weak; of the others, whoever comes first in the list of reviewers does. */
function wouldPass({ cast, cloud }: Stage, work: Work | undefined, reviewer: Panellist): boolean {
  if (work === undefined || work.merit === 'weak') return false;
  if (work.merit === 'strong') return true;
  const seats = cloud.database.find('screening_seats', { entry: work.id });
  const [first] = cast.reviewers.filter(({ openid }) =>
    seats.some((seat) => seat['reviewer'] === openid),
  );
  return first === reviewer;
}
