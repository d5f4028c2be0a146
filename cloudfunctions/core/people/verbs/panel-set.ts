import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decideOn } from '../../record/parts/decided/single';
import { handleOf } from '../parts/handle';
import { judgedOf, panelBoard } from '../parts/panel/judged';
import { panelOf, panelSubject, standingPanel } from '../parts/panel/panel';

const judge = z.string().check(z.maxLength(64));

const panelSetInput = z.strictObject({
  judging: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  members: z.array(judge).check(z.maxLength(1000)),
  chair: z.nullable(judge),
});

/** Says who sits on the panel of a judging, and who chairs it. */
async function panelSet(
  context: Context<'organizer'>,
  { judging, revision, members, chair }: Input<'panel.set'>,
): Promise<Output<'panel.set'>> {
  const { campaign, office } = context;
  const judged = judgedOf(office, judging);
  if (members.length === 0)
    throw invalid([
      { path: 'members', reason: '评审小组还没有人。', remedy: '请至少选一位评审人。' },
    ]);
  if (chair !== null && !members.includes(chair))
    throw invalid([
      { path: 'chair', reason: '主持人不在评审小组里。', remedy: '请先把主持人选进评审小组。' },
    ]);
  const [{ judges, people }, panel] = await Promise.all([
    standingPanel(campaign.id, judged),
    panelOf(campaign.id, judged),
  ]);
  const openids = new Map(judges.map(({ openid }) => [handleOf(campaign.id, openid), openid]));
  const chosen = [...new Set(members)].map((one) => openids.get(one));
  if (chosen.includes(undefined)) throw notFound('其中一位评审人');
  const next = {
    members: chosen.flatMap((one) => one ?? []),
    chair: chair === null ? null : (openids.get(chair) ?? null),
  };
  await decideOn(context, panelSubject(campaign.id, judged), panel, revision, {
    verb: 'set',
    reason: null,
    before: { judges: people.length },
    after: { judges: next.members.length, chaired: next.chair !== null },
    next,
    asked: { members, chair },
  });
  return { panel: await panelBoard(campaign.id, judged) };
}

export default verb('panel.set', { actor: 'organizer', input: panelSetInput, run: panelSet });
