import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { firstRefusal } from '../../../../miniprogram/shared/decision';
import { maySit } from '../../../../miniprogram/shared/steps/panel';
import { hasSeat, mayComeBack, mayReview } from '../../../../miniprogram/shared/steps/screening';
import { refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import type { Panellist } from '../../people/parts/panel/panel';
import { decideOn } from '../../record/parts/decided/single';
import { isConflict } from '../parts/judging/conflict';
import { boardOf, declinedBy } from '../parts/screening/board';
import { openByHand, type Opened } from '../parts/screening/by-hand';
import { screeningSubject } from '../parts/screening/subject';
import { freePlaces, type Table } from '../parts/screening/tables';
import type { SeatPlan } from '../stores/screening-seats';

const id = z.string().check(z.maxLength(64));

const screeningPlaceInput = z.strictObject({
  judging: id,
  revision: z.int().check(z.nonnegative()),
  entries: z.array(id).check(z.minLength(1), z.maxLength(1000)),
  judge: id,
});

/** Gives works to a reviewer, all of them or none. */
async function screeningPlace(
  context: Context<'organizer'>,
  { revision, ...wish }: Input<'screening.place'>,
): Promise<Output<'screening.place'>> {
  const { campaign } = context;
  const opened = await openByHand(context, wish);
  const { screening, read, person, tables } = opened;
  const onPanel = read.panel.people.some(({ openid }) => openid === person.openid);
  const sits = maySit(screening, onPanel);
  if (!sits.allowed) throw refused(sits);
  // The same wish again finds the reviewer sitting there.
  const repeated = read.state.revision === revision + 1 && tables.every((one) => at(one, person));
  const filled = repeated ? [] : tables.map((table) => placed(opened, table));
  await decideOn(context, screeningSubject(campaign.id, screening), read.state, revision, {
    verb: 'place',
    reason: null,
    before: {},
    after: { seats: filled.length },
    next: { seed: read.state.seed, filled, freed: [] },
    asked: wish,
  });
  return { board: await boardOf(context, screening) };
}

const at = ({ standing }: Table, { openid }: Panellist): boolean =>
  standing.some(({ reviewer }) => reviewer === openid);

/** A place for a reviewer at a work: the one that the reviewer had before, if any. @throws ActionFault REFUSED. */
function placed({ screening, person }: Opened, table: Table): SeatPlan {
  const { one, seats, standing } = table;
  const { openid } = person;
  const { title } = one.entry;
  const decision = firstRefusal(
    () => mayReview(screening, title, isConflict(person, one.entry)),
    () => mayComeBack(screening, title, declinedBy(seats, openid)),
    () => hasSeat(screening, title, standing.length, at(table, person)),
  );
  if (!decision.allowed) throw refused(decision);
  const free = freePlaces(screening, table);
  const own = seats.find(({ reviewer }) => reviewer === openid)?.place;
  const place = free.find((one) => one.place === own) ?? free[0];
  if (place === undefined) throw new Error('a work with a free seat has no free place');
  return { work: one.work, entry: one.entry._id, ...place, reviewer: openid };
}

export default verb('screening.place', {
  actor: 'organizer',
  input: screeningPlaceInput,
  run: screeningPlace,
});
