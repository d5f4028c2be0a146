import { formatDay, startOfDay } from '../../../../../miniprogram/shared/calendar';
import type { RoundView } from '../../../../../miniprogram/shared/campaign/view';
import { roundsAllowing } from '../../../../../miniprogram/shared/campaign/rounds';
import { mayReviewFirst } from '../../../../../miniprogram/shared/works/first-review';
import type { Allowance } from '../../../../../miniprogram/shared/vocabulary';
import type { Context } from '../../../ground/table';
import { countEntries, countOfWay } from '../../../works/stores/entries';
import { newestEditions } from '../../../works/stores/editions';
import { countHeld } from '../../../votes/stores/exhibits-held';
import { countProposals } from '../../../record/stores/proposals';
import { recommendedIn } from '../../../steps/stores/recommendations';
import { countRegistrations } from '../../../people/stores/registrations';
import { countOpenReports } from '../../../works/stores/reports';
import { membersIn } from '../../../people/stores/members';
import { readOutcome } from '../../../results/parts/award/outcome';
import { standingPlans } from '../../../works/parts/plan/settle';
import { scoredOf } from '../../../steps/parts/score/lines';
import { standingSelection } from '../../../steps/parts/selection/settle';
import { forwardingTodos } from './forwardings';
import { judgingTodos } from './judgings';
import { page, todo, type Todo } from './todo';

type Campaign = Pick<Context, 'campaign' | 'office' | 'now'>;

/** What waits in a round, by what the round allows; nothing is counted before it opens. */
export async function todosOf(context: Campaign, round: RoundView): Promise<Todo[]> {
  const { now } = context;
  const begun = round.opensAt <= now;
  const waiting = begun ? round.allows.map((allowance) => WAITING[allowance](context, round)) : [];
  const [own, lists, people, seconds, said, sent] = await Promise.all([
    Promise.all(waiting),
    selecting(context, round),
    registering(context, round),
    proposed(context, round),
    reported(context, round),
    forwardingTodos(context, round, newestOf(context.campaign, now) === round),
  ]);
  return [...own.flat(), ...lists, ...people, ...seconds, ...said, ...sent];
}

const WAITING: Record<Allowance, (context: Campaign, round: RoundView) => Promise<Todo[]>> = {
  submit: async ({ campaign, now }, round) => {
    // Of several rounds that take works in, the newest shows the queue.
    if (latest(campaign, 'submit', now) !== round) return [];
    return waitingForReview(campaign, now);
  },
  publish: async ({ campaign, now }, round) => {
    if (latest(campaign, 'publish', now) !== round) return [];
    const [accepted, due] = await Promise.all([
      countEntries(campaign.id, 'accepted'),
      duePlans({ campaign, now }),
    ]);
    const over = now > round.closesAt;
    const left = { text: '没有刊发的作品', count: accepted, done: true, url: page('queue') };
    return [...(over ? [left] : [...due, todo('待刊发作品', accepted, page('publish'))])];
  },
  vote: async ({ campaign }, round) => {
    // Votes of a round may be looked into after it; where nothing is held there is nothing to say.
    const held = await countHeld({ campaign: campaign.id, round: round.id });
    return held === 0 ? [] : [todo('有待核票的作品', held, page('inquiries'))];
  },
  recommend: async ({ campaign }, round) => {
    const { length: count } = await recommendedIn(campaign.id, round.id);
    return [{ text: '已推荐作品', count, done: true, url: page('figures') }];
  },
  select: async () => [],
  score: async (context, round) => {
    const { campaign, office } = context;
    const judgings = office.judgings.filter((one) => one.round === round.id);
    const judges = await membersIn(campaign.id, 'judge');
    const invited = {
      text: '评审专家',
      count: judges.length,
      done: judges.length > 0,
      url: page('invitations'),
    };
    const open = await Promise.all(
      judgings.map(async ({ id, name }) => {
        const { judges: progress, lines } = await scoredOf(context, id);
        if (lines.length === 0) return [];
        const busy = progress.filter(({ scored, abstained, total }) => scored + abstained < total);
        return todo(`${name}：还没有评完的专家`, busy.length, page('scores'));
      }),
    );
    return [invited, ...open.flat(), ...(await judgingTodos(context, round))];
  },
  announce: async ({ campaign, office }) => {
    if (office.awards.length === 0) return [];
    const { state } = await readOutcome({ campaign, office });
    const text = {
      open: '获奖结果还没有公布',
      published: '获奖结果已公布',
      withdrawn: '获奖结果已撤回',
    };
    return [{ text: text[state], count: null, done: state === 'published', url: page('awards') }];
  },
};

/** Works that wait: the organizer's own, and, while it is their time, those that others look at first. */
async function waitingForReview(campaign: Campaign['campaign'], now: number): Promise<Todo[]> {
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

const latest = (campaign: Campaign['campaign'], allowance: Allowance, now: number) =>
  roundsAllowing(campaign, allowance)
    .filter(({ opensAt }) => opensAt <= now)
    .pop();

/** What one person has proposed waits for another at any time. */
async function proposed({ campaign, office, now }: Campaign, round: RoundView): Promise<Todo[]> {
  if (office.twoPersons === null || newestOf(campaign, now) !== round) return [];
  return [todo('待确认的提议', await countProposals(campaign.id), page('proposals'))];
}

/** People report works at any time; where nobody does there is nothing to say. */
async function reported({ campaign, now }: Campaign, round: RoundView): Promise<Todo[]> {
  if (newestOf(campaign, now) !== round) return [];
  const count = await countOpenReports(campaign.id);
  return count === 0 ? [] : [todo('待处理的举报', count, page('reports'))];
}

const newestOf = ({ rounds }: Campaign['campaign'], now: number) =>
  rounds.filter(({ opensAt }) => opensAt <= now).pop();

/** Contacts may register at any time; they wait in the round that opened last. */
async function registering({ campaign, office, now }: Campaign, round: RoundView): Promise<Todo[]> {
  if (newestOf(campaign, now) !== round || office.contacts.length === 0) return [];
  const count = await countRegistrations(campaign.id, 'submitted');
  return [todo('待核准联系人', count, page('contacts'))];
}

/** Plans whose day has come. */
async function duePlans({ campaign, now }: Pick<Context, 'campaign' | 'now'>): Promise<Todo[]> {
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

function selecting({ campaign, office }: Campaign, round: RoundView): Promise<Todo[]> {
  const views = office.selections.filter((one) => one.round === round.id);
  return Promise.all(
    views.map(async (view) => {
      const { state, entries } = await standingSelection({ campaign, office }, view);
      const done = state === 'confirmed';
      return {
        text: done ? `“${view.name}”名单已确认` : `“${view.name}”名单还没有确认`,
        count: done ? entries.length : null,
        done,
        url: page('selection', `?id=${view.id}`),
      };
    }),
  );
}
