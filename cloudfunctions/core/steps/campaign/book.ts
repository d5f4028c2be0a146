import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { item, namesOf } from '../../campaigns/book/item';
import { gateItems } from './book-gates';
import { judgingItems } from './book-judgings';
import { selectionItems } from './book-selections';
import type { StepsPart } from './shape';
import { stepsThat } from './steps';

type Quota = StepsPart['quotas'][number];

const APART = { kind: '每种作品', category: '每个类别的作品' } satisfies Record<
  NonNullable<Quota['each']>,
  string
>;

function quotaItem({ kinds, themes, units }: StepsPart, quota: Quota): Item {
  const { name, per, each, levels, kind, theme, min, max, source } = quota;
  const whose = {
    author: '每位作者',
    unit: `每个${namesOf(units.levels, levels)}`,
    campaign: '全部',
  };
  const what = [
    ...themes.filter(({ id }) => id === theme).map((one) => one.name),
    ...kinds.filter(({ id }) => id === kind).map((one) => one.name),
  ].join('');
  const bounds = [
    ...(min === null ? [] : [`至少 ${String(min)} 件`]),
    ...(max === null ? [] : [`最多 ${String(max)} 件`]),
  ];
  return item(
    `${name}：${whose[per]}${each === undefined ? '' : APART[each]}${what}${bounds.join('，')}。`,
    source,
  );
}

/** Who recommends what to whom. */
function recommendationItems(campaign: StepsPart): Item[] {
  const { quotas, units } = campaign;
  const [recommendation] = stepsThat(campaign, 'recommend');
  const limits = quotas.map((quota) => quotaItem(campaign, quota));
  if (!recommendation) return limits;
  const { withdrawable, seatsPerEntry } = recommendation;
  const path = units.levels.flatMap(({ name, recommendsTo, source }) => {
    if (recommendsTo === null) return [];
    const above = units.levels.find(({ id }) => id === recommendsTo)?.name ?? '主办方';
    return [item(`${name}向${above}推荐。`, source)];
  });
  return [
    ...path,
    ...gateItems(campaign, 'recommend'),
    ...limits,
    item(`一件作品最多占 ${String(seatsPerEntry)} 个推荐名额。`, recommendation.seatsSource),
    item(
      withdrawable ? '推荐期间可以撤回推荐，撤回留有记录。' : '推荐后不能撤回。',
      recommendation.withdrawableSource,
    ),
  ];
}

export const chapters: readonly Chapter<StepsPart>[] = [
  { title: '推荐', order: 90, items: recommendationItems },
  { title: '入围', order: 100, items: selectionItems },
  { title: '评审', order: 110, items: judgingItems },
];
