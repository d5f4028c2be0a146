import type { ExportFile } from '../../../../../miniprogram/shared/contract';
import { fillName } from '../../../../../miniprogram/shared/campaign/naming';
import { notFound } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { answersOf } from '../../../works/parts/entry/answers';
import type { Entry } from '../../../works/stores/entries';
import { handOver, newExportId } from '../export/hand-over';
import { factsOf, patternOf } from '../work-names';
import { filledForm } from './fill';
import { registrationForm } from './form';

type At = Pick<Context, 'campaign' | 'office' | 'now'>;

/** What the campaign calls its form. @throws ActionFault NOT_FOUND for a campaign that asks for none. */
export function formName({ office }: Pick<At, 'office'>): string {
  const paper = office.papers.find(({ holds }) => holds === 'form');
  if (paper === undefined) throw notFound('这个活动的报名表');
  return paper.name;
}

/** Hands over the filled form of a work, named as the notice says. */
export async function handOutForm(context: At, entry: Entry): Promise<ExportFile> {
  const { campaign, office, now } = context;
  const answers = (await answersOf([entry._id])).get(entry._id) ?? {};
  const bytes = registrationForm(filledForm({ campaign, office }, entry, answers), now);
  const stem = fillName(patternOf(office), factsOf(campaign, entry));
  const label = `${stem}-${formName(context)}`;
  return handOver(context, { id: newExportId(), label, extension: 'docx', bytes });
}
