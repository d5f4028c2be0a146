import type { Chapter } from '../../campaigns/book/chapter';
import type { Item } from '../../campaigns/book/item';
import { item } from '../../campaigns/book/item';
import { watchItems } from './book-watch';
import type { VotesPart } from './shape';

type Voting = NonNullable<VotesPart['voting']>;

const addressText = ({ votes, minutes }: NonNullable<Voting['perAddress']>): string =>
  `从同一个网络地址每 ${String(minutes)} 分钟最多投 ${String(votes)} 票，连同一个无线网的人合在一起算`;

const riskText = ({ refuseFrom }: NonNullable<Voting['risk']>): string =>
  `每天投第一票时查询微信给出的账号风险等级（0 到 4 级），${String(refuseFrom)} 级及以上的不能投票；查不到的照常投票，在票据里记为“未知”`;

/** How works are voted on. */
function votingItems({ voting, rounds }: VotesPart): Item[] {
  if (!voting) return [];
  const { perDay, perEntryPerDay, source, pace, perAddress, risk, watch } = voting;
  const cap = perDay === null ? '每人每天票数不限' : `每人每天最多投 ${String(perDay)} 票`;
  const fresh = rounds.filter(({ allows }) => allows.includes('vote')).map(({ name }) => name);
  return [
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

export const chapters: readonly Chapter<VotesPart>[] = [
  { title: '展示与投票', order: 81, items: votingItems },
];
