import { fractionText } from '../../../../miniprogram/shared/steps/share';
import type { Item } from '../../campaigns/book/item';
import { item, list } from '../../campaigns/book/item';
import { gateItems } from './book-gates';
import type { StepsPart } from './shape';
import { JUDGING, stepsThat, type Judging, type StepThat } from './steps';

type Scoring = StepThat<'score'>;
type Screening = StepThat<'screen'>;
type Ballot = StepThat<'ballot'>;

const HIDDEN: Record<Judging['hides'][number], string> = {
  author: '作者',
  unit: '单位',
  votes: '票数',
  scores: '其他评委的分数',
};

const RANK_BY: Record<Scoring['rankBy'], string> = {
  mean: '按各位评委总分的平均分排名',
  normalised: '先把各位评委打分的宽严拉平，再取平均分排名',
};

/** Who judges by what. */
export function judgingItems(campaign: StepsPart): Item[] {
  const own = stepsThat(campaign, ...JUDGING).flatMap((one) => {
    const hidden = list(one.hides.map((what) => HIDDEN[what]));
    return [
      item(`${one.name}：由${one.panel}进行。`, one.panelSource),
      ...(one.does === 'score' ? pointItems(one) : []),
      ...(hidden ? [item(`评审时不显示${hidden}。`, one.hidesSource)] : []),
      ...wayItems(campaign, one),
    ];
  });
  const reach = campaign.reach.map(({ name, source }) =>
    item(`${name}由报送单位填写并附凭证。`, source),
  );
  return [...gateItems(campaign, 'score'), ...own, ...reach];
}

function wayItems(campaign: StepsPart, one: Judging): Item[] {
  switch (one.does) {
    case 'score':
      return [item(`${RANK_BY[one.rankBy]}。`, one.rankBySource)];
    case 'screen':
      return [poolItem(campaign, one), ...screeningItems(one)];
    case 'ballot':
      return [poolItem(campaign, one), ...ballotItems(one)];
    default:
      return one satisfies never;
  }
}

function pointItems({ criteria }: Scoring): Item[] {
  const [first] = criteria;
  const points = list(criteria.map(({ name, weight }) => `${name} ${String(weight)}%`));
  return first === undefined ? [] : [item(`评分项目：${points}。`, first.source)];
}

function poolItem({ steps }: StepsPart, { name, from, fromSource }: Judging): Item {
  const step = steps.find(({ id }) => id === from);
  const all = from === 'published' ? '刊发的全部作品' : '审核通过的全部作品';
  const works = step === undefined ? all : `“${step.name}”名单上的作品`;
  return item(`${name}的范围是${works}。`, fromSource);
}

const PASSES: Record<Screening['passes'], string> = {
  all: '评审人都认为合格的，通过',
  majority: '多数评审人认为合格的，通过；两种意见一样多的，由主办方决定',
};
const OPINIONS: Record<Screening['opinion'], string> = {
  always: '评审人对每件作品都写明意见',
  failed: '评审人认为不合格的，写明意见',
};

function screeningItems(one: Screening): Item[] {
  const { by, reviewersPerEntry, source } = one.assignment;
  const how = by === 'lot' ? '由抽签产生' : '由主办方安排';
  return [
    item(`每件作品由 ${String(reviewersPerEntry)} 位评审人评，评审人${how}。`, source),
    item(`${one.name}：${PASSES[one.passes]}。`, one.passesSource),
    item(`${OPINIONS[one.opinion]}。`, one.opinionSource),
  ];
}

const TIES: Record<Ballot['tie'], string> = {
  'all-in': '票数并列最后一名的，全部选出',
  none: '票数并列最后一名的，都不选出',
  again: '票数并列最后一名的，在并列的作品中再投一次票；仍然并列的，由主持人决定并写明理由',
  chair: '票数并列最后一名的，由主持人决定并写明理由',
};
const OWN: Record<Ballot['own'], string> = {
  shown: '专家可以看到本单位的作品，但不能投票给它们',
  away: '专家看不到本人和本单位的作品',
};

function ballotItems(one: Ballot): Item[] {
  const { name, quorum, share } = one;
  const groups = one.groups.map((group) =>
    item(
      `${group.name}：每位专家最多投 ${String(group.most)} 件，选出不超过 ${String(group.places)} 件。`,
      group.source,
    ),
  );
  const least =
    quorum !== null &&
    ('count' in quorum ? `${String(quorum.count)} 位` : `全体专家的${fractionText(quorum)}`);
  const judge = one.chairs.includes('judge') ? ['主持人'] : [];
  const organizer = one.chairs.includes('organizer') ? ['主办方'] : [];
  const who = [...judge, ...organizer].join('或');
  return [
    ...groups,
    ...(least === false ? [] : [item(`投票的专家不少于${least}。`, one.quorumSource)]),
    ...(share === null
      ? []
      : [
          item(
            `选出的作品得票须${share.over ? '超过' : '达到'}所投票数的${fractionText(share)}。`,
            one.shareSource,
          ),
        ]),
    item(`${TIES[one.tie]}。`, one.tieSource),
    item(`${OWN[one.own]}。`, one.ownSource),
    item(`${name}由${who}宣布开始和结束；结束以前不显示票数。`, one.chairsSource),
  ];
}
