import type { ChecklistPoint } from '../../../../../miniprogram/shared/campaign/office';
import type { Input, QueueItem } from '../../../../../miniprogram/shared/contract';
import type { Decision } from '../../../../../miniprogram/shared/decision';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import {
  checklistFor,
  mayAccept,
  unsigned,
} from '../../../../../miniprogram/shared/works/acceptance';
import { invalid, refused } from '../../../ground/fault';
import { checksOf } from '../../../files/parts/check/of-subjects';
import type { Entry } from '../../stores/entries';
import { entrySubject } from '../checked/entry';
import { inspectionOf } from '../inspection/fold';
import { inspectionView } from '../inspection/view';
import { piecesOfOne } from '../piece/of-entries';
import { unchanged } from './change';
import { mayFollow } from './decide';
import { entryIn, review, type Reviewing } from './review';

/** What differs by who accepts. */
export interface Accepting {
  /** Whether this person may decide on a work that waits. */
  may: (entry: Entry) => Decision | Promise<Decision>;
  /** The unit or partner that looks first; left out for the organizer. */
  inNameOf?: string;
  /** What the author is told: at most 5 characters, and a note. */
  told: { result: string; note: string };
}

/**
 * Accepts an entry: it takes part from now on. What has to be signed before is kept with the decision.
 * @throws ActionFault REFUSED when somebody else decides or something is still being looked at, INVALID at `signed`.
 */
export async function acceptEntry(
  context: Reviewing,
  { id, revision, signed }: Input<'entry.accept'>,
  { may, ...how }: Accepting,
): Promise<QueueItem> {
  const found = await entryIn(context, id);
  // One that has moved on is told so below, whatever its checks say.
  const open = found.revision === revision && mayFollow('accept', found.state);
  if (open) {
    const decision = await may(found);
    if (!decision.allowed) throw refused(decision);
  }
  const { points, ready } = open ? await toSign(context, found) : NOTHING;
  if (!ready.allowed) throw refused(ready);
  const missing = unsigned(points, signed);
  if (missing.length > 0) throw invalid(missing.map(notSigned));
  return review(context, {
    ...{ id, revision, verb: 'accept', reason: null },
    change: (entry) => ({ ...unchanged(entry), state: 'accepted' }),
    signed: points.map(({ text }) => text),
    ...how,
  });
}

/** What is signed before a work is accepted, and whether anything of it is still being looked at. */
export interface ToSign {
  points: ChecklistPoint[];
  ready: Decision;
}

const NOTHING: ToSign = { points: [], ready: { allowed: true } };

/** The points that a work's kind, file and checks ask for as they stand. */
export async function toSign({ office }: Pick<Reviewing, 'office'>, entry: Entry): Promise<ToSign> {
  const subject = entrySubject(entry._id);
  const [pieces, found] = await Promise.all([piecesOfOne(entry), checksOf([subject])]);
  const checks = found.get(subject) ?? [];
  return {
    points: checklistFor(office, {
      ...{ kind: entry.kind, form: entry.form, confirm: entry.confirm },
      ...{ checks, pieces },
    }),
    ready: mayAccept({ inspection: inspectionView(inspectionOf(pieces)), checks }),
  };
}

const notSigned = ({ text }: ChecklistPoint): FieldFault => ({
  path: 'signed',
  reason: `还没有签字确认：${text}。`,
  remedy: '请逐项看过以后勾选，再点通过。',
});
