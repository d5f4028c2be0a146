import * as z from 'zod/mini';
import { formatMoment } from '../../../../miniprogram/shared/calendar';
import type { Input, Output, ReportItem } from '../../../../miniprogram/shared/contract';
import { mayUphold } from '../../../../miniprogram/shared/works/report';
import { checkReason } from '../../../../miniprogram/shared/campaign/reason';
import { REPORT_VERDICT_LABELS, REPORT_VERDICTS } from '../../../../miniprogram/shared/vocabulary';
import { conflict, invalid, notFound, refused, type ActionFault } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { decide } from '../../record/parts/decided/decide';
import type { Decision } from '../../record/stores/decisions';
import type { Entry } from '../stores/entries';
import { doerOf } from '../../record/parts/decision/new-act';
import { entriesById } from '../parts/entry/by-id';
import { reportItems } from '../parts/report/item';
import { decidedReports, standingReports } from '../parts/report/standing';

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
  if (seen.length > 0 && verdict === 'uphold') {
    const may = mayUphold(office, entry.state);
    if (!may.allowed) throw refused(may);
  }
  const wish = {
    ...{ revision: upTo, title: entry.title, verb: verdict, reason: reason.trim() },
    before: { state: entry.state },
    after: { upTo, reports: seen.length },
  };
  const reported = { campaign: campaign.id, entry: id, upTo };
  await decide(decidedReports, doerOf(context), reported, wish, {
    possible: seen.length > 0,
    overtaken: async (_, earlier) => {
      const stands = earlier ?? (await standingReports(campaign, id, 'closed')).decision;
      return stands === null ? notFound('对这件作品的举报') : overtaken(stands);
    },
  });
  return { item: await itemOf(context, entry) };
}

/** As it stands after the decision. */
async function itemOf({ campaign }: Context<'organizer'>, entry: Entry): Promise<ReportItem> {
  const standing = await standingReports(campaign, entry._id, 'closed');
  const [item] = await reportItems(campaign, [{ ...standing, entry }]);
  if (item === undefined) throw new Error('A work has no view');
  return item;
}

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
