import type { TABS } from '../../../miniprogram/packages/organizer/pages/queue/queue.state';
import {
  queueView,
  type Board,
} from '../../../miniprogram/packages/organizer/pages/queue/queue.state';
import type { QueueItem } from '../../../miniprogram/shared/contract';
import { firstPage, withPage } from '../../../miniprogram/state/paged';
import { aCampaign } from '../submit/a-campaign';
import { anItem } from './an-item';

const board: Board = {
  counts: { submitted: 4, accepted: 2, rejected: 1, published: 0, withdrawn: 0, disqualified: 0 },
  editions: [],
  nextEdition: 3,
  refusal: null,
};
const refusal = {
  allowed: false as const,
  rule: 'publish.window',
  source: { reading: '' },
  facts: {},
  reason: '',
  remedy: '',
};
const desk = (state: (typeof TABS)[number]['state']) => ({
  state,
  theme: null,
  list: withPage(firstPage<QueueItem>(), { items: [anItem('a')], next: null }),
});

describe('the queue', () => {
  it('counts every tab and marks the present one', () => {
    const { tabs } = queueView(desk('accepted'), board, aCampaign());
    expect(tabs.map(({ count }) => count)).toEqual(['4', '2', '0', '1']);
    expect(tabs.filter(({ current }) => current).map(({ label }) => label)).toEqual(['待刊发']);
  });

  it('offers publishing only where something accepted waits', () => {
    expect(queueView(desk('submitted'), board, aCampaign()).publishable).toBe('');
    expect(queueView(desk('accepted'), board, aCampaign()).publishable).toMatch(/第 3 期/);
    const none = { ...board, counts: { ...board.counts, accepted: 0 } };
    expect(queueView(desk('accepted'), none, aCampaign()).publishable).toBe('');
  });

  it('says why nothing can be published, beside the button and nowhere else', () => {
    expect(queueView(desk('accepted'), { ...board, refusal }, aCampaign()).refusal).toBe(refusal);
    expect(queueView(desk('submitted'), { ...board, refusal }, aCampaign()).refusal).toBeNull();
  });

  it('shows no counts before the board is known', () => {
    expect(queueView(desk('submitted'), null, aCampaign()).tabs.map(({ count }) => count)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});
