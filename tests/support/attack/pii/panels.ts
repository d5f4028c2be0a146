import type { BallotBox, Output } from '../../../../miniprogram/shared/contract';
import type { AttackWorld } from '../world';
import { MARKED } from './people';
import type { Recorder } from './record';

const REASON = '评审会商议，多数同意';
const judging = 'screening';

/** Reviewers screen works and experts vote on them, as whoever presides opens and closes. */
export async function playPanels(
  world: AttackWorld,
  recorder: Recorder,
  at: number,
): Promise<void> {
  await screen(world, recorder, at);
  await vote(world, recorder, at, 'meeting', world.people.judge);
  await vote(world, recorder, at, 'council', null);
}

async function screen({ people }: AttackWorld, recorder: Recorder, at: number): Promise<void> {
  const { organizer } = people;
  const { panel } = await recorder.done(organizer, 'panel.show', { judging }, at);
  const members = panel.people.map(({ judge }) => judge);
  await recorder.done(organizer, 'panel.set', { judging, revision: 0, members, chair: null }, at);
  const { board } = await recorder.done(organizer, 'screening.board', { judging }, at);
  const entries = board.lines.slice(0, 1).map(({ entry }) => entry);
  const judge = members[0] ?? '';
  await recorder.done(organizer, 'screening.place', { judging, revision: 0, entries, judge }, at);
  const freed = { judging, revision: 1, entries, judge, reason: REASON };
  await recorder.done(organizer, 'screening.free', freed, at);
  await recorder.done(organizer, 'screening.draw', { judging, revision: 2 }, at);
  await recorder.done(organizer, 'screening.remind', { judging }, at);
  for (const who of [MARKED.judge, people.judge]) {
    const { works } = await recorder.done(who, 'screening.works', { judging }, at);
    for (const [index, { work, answer }] of works.entries()) {
      const { revision } = answer;
      const away = { judging, work, revision, reason: '作者是我的学生' };
      const said = { judging, work, revision, passes: false, opinion: '画面与主题不符' };
      if (index === 0) await recorder.done(who, 'screening.decline', away, at);
      else await recorder.done(who, 'screening.answer', said, at);
    }
  }
  await recorder.done(organizer, 'screening.board', { judging }, at);
}

/** Two experts vote for two works, of which whoever presides chooses one. @param chair null for the organizer. */
async function vote(
  { people }: AttackWorld,
  recorder: Recorder,
  at: number,
  meeting: string,
  chair: string | null,
): Promise<void> {
  const { organizer } = people;
  if (chair !== null) {
    const { panel } = await recorder.done(organizer, 'panel.show', { judging: meeting }, at);
    const members = panel.people.map(({ judge }) => judge);
    // The stage's own judge is the one whose name is not marked.
    const chairs = panel.people.find(({ name }) => name === '评审专家')?.judge ?? '';
    const set = { judging: meeting, revision: panel.revision, members, chair: chairs };
    await recorder.done(organizer, 'panel.set', set, at);
  }
  const preside = presiding(recorder, chair ?? organizer, chair === null, at);
  const box = await preside.board(meeting);
  await preside.open(meeting, box);
  for (const [place, who] of [MARKED.judge, people.judge].entries()) {
    const { papers } = await recorder.done(who, 'ballot.papers', { judging: meeting }, at);
    const paper = papers.find(({ group }) => group === box.group);
    const works = paper?.works.map(({ work }) => work).sort() ?? [];
    const cast = { judging: meeting, group: box.group, turn: 1, revision: 0, submit: true };
    await recorder.done(who, 'ballot.cast', { ...cast, works: works.slice(place, place + 1) }, at);
  }
  await preside.close(meeting, await preside.board(meeting));
  await preside.choose(meeting, await preside.board(meeting));
  for (const who of [MARKED.judge, people.judge])
    await recorder.done(who, 'ballot.papers', { judging: meeting }, at);
}

/** The picture group of a vote as its chair, or the organizer, opens and closes it. */
function presiding(recorder: Recorder, who: string, office: boolean, at: number) {
  const pictures = ({ board }: Output<'ballot.board'>): BallotBox => {
    const [box] = board.boxes;
    if (box === undefined) throw new Error('nothing is voted on');
    return box;
  };
  const wish = (judging: string, { group, revision }: BallotBox) => ({ judging, group, revision });
  return {
    board: async (meeting: string) =>
      pictures(
        await recorder.done(who, office ? 'ballot.board' : 'chair.board', { judging: meeting }, at),
      ),
    open: (meeting: string, box: BallotBox) =>
      recorder.done(who, office ? 'ballot.open' : 'chair.open', wish(meeting, box), at),
    close: (meeting: string, box: BallotBox) =>
      recorder.done(who, office ? 'ballot.close' : 'chair.close', wish(meeting, box), at),
    choose: (meeting: string, box: BallotBox) => {
      const tied = box.lines.filter(({ verdict }) => verdict === 'tied');
      const works = tied.slice(0, box.free).map(({ work }) => work);
      const input = { ...wish(meeting, box), works, reason: REASON };
      return recorder.done(who, office ? 'ballot.choose' : 'chair.choose', input, at);
    },
  };
}
