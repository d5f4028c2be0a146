import type { ContactDesk } from '../../../../../miniprogram/shared/contract';
import type { Decision, Refusal } from '../../../../../miniprogram/shared/decision';
import { quotasOf } from '../../../../../miniprogram/shared/steps/recommendation';
import { mayUploadForOthers } from '../../../../../miniprogram/shared/works/uploader';
import { mayRecommendNow, mayWithdraw } from '../../../../../miniprogram/shared/steps/recommend';
import type { Context } from '../../../ground/table';
import { countOfUnit, findAllEntries } from '../../../works/stores/entries';
import { countShownOf } from '../../../works/stores/exhibits-of-unit';
import type { Recommendation } from '../../stores/recommendations';
import { talliedAt } from '../../../votes/stores/tallies';
import { countPassed, fallenAmong } from './passed';
import { levelOf } from '../../../people/parts/contact/level';
import { placeOf, recommenderOf } from './place';
import { seatView } from './seats';

/** @param seats those of the unit that stand, maybe among others. */
export async function deskOf(
  context: Context<'contact'>,
  seats: readonly Recommendation[],
): Promise<ContactDesk> {
  const { actor, campaign, office, now } = context;
  const { unit, acts } = actor;
  const level = levelOf(context);
  const who = recommenderOf(context);
  const place = placeOf(campaign, now);
  const hall = place?.hall ?? null;
  const shownIn = place?.shownIn ?? null;
  const own = seats.filter((seat) => seat.unit === unit.id);
  const gate = place?.gate ?? null;
  const ids = own.map(({ entry }) => entry);
  const [found, tallied, uploaded, published, passed, fallen] = await Promise.all([
    findAllEntries(ids),
    talliedAt(campaign.id, now),
    countOfUnit(campaign.id, unit.id),
    hall === null ? 0 : countShownOf(hall, unit.id, null),
    hall === null ? 0 : countPassed(hall, unit.id, gate),
    fallenAmong(hall, gate, ids),
  ]);
  const entries = new Map(found.map((entry) => [entry._id, entry]));
  return {
    unit,
    level,
    acts,
    recommend: refusalOf(mayRecommendNow(campaign, who)),
    upload: refusalOf(mayUploadForOthers(campaign, { level, acts }, now)),
    withdraw: refusalOf(mayWithdraw(campaign, office, who)),
    quotas: quotasOf(office, unit.level).map((quota) => ({
      quota,
      taken: own
        .filter((seat) => seat.quota === quota.id)
        .sort((one, other) => one.seat - other.seat)
        .map((seat) => seatView(seat, entries.get(seat.entry), fallen.get(seat.entry))),
    })),
    counts: { uploaded, published, passed },
    talliedAt: tallied,
    frozen: shownIn !== null && tallied > shownIn.closesAt,
  };
}

const refusalOf = (decision: Decision): Refusal | null => (decision.allowed ? null : decision);
