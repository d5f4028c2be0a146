import { everyMoment } from '../../../../ground/every-row';
import type { Context } from '../../../../ground/table';
import { decisionsOf, type Decision } from '../../../../record/stores/decisions';
import { lineOf } from '../../../../record/parts/decision/line';
import { moment, tableOf, type Table } from '../table';

const PAGE = 1000;

const everyDecision = (campaign: string): Promise<Decision[]> =>
  everyMoment(
    PAGE,
    (after) => decisionsOf(campaign, null, after, PAGE),
    ({ at }) => at,
  );

/** 决定记录: everything that was decided or refused, newest first. */
export async function decisionsSheet({ campaign, handedIn }: Context<'organizer'>): Promise<Table> {
  const decisions = await everyDecision(campaign.id);
  const lines = decisions.map((one) => lineOf(handedIn.decisionWords, one));
  return tableOf<(typeof lines)[number]>(
    [
      { header: '时间', width: 18, value: ({ at }) => moment(at) },
      { header: '经办人', width: 14, value: ({ by }) => by },
      { header: '事项', width: 34, value: ({ subjectLabel }) => subjectLabel },
      { header: '决定', width: 14, value: ({ verbLabel }) => verbLabel },
      { header: '理由', width: 40, value: ({ reason }) => reason },
      { header: '之前', width: 28, value: ({ before }) => before },
      { header: '之后', width: 28, value: ({ after }) => after },
      { header: '签字确认的事项', width: 40, value: ({ signed }) => signed.join('；') },
      { header: '依据的规则', width: 20, value: ({ rule }) => rule },
    ],
    lines,
  );
}
