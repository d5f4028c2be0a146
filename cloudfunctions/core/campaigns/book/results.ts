import type { Campaign } from '../schema';
import type { Item } from './item';
import { dayText, item, list, namesOf } from './item';
import { gateItems } from './unions';

type Selection = Campaign['selections'][number];

const PER = { theme: '每个主题', kind: '每类作品', campaign: '全部作品' } as const;
const TIES: Record<Selection['tie'], string> = {
  'admit-all': '票数并列最后一名的，全部入选',
  'admit-none': '票数并列最后一名的，都不入选',
  'earlier-upload': '票数并列最后一名的，先上传的入选',
  organizer: '并列最后一名的，由主办方决定并写明理由',
};
const HIDDEN: Record<Campaign['judgings'][number]['hides'][number], string> = {
  author: '作者',
  unit: '单位',
  votes: '票数',
  scores: '其他评委的分数',
};

const RANK_BY: Record<Campaign['judgings'][number]['rankBy'], string> = {
  mean: '按各位评委总分的平均分排名',
  normalised: '先把各位评委打分的宽严拉平，再取平均分排名',
};

/** Who goes on to the next round. */
export function selectionItems(campaign: Campaign): Item[] {
  return [
    ...gateItems(campaign, 'select'),
    ...campaign.selections.flatMap((one) => {
      const number =
        'count' in one.take
          ? `取 ${String(one.take.count)} 件`
          : `取 ${String(Math.round(one.take.ratio * 100))}%`;
      const tally = campaign.rounds.find(({ id }) => id === one.tally)?.name;
      const ranked = tally ? `按${tally}的票数从高到低` : '由评审选出，';
      return [
        item(`${one.name}：${PER[one.per]}${ranked}${number}。`, one.takeSource),
        item(`${TIES[one.tie]}。`, one.tieSource),
        ...(one.adjustable
          ? [item('主办方可以调整名单，每次调整都写明理由并留存。', one.adjustableSource)]
          : []),
      ];
    }),
  ];
}

/** Who judges by what. */
export function judgingItems(campaign: Campaign): Item[] {
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
  const figures = campaign.figures.map(({ name, source }) =>
    item(`${name}由报送单位填写并附凭证。`, source),
  );
  return [...gateItems(campaign, 'score'), ...own, ...figures];
}

/** What is given to whom, and where it is published. */
export function awardItems(campaign: Campaign): Item[] {
  const awards = campaign.awards.flatMap((award) => {
    const { name, to, per, themes, count, gives, ...one } = award;
    const scope = per === 'theme' ? `（${namesOf(campaign.themes, themes)}各设）` : '';
    const each = per === 'kind' ? '每类作品' : '';
    const number = 'exactly' in count ? String(count.exactly) : `不超过 ${String(count.atMost)}`;
    const gifts = gives.length > 0 ? `，颁发${list(gives)}` : '';
    const measure = to === 'entry' ? '件' : '个';
    return [
      item(`${name}${scope}：${each}${number} ${measure}。`, one.countSource),
      item(`${name}由${one.givenBy}评定${gifts}。`, one.source),
      ...(to === 'entry' && !one.alongside
        ? [item(`已获其他奖的作品不再获${name}。`, one.alongsideSource)]
        : []),
    ];
  });
  const published = campaign.publications.map(({ name, from, places, source }) =>
    item(`${name}：${dayText(campaign, from)}起，在${list(places)}。`, source),
  );
  return [...awards, ...published];
}
