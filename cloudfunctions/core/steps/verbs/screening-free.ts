import * as z from 'zod/mini';
import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { mayTakeAway } from '../../../../miniprogram/shared/steps/screening';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decideOn } from '../../record/parts/decided/single';
import { boardOf } from '../parts/screening/board';
import { openByHand, type Opened } from '../parts/screening/by-hand';
import { screeningSubject } from '../parts/screening/subject';
import type { Table } from '../parts/screening/tables';
import type { SeatPlan } from '../stores/screening-seats';

const id = z.string().check(z.maxLength(64));

const screeningFreeInput = z.strictObject({
  judging: id,
  revision: z.int().check(z.nonnegative()),
  entries: z.array(id).check(z.minLength(1), z.maxLength(1000)),
  judge: id,
  reason: z.string().check(z.maxLength(2000)),
});

/** Takes a reviewer away from works that the reviewer has not answered yet, all of them or none, with a reason. */
async function screeningFree(
  context: Context<'organizer'>,
  { revision, reason, ...wish }: Input<'screening.free'>,
): Promise<Output<'screening.free'>> {
  const { campaign } = context;
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  const opened = await openByHand(context, wish);
  const { screening, read, tables } = opened;
  const repeated = read.state.revision === revision + 1;
  const freed = tables.flatMap((table) => freedAt(opened, table, repeated));
  await decideOn(context, screeningSubject(campaign.id, screening), read.state, revision, {
    verb: 'free',
    reason: tidyText(reason),
    before: {},
    after: { seats: freed.length },
    next: { seed: read.state.seed, filled: [], freed },
    asked: wish,
  });
  return { board: await boardOf(context, screening) };
}

/** @param repeated whether the same wish may have been carried out already. @throws ActionFault REFUSED, NOT_FOUND. */
function freedAt({ screening, person }: Opened, table: Table, repeated: boolean): SeatPlan[] {
  const { one, standing } = table;
  const seat = standing.find(({ reviewer }) => reviewer === person.openid);
  if (seat === undefined) {
    if (repeated) return [];
    throw notFound(`《${one.entry.title}》的这位评审人`);
  }
  const decision = mayTakeAway(screening, one.entry.title, seat.state !== 'open');
  if (!decision.allowed) throw refused(decision);
  const { place, revision, reviewer } = seat;
  return [{ work: one.work, entry: one.entry._id, place, revision, reviewer }];
}

export default verb('screening.free', {
  actor: 'organizer',
  input: screeningFreeInput,
  run: screeningFree,
});
