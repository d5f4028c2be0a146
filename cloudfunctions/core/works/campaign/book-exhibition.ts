import type { Item } from '../../campaigns/book/item';
import { item } from '../../campaigns/book/item';
import type { WorksPart } from './shape';

const ORDERS: Record<NonNullable<WorksPart['exhibition']>['order'], string> = {
  upload: '按上传先后展示，先上传的先展示',
  hottest: '按票数从高到低展示',
  equal: '轮流展示，每件作品露出机会相同',
};

/** How works are shown. */
export const exhibitionItems = ({ exhibition }: WorksPart): Item[] =>
  exhibition === null
    ? []
    : [
        item(`${ORDERS[exhibition.order]}。`, exhibition.orderSource),
        ...(exhibition.editions
          ? [item('审核通过的作品按期刊发，刊发后才能投票。', exhibition.editionsSource)]
          : []),
      ];
