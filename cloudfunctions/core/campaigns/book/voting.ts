import type { Campaign } from '../schema';
import type { Item } from './item';
import { item } from './item';
import { watchItems } from './watch';

const ORDERS: Record<NonNullable<Campaign['exhibition']>['order'], string> = {
  upload: '按上传先后展示，先上传的先展示',
  hottest: '按票数从高到低展示',
  equal: '轮流展示，每件作品露出机会相同',
};

type Voting = NonNullable<Campaign['voting']>;

const addressText = ({ votes, minutes }: NonNullable<Voting['perAddress']>): string =>
  `从同一个网络地址每 ${String(minutes)} 分钟最多投 ${String(votes)} 票，连同一个无线网的人合在一起算`;

const riskText = ({ refuseFrom }: NonNullable<Voting['risk']>): string =>
  `每天投第一票时查询微信给出的账号风险等级（0 到 4 级），${String(refuseFrom)} 级及以上的不能投票；查不到的照常投票，在票据里记为“未知”`;

/** How works are shown and voted on. */
export function votingItems({ exhibition, voting, rounds }: Campaign): Item[] {
  const shown: Item[] = exhibition
    ? [
        item(`${ORDERS[exhibition.order]}。`, exhibition.orderSource),
        ...(exhibition.editions
          ? [item('审核通过的作品按期刊发，刊发后才能投票。', exhibition.editionsSource)]
          : []),
      ]
    : [];
  if (!voting) return shown;
  const { perDay, perEntryPerDay, source, pace, perAddress, risk, watch } = voting;
  const cap = perDay === null ? '每人每天票数不限' : `每人每天最多投 ${String(perDay)} 票`;
  const fresh = rounds.filter(({ allows }) => allows.includes('vote')).map(({ name }) => name);
  return [
    ...shown,
    item(`${cap}，对同一件作品每天最多 ${String(perEntryPerDay)} 票，0:00 起重新计算。`, source),
    ...(pace === null
      ? []
      : [
          item(`一个人 ${String(pace.seconds)} 秒内最多投 ${String(pace.votes)} 票。`, pace.source),
        ]),
    ...(perAddress === null ? [] : [item(`${addressText(perAddress)}。`, perAddress.source)]),
    ...(risk === null ? [] : [item(`${riskText(risk)}。`, risk.source)]),
    ...(watch === null ? [] : watchItems(watch)),
    ...(fresh.length > 1 ? [item(`${fresh.join('和')}分别计票，互不累计。`, source)] : []),
  ];
}
