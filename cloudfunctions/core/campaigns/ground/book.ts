import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Chapter } from '../book/chapter';
import type { Item } from '../book/item';
import { item, list, windowText } from '../book/item';
import type { GroundPart } from './shape';

/** When what may be done; the first and the last day count in full. */
function calendarItems(campaign: GroundPart): Item[] {
  const { year, window, rounds } = campaign;
  const whole = windowText(campaign, window.opens, window.closes);
  return [
    item(`活动时间：${String(year)}年${whole}，首日 0:00 起，末日 24:00 止。`, window.source),
    ...rounds.map((round) => {
      const allowed = list(round.allows.map((allowance) => ALLOWANCE_LABELS[allowance]));
      const when = windowText(campaign, round.opens, round.closes);
      return item(`${round.name}：${when}${allowed ? `，可以${allowed}` : ''}。`, round.source);
    }),
  ];
}

/** The theme areas. */
function themeItems({ themes }: GroundPart): Item[] {
  return themes.map(({ name, about, source }) => item(`${name}：${about}。`, source));
}

export const chapters: readonly Chapter<GroundPart>[] = [
  { title: '活动日程', order: 10, items: calendarItems },
  { title: '投稿主题', order: 20, items: themeItems },
];
