import type { FirstDesk, FirstWork, QueueItem } from '../../../../../miniprogram/shared/contract';
import { fieldsFor } from '../../../../../miniprogram/shared/campaign/fields';
import { firstReviewEnds } from '../../../../../miniprogram/shared/works/first-review';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { fullAnswers } from '../../../people/parts/disclosure/answer-lines';
import { countOfWay, entriesOfWay, findEntry, type Entry } from '../../stores/entries';
import { formsOf } from '../../stores/entry-forms';
import { toSign } from '../entry/accept';
import { queueItemFor } from '../entry/queue-item';
import { settle } from '../entry/settle';
import { mayDecide, reviewedWork, type Reviewed } from './desks';

/** How the works stand that somebody looks at first. */
export async function deskView(
  context: Context<'reviewer'>,
  reviewed: Reviewed,
): Promise<FirstDesk> {
  const { campaign } = context;
  const { way, unit, by } = reviewed;
  const of = { campaign: campaign.id, way: way.id, unit };
  const [waiting, accepted, rejected, [oldest]] = await Promise.all([
    countOfWay({ ...of, state: 'submitted' }),
    countOfWay({ ...of, state: 'accepted' }),
    countOfWay({ ...of, state: 'rejected' }),
    entriesOfWay({ ...of, state: 'submitted' }, null, 1),
  ]);
  const may = mayDecide(context, reviewed);
  return {
    way: way.id,
    name: way.name,
    by,
    waiting,
    waitingSince: oldest?.submittedAt ?? null,
    accepted,
    rejected,
    closesAt: firstReviewEnds(campaign),
    refusal: may.allowed ? null : may,
    source: way.source,
  };
}

/**
 * The work that is asked for, as it stands, with those who look first at it.
 * @throws ActionFault NOT_FOUND unless it is one of the caller's.
 */
export async function firstOf(
  context: Context<'reviewer'>,
  id: string,
): Promise<{ entry: Entry; reviewed: Reviewed }> {
  const found = await findEntry(id);
  if (found === null || found.campaign !== context.campaign.id) throw notFound('这件作品');
  const reviewed = reviewedWork(context, found);
  const [entry = found] = await settle([found]);
  return { entry, reviewed };
}

/** A work as whoever looks first at it reads it: what a unit has typed is whole for the unit. */
export async function firstWork(
  context: Context<'reviewer'>,
  { entry, reviewed }: { entry: Entry; reviewed: Reviewed },
): Promise<FirstWork> {
  const { campaign } = context;
  const [item, desk, { points, ready }] = await Promise.all([
    queueItemFor(campaign, entry),
    deskView(context, reviewed),
    toSign(context, entry),
  ]);
  const work = reviewed.unit === null ? item : await inFull(context, item);
  return { work, points, unready: ready.allowed ? null : ready, desk };
}

async function inFull({ campaign }: Context<'reviewer'>, item: QueueItem): Promise<QueueItem> {
  const [form] = await formsOf([item.id]);
  return { ...item, answers: fullAnswers(fieldsFor(campaign, item.channel), form?.answers) };
}
