import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import {
  checklistFor,
  mayAccept,
  unsigned,
  type ChecklistPoint,
} from '../../../../miniprogram/shared/works/acceptance';
import type { FieldFault } from '../../../../miniprogram/shared/reply';
import { invalid, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import type { Entry } from '../stores/entries';
import { checksOf } from '../../files/parts/check/of-subjects';
import { entrySubject } from '../parts/checked/entry';
import { inspectionOf } from '../parts/inspection/fold';
import { inspectionView } from '../parts/inspection/view';
import { piecesOfOne } from '../parts/piece/of-entries';
import { unchanged } from '../parts/entry/change';
import { mayFollow } from '../parts/entry/decide';
import { entryIn, review } from '../parts/entry/review';

const acceptInput = z.strictObject({
  id: z.string().check(z.maxLength(64)),
  revision: z.int().check(z.nonnegative()),
  signed: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)),
});

/** Accepts an entry: it may now be chosen for an edition. What has to be signed before is kept with the decision. */
async function accept(
  context: Context<'organizer'>,
  { id, revision, signed }: Input<'entry.accept'>,
): Promise<Output<'entry.accept'>> {
  const found = await entryIn(context, id);
  // One that has moved on is told so below, whatever its checks say.
  const open = found.revision === revision && mayFollow('accept', found.state);
  const points = open ? await requiredPoints(context, found) : [];
  const missing = unsigned(points, signed);
  if (missing.length > 0) throw invalid(missing.map(notSigned));
  const entry = await review(context, {
    id,
    revision,
    verb: 'accept',
    reason: null,
    change: (entry) => ({ ...unchanged(entry), state: 'accepted' }),
    signed: points.map(({ text }) => text),
    told: { result: '审核通过', note: '刊发后即可接受投票' },
  });
  return { entry };
}

/** @throws ActionFault REFUSED while its file or its content is still being looked at. */
async function requiredPoints(
  { office }: Context<'organizer'>,
  entry: Entry,
): Promise<ChecklistPoint[]> {
  const subject = entrySubject(entry._id);
  const [pieces, found] = await Promise.all([piecesOfOne(entry), checksOf([subject])]);
  const checks = found.get(subject) ?? [];
  const decision = mayAccept({ inspection: inspectionView(inspectionOf(pieces)), checks });
  if (!decision.allowed) throw refused(decision);
  return checklistFor(office, { kind: entry.kind, form: entry.form, checks });
}

const notSigned = ({ text }: ChecklistPoint): FieldFault => ({
  path: 'signed',
  reason: `还没有签字确认：${text}。`,
  remedy: '请逐项看过以后勾选，再点通过。',
});

export default verb('entry.accept', { actor: 'organizer', input: acceptInput, run: accept });
