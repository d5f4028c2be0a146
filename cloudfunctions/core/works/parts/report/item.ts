import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { ReportItem } from '../../../../../miniprogram/shared/contract';
import { REPORT_VERDICTS } from '../../../../../miniprogram/shared/vocabulary';
import type { Decision } from '../../../record/stores/decisions';
import type { Entry } from '../../stores/entries';
import { checksOf } from '../../../files/parts/check/of-subjects';
import { reportSubject } from '../checked/report';
import { queueItemsOf } from '../entry/queue-item';
import type { Standing } from './standing';

/** Reports on some works (at most 100), as the moderator sees them; nothing tells who sent them. */
export async function reportItems(
  campaign: CampaignView,
  found: readonly (Standing & { entry: Entry })[],
): Promise<ReportItem[]> {
  const subjects = found.flatMap(({ reports }) => reports.map(({ _id }) => reportSubject(_id)));
  const [items, checks] = await Promise.all([
    queueItemsOf(
      campaign,
      found.map(({ entry }) => entry),
    ),
    checksOf(subjects),
  ]);
  return found.flatMap(({ reports, decision }, index) => {
    const entry = items[index];
    if (entry === undefined) return [];
    return {
      entry,
      reports: reports.map(({ _id, ground, text, at }) => ({
        ground,
        text,
        at,
        check: checks.get(reportSubject(_id))?.[0] ?? null,
      })),
      upTo: Math.max(0, ...reports.map(({ at }) => at)),
      decided: decision === null ? null : decidedView(decision),
    };
  });
}

const decidedView = ({ verb, reason, at, actorName }: Decision): ReportItem['decided'] => ({
  verdict: REPORT_VERDICTS.find((one) => one === verb) ?? 'dismiss',
  reason: reason ?? '',
  at,
  by: actorName,
});
