import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { mayCast } from '../../../../../miniprogram/shared/steps/ballot';
import { maySit } from '../../../../../miniprogram/shared/steps/panel';
import { conflict, refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import type { Panellist } from '../../../people/parts/panel/panel';
import { decidedOn, standing } from '../../../record/parts/decided/single';
import { findBallotOf, keepBallot, turnId, type Ballot } from '../../stores/ballots';
import { findBallot } from '../step/find';
import { countedChoice } from './expert';
import { boxSubject, openMeeting, type Meeting, type Vote } from './read';

/** Opens a vote for an expert of its panel. @throws ActionFault NOT_FOUND or REFUSED. */
export async function openPapers(
  context: Context<'judge'>,
  judging: string,
): Promise<{ meeting: Meeting; expert: Panellist }> {
  const view = findBallot(context, judging);
  const meeting = await openMeeting(context, view);
  const expert = meeting.panel.people.find(({ openid }) => openid === context.actor.openid);
  const decision = maySit(view, expert !== undefined);
  if (!decision.allowed) throw refused(decision);
  if (expert === undefined) throw new Error('who sits on a panel is one of its people');
  return { meeting, expert };
}

/** What an expert wants on a ballot as the expert saw it. */
interface Wish {
  revision: number;
  works: string[];
  state: Ballot['state'];
}

/**
 * Keeps a ballot if nothing was kept since the expert saw it; the same again is harmless.
 * @throws ActionFault CONFLICT when the expert has chosen something else meanwhile; REFUSED when the chair closed
 * before the ballot could be counted.
 */
export async function castBallot(
  context: Context<'judge'>,
  { view }: Meeting,
  vote: Vote,
  { revision, works, state }: Wish,
): Promise<{ vote: Vote; ballot: Ballot }> {
  const { actor, now } = context;
  const { group, box } = vote;
  const turn = turnId(box._id, box.turn);
  const before = await findBallotOf(turn, actor.openid);
  const wish = { works, state, revision: revision + 1 };
  let ballot = before !== null && sameWish(before, wish) ? before : null;
  if (ballot === null) {
    if ((before?.revision ?? 0) !== revision) throw overtaken(before);
    if (before?.state === 'final' && state === 'draft')
      throw conflict('这张票已经提交，不能再存为草稿。', '如需修改，请改好后直接提交。');
    ballot =
      (await keepBallot(turn, actor.openid, before, { works, state, at: now })) ??
      (await findBallotOf(turn, actor.openid));
    if (ballot === null || !sameWish(ballot, wish)) throw overtaken(ballot);
  }
  // Whoever closes is noted before the ballots are read: what was kept before that note is counted, and what was
  // kept after it has to be looked for.
  const subject = boxSubject(context, view, group);
  if ((await decidedOn(subject, box.revision)) === null) return { vote, ballot };
  const closed = { ...vote, box: await standing(subject) };
  const counted = countedChoice({ box: { ...closed.box, turn: box.turn } }, ballot);
  if (counted?.revision === ballot.revision) return { vote: closed, ballot };
  const late = mayCast(view, group, 'closed');
  throw late.allowed ? overtaken(ballot) : refused(late);
}

const sameWish = (
  ballot: Ballot,
  { works, state, revision }: Pick<Ballot, 'works' | 'state' | 'revision'>,
): boolean =>
  ballot.revision === revision &&
  ballot.state === state &&
  ballot.works.length === works.length &&
  works.every((work) => ballot.works.includes(work));

const overtaken = (ballot: Ballot | null) =>
  conflict(
    ballot === null
      ? '这张票刚刚有变化，这次没有保存。'
      : `这张票已于${formatMoment(ballot.at)}在别处改过，这次没有保存。`,
    '请刷新后核对，再提交一次。',
  );
