import { someAtATime } from '../../../ground/some-at-a-time';
import type { ImportRow, UnitRef } from '../../../../../miniprogram/shared/contract';
import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { maskName } from '../../../../../miniprogram/shared/people/mask';
import { ActionFault } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { contactKeyOf } from '../../stores/invitations';
import { nameKeyOf, unitRefOf } from '../../stores/units';
import { doerOf } from '../../../record/parts/decision/new-act';
import { addUnit } from '../unit/add';
import { inviteContact } from './invite-contact';
import { knownContacts } from './known-contacts';
import type { RowPlan } from './plan-row';

/** What became of a unit that one or more rows name. */
type Placed = { unit: UnitRef; fresh: boolean } | { fault: FieldFault };

/**
 * Adds the units that are new and invites the contacts that are not known yet.
 * @returns what became of every row, in their order.
 */
export async function carryRows(
  context: Context<'organizer'>,
  plans: readonly RowPlan[],
): Promise<ImportRow[]> {
  const sound = plans.filter(({ faults }) => faults.length === 0);
  const firstOf = firstRows(sound, ({ unit }) => nameKeyOf(unit));
  const units = new Map<string, Placed>();
  await someAtATime([...firstOf.values()], async (plan) => {
    units.set(nameKeyOf(plan.unit), await place(context, plan));
  });
  const known = await knownContacts(context.campaign.id);
  const done = new Map<number, ImportRow>();
  const invited = firstRows(sound, contactOf(context.campaign.id));
  await someAtATime(sound, async (plan) => {
    const placed = units.get(nameKeyOf(plan.unit));
    if (placed === undefined) return;
    if ('fault' in placed) return void done.set(plan.row, faulty(plan, [placed.fault]));
    const key = contactOf(context.campaign.id)(plan);
    const again = invited.get(key) !== plan || known.has(key);
    const made =
      plan.contact === null || again
        ? null
        : await inviteContact(context, placed.unit, plan.contact, key);
    const fresh = placed.fresh && firstOf.get(nameKeyOf(plan.unit)) === plan;
    const outcome = fresh || made?.fresh === true ? 'added' : 'known';
    done.set(plan.row, { ...rowOf(plan), outcome, code: made?.code ?? null, faults: [] });
  });
  return plans.map((plan) => done.get(plan.row) ?? faulty(plan, plan.faults));
}

const rowOf = ({ row, unit, name }: RowPlan) => ({
  row,
  unit,
  contact: maskName(name),
});

const faulty = (plan: RowPlan, faults: FieldFault[]): ImportRow => ({
  ...rowOf(plan),
  outcome: 'faulty',
  code: null,
  faults,
});

/** The first row of each key. */
function firstRows(
  plans: readonly RowPlan[],
  key: (plan: RowPlan) => string,
): Map<string, RowPlan> {
  const first = new Map<string, RowPlan>();
  for (const plan of plans) if (!first.has(key(plan))) first.set(key(plan), plan);
  return first;
}

/** A contact is told by the unit and the telephone number. */
const contactOf =
  (campaign: string) =>
  ({ unit, contact }: RowPlan): string =>
    contactKeyOf(campaign, nameKeyOf(unit), contact?.answers['phone'] ?? '');

async function place(context: Context<'organizer'>, { unit, level }: RowPlan): Promise<Placed> {
  try {
    const added = await addUnit(doerOf(context), context.office, { name: unit, level });
    return { unit: unitRefOf(added.unit), fresh: added.fresh };
  } catch (error) {
    if (!(error instanceof ActionFault)) throw error;
    const { reason, remedy } = error.fault;
    return { fault: { path: 'unit', reason, remedy } };
  }
}
