import {
  LIMITED_ACT_LABELS,
  LIMITED_ACTS,
  TWO_PERSON_ACT_LABELS,
} from '../../../../miniprogram/shared/vocabulary';
import type { Campaign } from '../schema';
import type { Item, Source } from './item';
import { item, list } from './item';

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
export function limitItems({ limits, twoPersons }: Campaign): Item[] {
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
