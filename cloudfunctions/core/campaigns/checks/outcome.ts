import { fullDay } from '../days';
import type { Draft } from './draft';
import { idsOf, present } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';

function checkAwards(draft: Draft): CampaignFault[] {
  return present(draft.awards).flatMap(([at, { name, per, themes, to, decidedBy }]) => [
    ...(per === 'theme' && themes?.length === 0
      ? [fault(['awards', at, 'themes'], `“${name ?? ''}”没有写明在哪些主题评`, '请列出主题。')]
      : []),
    ...(per !== undefined && per !== 'theme' && themes && themes.length > 0
      ? [fault(['awards', at, 'themes'], '不按主题评，却列了主题', '请改 per，或清空 themes。')]
      : []),
    ...(to === 'unit' && decidedBy !== undefined && decidedBy !== 'person'
      ? [fault(['awards', at, 'decidedBy'], '给单位的奖由人决定', '请写 person。')]
      : []),
  ]);
}

/** Personal data outlives its purpose, or is kept for a shorter time than the campaign needs it. */
function checkRetention(draft: Draft): CampaignFault[] {
  const { year, window, retention } = draft;
  const closes = window?.closes;
  const personal = present(retention).some(([, { what }]) => what === 'personal');
  const asks = present(draft.form).some(([, field]) => field.personal);
  return [
    ...(retention && asks && !personal
      ? [
          fault(
            ['retention'],
            '收集个人信息，却没有写明保存到哪一天',
            '请加一条 what: personal，写明删除日期。',
          ),
        ]
      : []),
    ...present(retention).flatMap(([at, { until }]) => {
      if (!until || !closes || year === undefined) return [];
      if (fullDay(year, until) >= fullDay(year, closes)) return [];
      const problem = `保存到 ${until}，早于活动结束（${closes}）`;
      return [fault(['retention', at, 'until'], problem, '请改为活动结束当天或以后。')];
    }),
  ];
}

/** Gates and exhibitions need voting. */
function checkVotes(draft: Draft): CampaignFault[] {
  if (draft.voting !== null) return [];
  return present(draft.gates).map(([at]) =>
    fault(['gates', at], '不设投票，却有票数门槛', '请写明投票规则（voting），或去掉门槛。'),
  );
}

function checkFigures(draft: Draft): CampaignFault[] {
  if (!draft.judgings) return [];
  const used = present(draft.judgings).flatMap(([, { criteria }]) =>
    present(criteria).map(([, { figure }]) => figure),
  );
  return present(draft.figures).flatMap(([at, { id, name }]) =>
    id === undefined || used.includes(id)
      ? []
      : [
          fault(
            ['figures', at],
            `数据“${name ?? id}”没有用在任何评分项目里`,
            `请在评分项目里写 figure: ${id}，现有：${idsOf(draft.figures).join('、')}。`,
          ),
        ],
  );
}

/** Awards, retention, and figures that lead somewhere. */
export function checkOutcome(draft: Draft): CampaignFault[] {
  return [
    ...checkAwards(draft),
    ...checkRetention(draft),
    ...checkVotes(draft),
    ...checkFigures(draft),
  ];
}
