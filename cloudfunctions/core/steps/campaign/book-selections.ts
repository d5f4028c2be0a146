import type { Item } from '../../campaigns/book/item';
import { item } from '../../campaigns/book/item';
import { gateItems } from './book-gates';
import { poolOf } from './from';
import type { StepsPart } from './shape';
import { stepsThat, type StepThat } from './steps';

type Selection = StepThat<'rank'>;

const PER: Record<Selection['per'], string> = {
  theme: '每个主题',
  kind: '每类作品',
  category: '每个类别的作品',
  campaign: '全部作品',
};
const TIES: Record<Selection['tie'], string> = {
  'admit-all': '票数并列最后一名的，全部入选',
  'admit-none': '票数并列最后一名的，都不入选',
  'earlier-upload': '票数并列最后一名的，先上传的入选',
  organizer: '并列最后一名的，由主办方决定并写明理由',
};

/** How works are chosen where no votes of the public rank them. */
const chosenFrom = ({ steps }: StepsPart, { from }: Selection): string =>
  poolOf(steps, from) === 'screened'
    ? '从初评通过的作品中，按通过的评审人数从多到少'
    : '由评审选出，';

/** Who goes on to the next round. */
export function selectionItems(campaign: StepsPart): Item[] {
  return [
    ...gateItems(campaign, 'select'),
    ...stepsThat(campaign, 'rank').flatMap((one) => {
      const number =
        'count' in one.take
          ? `取 ${String(one.take.count)} 件`
          : `取 ${String(Math.round(one.take.ratio * 100))}%`;
      const tally = campaign.rounds.find(({ id }) => id === one.tally)?.name;
      const ranked = tally ? `按${tally}的票数从高到低` : chosenFrom(campaign, one);
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
