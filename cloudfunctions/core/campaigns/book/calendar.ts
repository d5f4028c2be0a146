import { ALLOWANCE_LABELS } from '../../../../miniprogram/shared/vocabulary';
import type { Campaign } from '../schema';
import type { Item } from './item';
import { item, list, windowText } from './item';

/** When what may be done; the first and the last day count in full. */
export function calendarItems(campaign: Campaign): Item[] {
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
export function themeItems({ themes }: Campaign): Item[] {
  return themes.map(({ name, about, source }) => item(`${name}：${about}。`, source));
}

/** What the campaign makes known. */
export function topicItems({ topics, materials }: Campaign): Item[] {
  return [
    ...topics.map(({ name, about, source }) => item(`${name}：${about}。`, source)),
    ...materials.map(({ name, source }) => item(`可用资料：${name}。`, source)),
  ];
}
