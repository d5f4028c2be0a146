import { formatDay, startOfDay } from '../../../miniprogram/shared/calendar';
import type { RoundView } from '../../../miniprogram/shared/campaign/view';
import { mayReviewFirst } from '../../../miniprogram/shared/works/first-review';
import {
  newestAllowing,
  newestRound,
  page,
  todo,
  whereAllowed,
  type Moment,
  type Todo,
  type Waiting,
} from '../ground/todo';
import { standingPlans } from './parts/plan/settle';
import { newestEditions } from './stores/editions';
import { countEntries, countOfWay } from './stores/entries';
import { countOpenReports } from './stores/reports';

export default [
  {
    order: 10,
    of: whereAllowed('submit', async ({ campaign, now }, round) => {
      // Of several rounds that take works in, the newest shows the queue.
      if (newestAllowing(campaign, 'submit', now) !== round) return [];
      return waitingForReview(campaign, now);
    }),
  },
  {
    order: 20,
    of: whereAllowed('publish', async ({ campaign, now }, round) => {
      if (newestAllowing(campaign, 'publish', now) !== round) return [];
      const [accepted, due] = await Promise.all([
        countEntries(campaign.id, 'accepted'),
        duePlans({ campaign, now }),
      ]);
      const over = now > round.closesAt;
      const left = { text: '没有刊发的作品', count: accepted, done: true, url: page('queue') };
      return [...(over ? [left] : [...due, todo('待刊发作品', accepted, page('publish'))])];
    }),
  },
  { order: 100, of: reported },
] satisfies Waiting[];

/** Works that wait: the organizer's own, and, while it is their time, those that others look at first. */
async function waitingForReview(campaign: Moment['campaign'], now: number): Promise<Todo[]> {
  const open = mayReviewFirst(campaign, now).allowed;
  const others = campaign.channels.filter((way) => open && way.firstReview !== 'organizer');
  const [all, ...theirs] = await Promise.all([
    countEntries(campaign.id, 'submitted'),
    ...others.map(({ id }) =>
      countOfWay({ campaign: campaign.id, way: id, unit: null, state: 'submitted' }),
    ),
  ]);
  const own = theirs.reduce((rest, count) => rest - count, all);
  return [
    ...(others.length < campaign.channels.length || own > 0
      ? [todo('待审核作品', own, page('queue'))]
      : []),
    ...others.map(({ name, firstReviewBy }, at) =>
      todo(`${name}：等${firstReviewBy}初审`, theirs[at] ?? 0, page('queue')),
    ),
  ];
}

/** Plans whose day has come. */
async function duePlans({ campaign, now }: Pick<Moment, 'campaign' | 'now'>): Promise<Todo[]> {
  const [{ plans }, [newest]] = await Promise.all([
    standingPlans(campaign.id),
    newestEditions(campaign.id, 1),
  ]);
  return plans
    .filter(({ edition, day }) => edition > (newest?.edition ?? 0) && startOfDay(day) <= now)
    .map(({ edition, day, entries }) => ({
      text: `第 ${edition} 期计划${formatDay(startOfDay(day))}刊发`,
      count: entries.length,
      done: false,
      url: page('plan'),
    }));
}

/** People report works at any time; where nobody does there is nothing to say. */
async function reported({ campaign, now }: Moment, round: RoundView): Promise<Todo[]> {
  if (newestRound(campaign, now) !== round) return [];
  const count = await countOpenReports(campaign.id);
  return count === 0 ? [] : [todo('待处理的举报', count, page('reports'))];
}
