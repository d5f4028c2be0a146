import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { checkReport } from '../../../../miniprogram/shared/works/report';
import { tidyText } from '../../../../miniprogram/shared/campaign/text';
import { REPORT_GROUNDS } from '../../../../miniprogram/shared/vocabulary';
import { invalid, notFound } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { findReport, insertReport, reportId, type Report } from '../stores/reports';
import { beginCheck } from '../../files/parts/check/begin';
import { reportWords } from '../parts/checked/report';
import { findShown } from '../parts/exhibit/find-shown';
import { takeTurn } from '../../record/parts/limit/take-turn';

const entryReportInput = z.strictObject({
  entry: z.string().check(z.maxLength(64)),
  ground: z.enum(REPORT_GROUNDS),
  text: z.string().check(z.maxLength(2000)),
});

/** Anybody says what is wrong with a work on show, once; the first word stands, and the same again is a retry. */
async function entryReport(
  context: Context<'citizen'>,
  { entry, ground, text: typed }: Input<'entry.report'>,
): Promise<Output<'entry.report'>> {
  const { actor, campaign, now } = context;
  const faults = checkReport(ground, typed);
  if (faults.length > 0) throw invalid(faults);
  // What is not on show is not there, whether or not it exists.
  if ((await findShown(campaign, now, entry)) === null) throw notFound('这件作品');
  const _id = reportId(entry, actor.openid);
  const earlier = await findReport(_id);
  if (earlier !== null) return { reportedAt: earlier.at };

  const turn = await takeTurn(context, 'report');
  const text = tidyText(typed);
  const said = { _id, campaign: campaign.id, entry, openid: actor.openid, ground, text, at: now };
  const report: Report = { ...said, state: 'open', decision: null };
  if (text !== '') await beginCheck(reportWords(report), now);
  if (await insertReport(report)) return { reportedAt: now };
  await turn.giveBack();
  return { reportedAt: (await findReport(_id))?.at ?? now };
}

export default verb('entry.report', {
  actor: 'citizen',
  input: entryReportInput,
  run: entryReport,
});
