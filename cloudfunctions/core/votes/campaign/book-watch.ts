import type { DetectorId } from '../../../../miniprogram/shared/vocabulary';
import { DETECTORS } from '../../../../miniprogram/shared/vocabulary';
import type { Item } from '../../campaigns/book/item';
import { item } from '../../campaigns/book/item';
import type { VotesPart } from './shape';

type Watch = NonNullable<NonNullable<VotesPart['voting']>['watch']>;

/** What each detector looks for; its numbers are told to whom they concern, with what was found. */
const LOOKS_FOR: Record<DetectorId, string> = {
  surge: '票数突然比平时多出许多倍',
  newcomers: '首次投票的人比全场多出许多',
  regular: '一票接一票的间隔像机器一样均匀',
  address: '很多票来自同一个网络地址',
  night: '很多票投在 0:00 至 6:00',
};

/** What voters and authors are told about the watch over votes. */
export function watchItems(watch: Watch): Item[] {
  const used = DETECTORS.filter((id) => watch[id] !== null).map((id) => LOOKS_FOR[id]);
  const texts = [
    '每 10 分钟查看一次新投的票。明显异常的先列为“待核”：票数单独显示，不计入排名，也不删除，核查前不影响是否达到票数门槛。',
    `疑点有：${used.join('；')}。有两种不同的疑点才列为待核；突然增多和首次投票的人多，转发到群里也会这样，合算一种。`,
    ...(watch.regular === null ? [] : ['间隔像机器一样均匀，单独列为待核。']),
    `列为待核后 ${String(watch.appealHours)} 小时内，作者和所属单位的联系人可以申诉；组织方核查后计入或作废，都写明原因并留下记录。谁都不能加票。`,
  ];
  return texts.map((text) => item(text, watch.source));
}
