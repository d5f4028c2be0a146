import {
  LIMITED_ACT_LABELS,
  LIMITED_ACTS,
  TWO_PERSON_ACT_LABELS,
} from '../../../../miniprogram/shared/vocabulary';
import type { Chapter } from '../../campaigns/book/chapter';
import type { Item, Source } from '../../campaigns/book/item';
import { dayText, item, list } from '../../campaigns/book/item';
import type { RecordPart } from './shape';

const spanText = (hours: number): string =>
  hours % 24 === 0
    ? hours === 24
      ? '每天'
      : `每 ${String(hours / 24)} 天`
    : hours === 1
      ? '每小时'
      : `每 ${String(hours)} 小时`;

const wordsOf = (source: Source): string => ('clause' in source ? source.clause : source.reading);

/** How often one person may do what anybody may do, and what takes two people in office. */
function limitItems({ limits, twoPersons }: RecordPart): Item[] {
  const groups = new Map<string, { source: Source; texts: string[] }>();
  for (const act of LIMITED_ACTS) {
    const { most, hours, source } = limits[act];
    const group = groups.get(wordsOf(source)) ?? { source, texts: [] };
    group.texts.push(`${LIMITED_ACT_LABELS[act]}${spanText(hours)}最多 ${String(most)} 次`);
    groups.set(wordsOf(source), group);
  }
  const often = [...groups.values()].map(({ source, texts }) =>
    item(`同一个人：${texts.join('；')}。`, source),
  );
  if (twoPersons === null) return often;
  const acts = list(twoPersons.acts.map((act) => TWO_PERSON_ACT_LABELS[act]));
  return [
    ...often,
    item(`${acts}由一位工作人员提议、另一位确认，记录里写明两人。`, twoPersons.source),
  ];
}

const KEPT: Record<RecordPart['retention'][number]['what'], string> = {
  personal: '个人信息',
  entries: '作品',
  votes: '投票记录',
  evidence: '佐证资料',
  decisions: '决定记录',
};

/** How long what was written is kept. */
const keptItems = (campaign: RecordPart): Item[] =>
  campaign.retention.map(({ what, until, then, source }) => {
    const fate = then === 'erase' ? '删除' : '归档';
    return item(`${KEPT[what]}保存到${dayText(campaign, until)}，之后${fate}。`, source);
  });

export const chapters: readonly Chapter<RecordPart>[] = [
  { title: '作者资料', order: 71, items: keptItems },
  { title: '次数和两人确认', order: 160, items: limitItems },
];
