import { wordInput } from '../parts/award/word';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { mayChange, mayDecide } from '../../../../miniprogram/shared/results/award';
import type { Place, Word } from '../rules/awards';
import { conflict, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import type { Outcome, OutcomeChange } from '../stores/outcomes';
import { judgingRound, readBoard } from '../parts/award/board';
import { decideOutcome, unchangedOutcome } from '../parts/award/outcome';
import { isVacant, openStage } from '../parts/award/stage';
import { findAward, nameOf, titleOf, wordOf } from '../parts/award/word';

/**
 * Takes an award away, with a reason: what a person gave is undone; what the ranking proposed is proposed no
 * more, and its place is a person's to fill. Taking it from nobody leaves the free places empty.
 */
async function take(
  context: Context<'organizer'>,
  input: Input<'awards.take'>,
): Promise<Output<'awards.take'>> {
  const { campaign, now } = context;
  const word = wordOf(context, input);
  const stage = await openStage(context);
  const { outcome } = stage;
  const place = findAward(stage, word);
  const vacant = isVacant(word.to);
  const wish = {
    verb: 'take' as const,
    title: titleOf(campaign, place),
    wish: `take:${word.award}:${word.theme ?? ''}:${word.to}`,
    reason: word.reason,
    before: vacant ? {} : { to: nameOf(stage, place.award, word.to) },
    after: vacant ? { vacant: place.count - place.lines.length } : {},
  };
  await decideOutcome(context, outcome, input.revision, wish, () => {
    const decision = firstRefusal(
      () => mayChange(place.award, outcome.state === 'published'),
      () => mayDecide(judgingRound(campaign, stage, place.award), now),
    );
    if (!decision.allowed) throw refused(decision);
    return vacant ? leaveEmpty(outcome, place, word) : withoutWinner(outcome, place, word);
  });
  return { board: await readBoard(context) };
}

function leaveEmpty(outcome: Outcome, place: Place, word: Word): OutcomeChange {
  if (place.vacant !== null || place.lines.length >= place.count)
    throw conflict(`“${place.award.name}”没有空着的名额。`, '请刷新奖项后核对。');
  return { ...unchangedOutcome(outcome), taken: [...outcome.taken, word] };
}

function withoutWinner(outcome: Outcome, place: Place, word: Word): OutcomeChange {
  const line = place.lines.find(({ to }) => to === word.to);
  if (line === undefined)
    throw conflict(`它不在“${place.award.name}”的名单中。`, '请刷新奖项后核对。');
  if (line.by === 'rule') return { ...unchangedOutcome(outcome), taken: [...outcome.taken, word] };
  const given = outcome.given.filter(
    ({ award, theme, to }) => award !== word.award || theme !== word.theme || to !== word.to,
  );
  return { ...unchangedOutcome(outcome), given };
}

export default verb('awards.take', { actor: 'organizer', input: wordInput, run: take });
