import type { OwnData } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import { voterOf } from '../../../ground/voter';
import { countAppealsBy } from '../../../votes/stores/appeals';
import { certificatesOf } from '../../../results/stores/certificates';
import { countReportsBy } from '../../../works/stores/reports';
import { registrationsOf } from '../../../people/stores/registrations';
import { countVotesOf } from '../../../votes/stores/votes';
import { settleRegistrations } from '../../../people/parts/contact/settle';
import { erasedSince } from './erasure';
import { entryForms, registrationForms } from './forms';
import { keptLines } from './kept';
import { ownDisclosures } from './disclosures';
import { erasureRefusal, winsOf } from './wins';
import { worksOf } from './works';

/** The same for the other acts on one's own data. */
export async function ownDataOf(context: Context<'citizen'>): Promise<OwnData> {
  const { actor, campaign, office, server } = context;
  const { openid } = actor;
  const works = await worksOf(context);
  const wins = await winsOf(context, works);
  const [entries, registrations, certificates, votes, reports, appeals] = await Promise.all([
    entryForms(context, works, wins),
    registrationsOf(campaign.id, openid).then((rows) => settleRegistrations(office, rows)),
    certificatesOf(campaign.id, [openid]),
    countVotesOf(campaign.id, voterOf(campaign.id, openid)),
    countReportsBy(campaign.id, openid),
    countAppealsBy(campaign.id, openid),
  ]);
  const forms = [...entries, ...registrationForms(context, registrations)];
  const moments = forms.flatMap(({ history }) => history.map(({ at }) => at));
  const since = moments.length === 0 ? null : Math.min(...moments);
  const [disclosures, erasedAt] = await Promise.all([
    ownDisclosures(campaign.id, openid, since),
    forms.length > 0 ? null : erasedSince(campaign.id, openid),
  ]);
  return {
    forms,
    disclosures,
    counts: { votes, reports, appeals },
    certificates: certificates.map(({ title, awardName, name }) => ({
      title,
      award: awardName,
      name,
    })),
    kept: keptLines(server),
    erasedAt,
    erasure: erasureRefusal(context, wins),
  };
}
