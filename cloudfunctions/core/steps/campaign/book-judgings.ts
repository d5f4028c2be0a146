import type { Item } from '../../campaigns/book/item';
import { item, list } from '../../campaigns/book/item';
import { gateItems } from './book-gates';
import type { StepsPart } from './shape';

const HIDDEN: Record<StepsPart['judgings'][number]['hides'][number], string> = {
  author: '作者',
  unit: '单位',
  votes: '票数',
  scores: '其他评委的分数',
};

const RANK_BY: Record<StepsPart['judgings'][number]['rankBy'], string> = {
  mean: '按各位评委总分的平均分排名',
  normalised: '先把各位评委打分的宽严拉平，再取平均分排名',
};

/** Who judges by what. */
export function judgingItems(campaign: StepsPart): Item[] {
  const own = campaign.judgings.flatMap((one) => {
    const criteria = list(one.criteria.map(({ name, weight }) => `${name} ${String(weight)}%`));
    const [first] = one.criteria;
    const hidden = list(one.hides.map((what) => HIDDEN[what]));
    return [
      item(`${one.name}：由${one.panel}进行。`, one.panelSource),
      ...(first ? [item(`评分项目：${criteria}。`, first.source)] : []),
      ...(hidden ? [item(`评审时不显示${hidden}。`, one.hidesSource)] : []),
      ...(first ? [item(`${RANK_BY[one.rankBy]}。`, one.rankBySource)] : []),
      ...(one.assignment
        ? [
            item(
              `每件作品由 ${String(one.assignment.reviewersPerEntry)} 位评审人审读。`,
              one.assignment.source,
            ),
          ]
        : []),
    ];
  });
  const reach = campaign.reach.map(({ name, source }) =>
    item(`${name}由报送单位填写并附凭证。`, source),
  );
  return [...gateItems(campaign, 'score'), ...own, ...reach];
}
