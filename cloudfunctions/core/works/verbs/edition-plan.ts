import * as z from 'zod/mini';
import { isDay } from '../../../../miniprogram/shared/calendar';
import type { EditionPlan, Input, Output } from '../../../../miniprogram/shared/contract';
import { mayPlan } from '../../../../miniprogram/shared/works/plan';
import { PUBLISH_AT_ONCE } from '../../../../miniprogram/shared/works/publish';
import { ENTRY_STATE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import { conflict, invalid, notFound, refused } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decideAnyway } from '../../record/parts/decided/decide';
import { doerOf } from '../../record/parts/decision/new-act';
import { findPlanBook, type PlannedEdition } from '../stores/edition-plans';
import { newestEditions } from '../stores/editions';
import { findAllEntries } from '../stores/entries';
import { mayFollow } from '../parts/entry/decide';
import { settle } from '../parts/entry/settle';
import { toCome } from '../parts/plan/to-come';
import { decidedPlans } from '../parts/plan/settle';

const planInput = z.strictObject({
  edition: z.int().check(z.positive()),
  day: z.string().check(z.maxLength(10)),
  entries: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(PUBLISH_AT_ONCE)),
  revision: z.int().check(z.nonnegative()),
});

/** Chooses the day and the entries of an edition to come. */
async function plan(
  context: Context<'organizer'>,
  { edition, day, entries: wanted, revision }: Input<'edition.plan'>,
): Promise<Output<'edition.plan'>> {
  const { campaign, now } = context;
  if (!isDay(day)) throw invalid([noDay]);
  const decision = mayPlan(campaign, day, now);
  if (!decision.allowed) throw refused(decision);
  const entries = [...new Set(wanted)];
  await refuseUnfit(campaign.id, entries);
  const [newest] = await newestEditions(campaign.id, 1);
  const published = newest?.edition ?? 0;
  if (edition <= published)
    throw conflict(`第 ${edition} 期已经刊发。`, `请从第 ${published + 1} 期开始计划。`);

  const wish: PlannedEdition = { edition, day, entries, revision: revision + 1 };
  const decided = await decideAnyway(
    decidedPlans,
    doerOf(context),
    await findPlanBook(campaign.id),
    async (book) => {
      const coming = await toCome(book.plans, published);
      const before = book.plans.find((one) => one.edition === edition) ?? null;
      if (before !== null && samePlan(before, wish)) return null;
      if ((before?.revision ?? 0) !== revision) throw overtaken(edition);
      refuseTwice(coming, wish);
      return {
        ...{ title: `第${edition}期`, verb: 'plan', reason: null },
        before: before === null ? {} : { day: before.day, entries: before.entries },
        after: wish,
      };
    },
  );
  if (decided === null) throw overtaken(edition);
  return { plan: wish };
}

const samePlan = (one: PlannedEdition, other: PlannedEdition): boolean =>
  one.revision === other.revision &&
  one.day === other.day &&
  one.entries.join() === other.entries.join();

const noDay = {
  path: 'day',
  reason: '没有这一天。',
  remedy: '请重新选择日期。',
};

async function refuseUnfit(campaign: string, ids: readonly string[]): Promise<void> {
  const found = await settle(await findAllEntries(ids));
  const known = found.filter((entry) => entry.campaign === campaign);
  if (known.length < ids.length) throw notFound('其中的作品');
  const unfit = known.find(({ state }) => !mayFollow('publish', state));
  if (unfit !== undefined)
    throw conflict(
      `《${unfit.title}》现在是“${ENTRY_STATE_LABELS[unfit.state]}”，不能安排刊发。`,
      '请刷新列表，选择审核通过、待刊发的作品。',
    );
}

function refuseTwice(coming: readonly EditionPlan[], { edition, entries }: PlannedEdition): void {
  for (const other of coming) {
    const twice = other.entries.filter((entry) => entries.includes(entry));
    if (other.edition !== edition && twice.length > 0)
      throw conflict(
        `有 ${twice.length} 件作品已安排在第 ${other.edition} 期。`,
        `请先从第 ${other.edition} 期移出，或另选作品。`,
      );
  }
}

const overtaken = (edition: number) =>
  conflict(`第 ${edition} 期的计划刚刚由其他工作人员改过。`, '请刷新后再修改。');

export default verb('edition.plan', { actor: 'organizer', input: planInput, run: plan });
