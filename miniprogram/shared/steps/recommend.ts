import type { CampaignView } from '../campaign/view';
import type { Decision, Refusal } from '../decision';
import { ALLOWED, firstRefusal, refuse } from '../decision';
import type { LevelView, OfficeView } from '../campaign/office';
import { quotaFor, quotasOf, recommendStage } from './recommendation';
import type { EntryState } from '../vocabulary';
import { ENTRY_STATE_LABELS } from '../vocabulary';
import { kindName } from '../campaign/kinds';
import { mayPassGate } from '../votes/gate';
import { mayUseTally } from '../votes/tally';
import { withinWindow } from '../campaign/window';

/** Who wants to recommend, and when. */
export interface Recommender {
  unit: string;
  level: LevelView;
  /** Whether the form the contact registered with lets act for the unit. */
  acts: boolean;
  /** ms. */
  now: number;
}

/** Rule `recommend.contact`: only a contact of a level that recommends, whose form acts. */
function asContact({ level, acts }: Recommender): Decision {
  if (acts && level.recommends) return ALLOWED;
  return refuse({
    rule: 'recommend.contact',
    source: level.source,
    facts: { level: level.name },
    reason: `${level.name}的联系人不推荐作品。`,
    remedy: '请由工会或大型企业的联系人推荐，您可以协助宣传和组织。',
  });
}

/**
 * Rules `recommend.contact`, `recommend.window`, `recommend.tally`: what stands against recommending anything.
 * @returns allowed, or the first rule that says no.
 */
export function mayRecommendNow(campaign: CampaignView, who: Recommender): Decision {
  return firstRefusal(
    () => asContact(who),
    () =>
      withinWindow(
        campaign,
        'recommend',
        who.now,
        'recommend.window',
        '推荐已经结束，可以在工作台查看本单位推荐的作品。',
      ),
    () => {
      const round = recommendStage(campaign, who.now)?.gate?.round;
      if (round === undefined) return ALLOWED;
      return mayUseTally(campaign, round, who.now, 'recommend.tally');
    },
  );
}

/** A seat that is taken, as the rules look at it. */
export interface TakenSeat {
  unit: string;
  unitName: string;
  quota: string;
  seat: number;
  entry: string;
}

/** The work that is to be recommended. */
export interface Work {
  entry: string;
  kind: string;
  theme: string;
  state: EntryState;
  /** Whether it is on show in the round whose works can be recommended. */
  shown: boolean;
  /** Id of the unit it belongs to. */
  unit: string | null;
  /** Of the gate's round, those that are not void. */
  votes: number;
  /** How many of them are under inquiry. */
  held: number;
}

/**
 * Everything that stands against recommending a work: rules `recommend.contact`, `.window`, `.tally`, `.state`,
 * `.unit`, `gate.<id>`, `recommend.once`, `.quota`, in this order.
 * @param seats those of the contact's unit, and those of the work.
 * @returns no refusal when it may be recommended.
 */
export function recommendRefusals(
  campaign: CampaignView,
  office: OfficeView,
  who: Recommender,
  work: Work,
  seats: readonly TakenSeat[],
): Refusal[] {
  const { recommendation } = office;
  const gate = recommendStage(campaign, who.now)?.gate ?? null;
  const decisions: Decision[] = [mayRecommendNow(campaign, who)];
  if (recommendation !== null) {
    decisions.push(
      onShow(recommendation.source, work),
      ofOwnUnit(recommendation.source, who, work),
      gate === null ? ALLOWED : mayPassGate(gate, work.votes, work.held),
      notSeated(recommendation, who, work, seats),
      withinQuota(campaign, office, who, work, seats),
    );
  }
  return decisions.flatMap((decision) => (decision.allowed ? [] : [decision]));
}

function onShow(source: Refusal['source'], { state, shown }: Work): Decision {
  if (state === 'published' && shown) return ALLOWED;
  return refuse({
    rule: 'recommend.state',
    source,
    facts: { state },
    reason: `作品现在是“${ENTRY_STATE_LABELS[state]}”，不在展示中。`,
    remedy: '请推荐展示中的作品。',
  });
}

function ofOwnUnit(source: Refusal['source'], who: Recommender, { unit }: Work): Decision {
  if (unit === who.unit) return ALLOWED;
  return refuse({
    rule: 'recommend.unit',
    source,
    facts: { unit: unit ?? '无' },
    reason: unit === null ? '作品没有归属单位。' : '作品不属于本单位。',
    remedy: '如果确是本单位的作品，请联系主办方调整归属单位。',
  });
}

function notSeated(
  { seatsPerEntry, seatsSource }: NonNullable<OfficeView['recommendation']>,
  { unit }: Recommender,
  { entry }: Work,
  seats: readonly TakenSeat[],
): Decision {
  const own = seats.find((seat) => seat.entry === entry && seat.unit === unit);
  const all = seats.filter((seat) => seat.entry === entry);
  const other = all[0];
  if (own === undefined && all.length < seatsPerEntry) return ALLOWED;
  return refuse({
    rule: 'recommend.once',
    source: seatsSource,
    facts: { seats: all.length, seatsPerEntry },
    reason:
      own === undefined
        ? `作品已由${other?.unitName ?? '其他单位'}推荐。`
        : `作品已由本单位推荐，占第 ${String(own.seat)} 个名额。`,
    remedy: own === undefined ? '请推荐本单位的其他作品。' : '不用重复推荐，需要更换时可以先撤回。',
  });
}

function withinQuota(
  campaign: CampaignView,
  office: OfficeView,
  { unit, level }: Recommender,
  work: Work,
  seats: readonly TakenSeat[],
): Decision {
  const quotas = quotasOf(office, level.id);
  const quota = quotaFor(quotas, work);
  const source = quota?.source ?? quotas[0]?.source ?? level.source;
  const taken = seats.filter((seat) => seat.unit === unit && seat.quota === quota?.id).length;
  const max = quota === null ? 0 : quota.max;
  if (max === null || taken < max) return ALLOWED;
  const label = quota?.name ?? `${kindName(campaign, work.kind)}推荐名额`;
  return refuse({
    rule: 'recommend.quota',
    source,
    facts: { taken, max },
    reason:
      max === 0
        ? `本单位没有${label}。`
        : `本单位的${label}共 ${String(max)} 个，已用 ${String(taken)} 个。`,
    remedy: max === 0 ? '请推荐其他类型的作品。' : '需要更换时，请先撤回一件再推荐。',
  });
}

/**
 * Rule `recommend.withdraw`: a recommendation may be withdrawn while the round is open, where the campaign lets.
 * @returns allowed, or the first rule that says no.
 */
export function mayWithdraw(
  campaign: CampaignView,
  office: OfficeView,
  who: Recommender,
): Decision {
  const { recommendation } = office;
  return firstRefusal(
    () => asContact(who),
    () => {
      if (recommendation === null || recommendation.withdrawable) return ALLOWED;
      return refuse({
        rule: 'recommend.withdraw',
        source: recommendation.withdrawableSource,
        facts: {},
        reason: '推荐后不能撤回。',
        remedy: '如确需更换，请联系主办方。',
      });
    },
    () =>
      withinWindow(
        campaign,
        'recommend',
        who.now,
        'recommend.withdraw',
        '推荐已经结束，不能再撤回；如确需调整，请联系主办方。',
      ),
  );
}
