import type { BallotGroup, BallotView } from '../../../../miniprogram/shared/campaign/judging';
import type { RoundView } from '../../../../miniprogram/shared/campaign/view';
import type { BallotPaper } from '../../../../miniprogram/shared/contract';
import { ballotsFor, wantedVotes, type LastPlace } from '../cast/ballots';
import type { Panellist } from '../cast/panels';
import { at, daysOf, MINUTE } from '../days';
import type { Act, Scene, Stage } from '../stage';
import { invitedOf, inviteJudges } from './invite';
import { breakTie } from './meet-ties';
import { ballotOn, boxOf, chairOf, close, paperOf, presiding } from './meeting';
import { ballotMistakes, chairMistakes, lateBallot } from './meet-mistakes';
import { setPanel } from './panel';

const DAY = 24 * 60 * MINUTE;

/** 复评: a chair opens and closes the vote on each group; one has a tie that a second vote ends, one that only the chair can. */
export const meet: Act = (stage) =>
  stage.office.ballots.flatMap((ballot): Scene[] => {
    const round = stage.view.rounds.find(({ id }) => id === ballot.round);
    return round === undefined ? [] : scenesOf(stage, ballot, round);
  });

function scenesOf(stage: Stage, ballot: BallotView, round: RoundView): Scene[] {
  const days = daysOf(round);
  const first = days[0] ?? round.opensAt;
  const scene = (when: number, run: () => Promise<unknown>): Scene => ({
    at: when,
    act: ballot.name,
    run: async () => void (await run()),
  });
  const before = at(first - DAY, 10);
  return [
    scene(before, () => gather(stage, ballot, before)),
    scene(round.opensAt - 1, () => openTooEarly(stage, ballot, round.opensAt - 1)),
    ...ballot.ballot.groups.map((group, nth) => {
      const when = at(days[Math.min(nth, days.length - 1)] ?? first, 9, nth);
      return scene(when, () =>
        voteOn(stage, ballot, group, LAST[nth % LAST.length] ?? 'free', when),
      );
    }),
    scene(round.closesAt + 1, () => lateBallot(stage, ballot, round.closesAt + 1)),
  ];
}

const LAST: readonly LastPlace[] = ['again', 'chair', 'free'];

/** Experts are invited once the candidates are known: one comes from the unit of a candidate. */
async function gather(stage: Stage, ballot: BallotView, now: number): Promise<void> {
  const { experts, works } = stage.cast;
  const listed = new Set(
    stage.cloud.database
      .find('selections', { selection: ballot.from })
      .flatMap(({ entries }) => (entries as { entry: string }[]).map(({ entry }) => entry)),
  );
  const own = works.find(
    ({ id, by, unit }) => id !== null && listed.has(id) && by === 'contact' && unit !== null,
  );
  const [, second] = experts;
  if (second !== undefined) second.unit = own?.unit ?? null;
  await inviteJudges(stage, experts.map(invitedOf), now);
  await setPanel(stage, ballot, { members: experts, chair: experts[0] ?? null }, now + 5 * MINUTE);
}

async function openTooEarly(stage: Stage, ballot: BallotView, now: number): Promise<void> {
  const [group] = ballot.ballot.groups;
  if (group === undefined) return;
  await stage.try({
    title: `${ballot.name}：开始前最后 1 毫秒宣布投票`,
    who: chairOf(stage, ballot),
    at: now,
    action: `${presiding(stage, ballot)}.open`,
    input: { judging: ballot.id, group: group.id, revision: 0 },
    expect: 'ballot.window',
  });
}

/** The whole vote on one group. */
async function voteOn(
  stage: Stage,
  ballot: BallotView,
  group: BallotGroup,
  last: LastPlace,
  now: number,
): Promise<void> {
  const { experts } = stage.cast;
  const box = await boxOf(stage, ballot, group.id, now);
  if (box === undefined || box.lines.length === 0) {
    stage.journal.skip(`“${group.name}”没有候选作品，没有投票`);
    return;
  }
  const input = { judging: ballot.id, group: group.id, revision: box.revision };
  await chairMistakes(stage, ballot, group, input, now);
  await stage.do(chairOf(stage, ballot), now + MINUTE, `${presiding(stage, ballot)}.open`, input);
  const papers: { expert: Panellist; paper: BallotPaper }[] = [];
  for (const expert of experts) {
    const paper = await paperOf(stage, ballot, group.id, expert, now + 2 * MINUTE);
    if (paper !== undefined) papers.push({ expert, paper });
  }
  await ballotMistakes(stage, ballot, papers, now + 3 * MINUTE);
  const plan = planFor(papers, ballot, last);
  for (const [nth, { expert }] of papers.entries()) {
    const when = now + (5 + nth) * MINUTE;
    const paper = await paperOf(stage, ballot, group.id, expert, when);
    if (paper === undefined) continue;
    if (nth === 1) await closeTooEarly(stage, ballot, group, when);
    await stage.do(expert.openid, when, 'ballot.cast', ballotOn(ballot, paper, plan[nth] ?? []));
  }
  await close(stage, ballot, group, now + 30 * MINUTE);
  await breakTie(stage, ballot, group, last, now + 40 * MINUTE);
}

/** How each expert votes, so that the last place comes out as wanted. */
function planFor(
  papers: readonly { paper: BallotPaper }[],
  { ballot }: BallotView,
  last: LastPlace,
): string[][] {
  const [one] = papers;
  if (one === undefined) return [];
  const { most, places } = one.paper;
  const candidates = [...one.paper.works]
    .sort((a, b) => (a.work < b.work ? -1 : 1))
    .map(({ work }) => ({
      work,
      barred: new Set(
        papers.flatMap(({ paper }, at) =>
          paper.works.find((other) => other.work === work)?.own === false ? [] : [at],
        ),
      ),
    }));
  const { share } = ballot;
  const experts = papers.length;
  const needed =
    share === null ? 1 : Math.floor((experts * share.parts) / share.of) + (share.over ? 1 : 0);
  const wanted = wantedVotes(candidates.length, { experts, most, places, needed, last });
  return ballotsFor(candidates, wanted, experts, most);
}

async function closeTooEarly(stage: Stage, ballot: BallotView, group: BallotGroup, now: number) {
  const box = await boxOf(stage, ballot, group.id, now);
  if (box === undefined || ballot.ballot.quorum === null || box.cast >= box.quorum) return;
  await stage.try({
    title: `${ballot.name}：${group.name}只交 ${String(box.cast)} 张票就宣布结束`,
    who: chairOf(stage, ballot),
    at: now,
    action: `${presiding(stage, ballot)}.close`,
    input: { judging: ballot.id, group: group.id, revision: box.revision },
    expect: 'ballot.quorum',
  });
}
