import type { RuleSection } from '../../../miniprogram/shared/contract';
import { authorItems } from './book/author';
import { calendarItems, themeItems, topicItems } from './book/calendar';
import { contentItems } from './book/content';
import { inspectionItems, taskItems } from './book/duties';
import type { Item } from './book/item';
import { limitItems } from './book/limits';
import { awardItems, judgingItems, selectionItems } from './book/results';
import { contactItems, recommendationItems } from './book/unions';
import { votingItems } from './book/voting';
import { channelItems, workItems } from './book/works';
import type { Campaign } from './schema';

const SECTIONS: readonly (readonly [title: string, items: (campaign: Campaign) => Item[]])[] = [
  ['活动日程', calendarItems],
  ['投稿主题', themeItems],
  ['宣传重点', topicItems],
  ['怎样投稿', channelItems],
  ['作品要求', workItems],
  ['内容检查和举报', contentItems],
  ['作者资料', authorItems],
  ['展示与投票', votingItems],
  ['推荐', recommendationItems],
  ['入围', selectionItems],
  ['评审', judgingItems],
  ['奖项与公布', awardItems],
  ['联系人', contactItems],
  ['任务', taskItems],
  ['检查与考核', inspectionItems],
  ['次数和两人确认', limitItems],
];

/**
 * The rules page: plain sentences made from the campaign's own numbers, each with the notice's words
 * or the organizer's decision it rests on.
 * @param campaign a checked campaign.
 * @returns its sections in reading order; those with nothing to say are left out.
 */
export function ruleBook(campaign: Campaign): RuleSection[] {
  return SECTIONS.map(([title, items]) => ({ title, items: items(campaign) })).filter(
    ({ items }) => items.length > 0,
  );
}
