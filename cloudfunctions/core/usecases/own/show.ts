import * as z from 'zod/mini';
import type { Output, OwnData } from '../../../../miniprogram/shared/contract';
import type { Context } from '../../runtime/table';
import { voterOf } from '../../runtime/voter';
import { countAppealsBy } from '../../stores/appeals';
import { certificatesOf } from '../../stores/certificates';
import { countReportsBy } from '../../stores/reports';
import { registrationsOf } from '../../stores/registrations';
import { countVotesOf } from '../../stores/votes';
import { settleRegistrations } from '../contact/settle';
import { erasedSince } from './erasure';
import { entryForms, registrationForms } from './forms';
import { keptLines } from './kept';
import { ownReadings } from './readings';
import { erasureRefusal, winsOf } from './wins';
import { worksOf } from './works';

export const showInput = z.strictObject({});

/** Everything that is kept of the caller in this campaign, in full, and what stays how long and why. */
export const show = async (context: Context<'citizen'>): Promise<Output<'own.show'>> => ({
  own: await ownDataOf(context),
});

/** The same for the other acts on one's own data. */
export async function ownDataOf(context: Context<'citizen'>): Promise<OwnData> {
  const { actor, campaign, office } = context;
  const { openid } = actor;
  const works = await worksOf(context);
  const wins = await winsOf(campaign.id, works);
  const [entries, registrations, certificates, votes, reports, appeals] = await Promise.all([
    entryForms(context, works, wins),
    registrationsOf(campaign.id, openid).then((rows) => settleRegistrations(office, rows)),
    certificatesOf(campaign.id, [openid]),
    countVotesOf(campaign.id, voterOf(openid)),
    countReportsBy(campaign.id, openid),
    countAppealsBy(campaign.id, openid),
  ]);
  const forms = [...entries, ...registrationForms(context, registrations)];
  const moments = forms.flatMap(({ history }) => history.map(({ at }) => at));
  const since = moments.length === 0 ? null : Math.min(...moments);
  const [readings, erasedAt] = await Promise.all([
    ownReadings(campaign.id, openid, since),
    forms.length > 0 ? null : erasedSince(campaign.id, openid),
  ]);
  return {
    forms,
    readings,
    counts: { votes, reports, appeals },
    certificates: certificates.map(({ title, awardName, name }) => ({
      title,
      award: awardName,
      name,
    })),
    kept: keptLines(),
    erasedAt,
    erasure: erasureRefusal(context, wins),
  };
}
