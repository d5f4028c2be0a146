import { wordInput } from '../parts/award/word';
import type { Output, Input } from '../../../../miniprogram/shared/contract';
import { firstRefusal, type Decision } from '../../../../miniprogram/shared/decision';
import type { JudgingStep } from '../../../../miniprogram/shared/campaign/judging';
import type { AwardView } from '../../../../miniprogram/shared/campaign/office';
import {
  hasPlace,
  inGroup,
  mayChange,
  mayDecide,
  mayHoldToo,
  mayWin,
  VACANT,
} from '../../../../miniprogram/shared/results/award';
import type { Place, Word } from '../rules/awards';
import { conflict, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { judgingRound, readBoard } from '../parts/award/board';
import { decideOutcome, unchangedOutcome } from '../parts/award/outcome';
import { openStage, type Stage } from '../parts/award/stage';
import { findAward, nameOf, titleOf, wordOf } from '../parts/award/word';

/** Gives an award to a work or a unit: a person's decision, with a reason, that the ranking works around. */
async function give(
  context: Context<'organizer'>,
  input: Input<'awards.give'>,
): Promise<Output<'awards.give'>> {
  const { campaign } = context;
  const word = wordOf(context, input);
  const stage = await openStage(context);
  const place = findAward(stage, word);
  const name = nameOf(stage, place.award, word.to);
  const wish = {
    verb: 'give' as const,
    title: titleOf(campaign, place),
    wish: `give:${word.award}:${word.theme ?? ''}:${word.to}`,
    reason: word.reason,
    before: {},
    after: { to: name },
  };
  await decideOutcome(context, stage.outcome, input.revision, wish, () => {
    const decision = mayGive(context, stage, place, word);
    if (!decision.allowed) throw refused(decision);
    if (place.lines.some(({ to }) => to === word.to))
      throw conflict(`${name}已经在“${place.award.name}”的名单中。`, '不用重复授予。');
    const { outcome } = stage;
    const elsewhere = outcome.taken.filter(
      (one) => one.award !== word.award || one.theme !== word.theme || one.to !== VACANT,
    );
    return { ...unchangedOutcome(outcome), given: [...outcome.given, word], taken: elsewhere };
  });
  return { board: await readBoard(context) };
}

function mayGive(
  { campaign, now }: Context<'organizer'>,
  stage: Stage,
  place: Place,
  { to, theme }: Word,
): Decision {
  const { award } = place;
  return firstRefusal(
    () => mayChange(award, stage.outcome.state === 'published'),
    () => mayDecide(judgingRound(campaign, stage, award), now),
    () => mayStand(stage, award, theme, to),
    () => mayHoldToo(award, heldBy(stage, place, to)),
    () => hasPlace(award, place.lines.filter((line) => line.to !== to).length),
  );
}

function mayStand(stage: Stage, award: AwardView, theme: string | null, to: string): Decision {
  if (award.to === 'unit') {
    if (!stage.units.has(to)) throw notFound('这个单位');
    return { allowed: true };
  }
  const pools = [...stage.scored.values()].filter(
    ({ judging }) => award.decidedBy === 'person' || judging.id === award.decidedBy,
  );
  const judging: JudgingStep | undefined = pools[0]?.judging;
  const work = pools.flatMap(({ lines }) => lines).find(({ entry }) => entry === to);
  const source = judging?.source ?? award.source;
  return mayWin(award, source, work !== undefined && inGroup(award, theme, work));
}

/**
 * What stands in the way of another award: one that a person gave, or a higher one by ranking. A lower one by
 * ranking does not: the work moves up, and the ranking fills its place.
 */
function heldBy({ places }: Stage, place: Place, to: string): string | null {
  const rank = places.indexOf(place);
  const held = places.find(
    (one, index) =>
      one !== place &&
      one.lines.some((line) => line.to === to && (line.by === 'person' || index < rank)),
  );
  return held?.award.name ?? null;
}

export default verb('awards.give', { actor: 'organizer', input: wordInput, run: give });
