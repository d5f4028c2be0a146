import * as z from 'zod/mini';
import { formatMoment } from '../../../../miniprogram/shared/calendar';
import type { Input, Output, ReportItem } from '../../../../miniprogram/shared/contract';
import { mayUphold } from '../../../../miniprogram/shared/works/report';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { REPORT_VERDICT_LABELS, REPORT_VERDICTS } from '../../../../miniprogram/shared/vocabulary';
import { conflict, invalid, notFound, refused, type ActionFault } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findAct, insertDecision, type Decision } from '../../record/stores/decisions';
import type { Entry } from '../stores/entries';
import { doerOf, newAct } from '../../record/parts/decision/new-act';
import { entriesById } from '../parts/entry/by-id';
import { reportItems } from '../parts/report/item';
import { carryOut, standingReports, subjectOf, type DecidedOn } from '../parts/report/standing';

const reportDecideInput = z.strictObject({
  entry: z.string().check(z.maxLength(64)),
  upTo: z.int().check(z.nonnegative()),
  verdict: z.enum(REPORT_VERDICTS),
  reason: z.string().check(z.maxLength(2000)),
});

/** Closes the reports on a work that the moderator has seen; one that came later stays open. */
async function reportDecide(
  context: Context<'organizer'>,
  { entry: id, upTo: asked, verdict, reason }: Input<'report.decide'>,
): Promise<Output<'report.decide'>> {
  const { campaign, office } = context;
  const faults = checkReason(reason);
  if (faults.length > 0) throw invalid(faults);
  const entry = (await entriesById([id])).get(id);
  if (entry?.campaign !== campaign.id) throw notFound('这件作品');
  const { reports } = await standingReports(campaign, id, 'open');
  const seen = reports.filter(({ at }) => at <= asked);
  // Never beyond what there is: what comes tomorrow was not decided on.
  const upTo = seen[seen.length - 1]?.at ?? asked;
  const after: DecidedOn = { upTo, reports: seen.length };
  const act = newAct(doerOf(context), {
    subject: subjectOf(id),
    revision: upTo,
    title: entry.title,
    verb: verdict,
    reason: reason.trim(),
    before: { state: entry.state },
    after: { ...after },
  });
  if (seen.length > 0) {
    const decision = verdict === 'uphold' ? mayUphold(office, entry.state) : null;
    if (decision?.allowed === false) throw refused(decision);
    if (await insertDecision(act)) {
      await carryOut(act, id);
      return { item: await itemOf(context, entry) };
    }
  }
  const earlier = (await findAct(act._id)) ?? (await newestOn(context, id));
  if (earlier === null) throw notFound('对这件作品的举报');
  await carryOut(earlier, id);
  if (sameWish(earlier, act)) return { item: await itemOf(context, entry) };
  throw overtaken(earlier);
}

/** As it stands after the decision. */
async function itemOf({ campaign }: Context<'organizer'>, entry: Entry): Promise<ReportItem> {
  const standing = await standingReports(campaign, entry._id, 'closed');
  const [item] = await reportItems(campaign, [{ ...standing, entry }]);
  if (item === undefined) throw new Error('A work has no view');
  return item;
}

const newestOn = async (
  { campaign }: Context<'organizer'>,
  entry: string,
): Promise<Decision | null> => (await standingReports(campaign, entry, 'closed')).decision;

const sameWish = (one: Decision, other: Decision): boolean =>
  one._id === other._id &&
  one.actor === other.actor &&
  one.verb === other.verb &&
  one.reason === other.reason;

function overtaken({ title, actorName, at, verb }: Decision): ActionFault {
  const done = REPORT_VERDICT_LABELS[verb === 'uphold' ? 'uphold' : 'dismiss'];
  return conflict(
    `${actorName}已于${formatMoment(at)}处理了对《${title}》的举报：${done}。这次操作没有生效。`,
    '请刷新列表，查看最新情况。',
  );
}

export default verb('report.decide', {
  actor: 'organizer',
  input: reportDecideInput,
  run: reportDecide,
});
