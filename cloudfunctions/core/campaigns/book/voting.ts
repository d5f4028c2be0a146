import type { Campaign } from '../schema';
import type { Item } from './item';
import { item } from './item';

const ORDERS: Record<NonNullable<Campaign['exhibition']>['order'], string> = {
  upload: '按上传先后展示，先上传的先展示',
  hottest: '按票数从高到低展示',
  equal: '轮流展示，每件作品露出机会相同',
};

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
  const { perDay, perEntryPerDay, source } = voting;
  const cap = perDay === null ? '每人每天票数不限' : `每人每天最多投 ${String(perDay)} 票`;
  const fresh = rounds.filter(({ allows }) => allows.includes('vote')).map(({ name }) => name);
  return [
    ...shown,
    item(`${cap}，对同一件作品每天最多 ${String(perEntryPerDay)} 票，0:00 起重新计算。`, source),
    ...(fresh.length > 1 ? [item(`${fresh.join('和')}分别计票，互不累计。`, source)] : []),
  ];
}
