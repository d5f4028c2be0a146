import { campaignView, officeView } from '../support/campaign';
import type { UnitRef } from '../../miniprogram/shared/contract';
import { publishWorks, SamplePerson } from '../support/sample';
import { SAMPLE_WORKS, type SampleWork } from '../support/sample/works';
import { ORGANIZER } from '../support/start/people';
import type { LocalProduct } from '../support/local-product';

type Cloud = LocalProduct['cloud'];

const CAMPAIGN = campaignView.id;

export const at = (moment: string): number => Date.parse(`2027-${moment}:00+08:00`);

/** The works that go before the judges; author n is `oSampleAuthor<n>`. */
export const JUDGED: SampleWork[] = [
  ...SAMPLE_WORKS,
  { ...SAMPLE_WORKS[0]!, title: '码头号子', unit: '丹东市总工会', author: '郑成功' },
  { ...SAMPLE_WORKS[1]!, title: '门前的路', unit: '锦州市总工会', author: '白雪' },
].map((work) => ({ ...work, edition: 1 }));

/**
 * Published works that have passed the final: its hall and the confirmed list are put into the database, since the votes
 * would be too many to be cast one by one.
 * @returns the entries' ids, in the order of `JUDGED`.
 */
export async function addJudged(cloud: Cloud): Promise<string[]> {
  const ids = await publishWorks(cloud, ORGANIZER, at('08-01T00:00'), JUDGED);
  showJudges(cloud, ids);
  return ids;
}

/** Puts published works into the final's hall and on its confirmed list. */
export function showJudges(cloud: Cloud, ids: readonly string[]): void {
  const final = [...campaignView.rounds].reverse().find(({ allows }) => allows.includes('vote'));
  const selection = officeView.selections[officeView.selections.length - 1];
  if (final === undefined || selection === undefined) throw new Error('no final, no selection');
  for (const entry of ids) {
    const [shown] = cloud.database.find('exhibits', { entry });
    const own = { _id: `${CAMPAIGN}:${final.id}:${entry}`, round: final.id, votes: 600 };
    cloud.database.insert('exhibits', [{ ...shown, ...own }]);
  }
  cloud.database.insert('selections', [
    {
      _id: `${CAMPAIGN}:${selection.id}`,
      campaign: CAMPAIGN,
      selection: selection.id,
      revision: 1,
      state: 'confirmed',
      adjustments: {},
      entries: ids.map((entry, index) => ({ entry, votes: 600 - index, rank: index + 1 })),
      confirmedAt: at('10-18T09:00'),
    },
  ]);
}

/** A code that invites a judge of this name. */
export async function inviteJudge(
  cloud: Cloud,
  name: string,
  unit: UnitRef | null,
): Promise<string> {
  const office = new SamplePerson(cloud, ORGANIZER);
  const invitation = { role: 'judge' as const, name, unit: unit?.id ?? null };
  return (await office.ask('invitation.create', invitation)).code;
}

/** An invited judge who gives every work its points, by title, in full or in part of each criterion alike. */
export async function judgeAll(
  cloud: Cloud,
  openid: string,
  code: string,
  pointsOf: (title: string) => number,
): Promise<void> {
  const judge = new SamplePerson(cloud, openid);
  await judge.ask('invitation.redeem', { code });
  const { judgings } = await judge.ask('judge.desk', {});
  for (const { id: judging, criteria } of judgings) {
    const { works } = await judge.ask('judge.works', { judging });
    for (const { work, title } of works) {
      const share = pointsOf(title) / 100;
      const marks = Object.fromEntries(
        criteria.map(({ id, weight }) => [id, Math.round(weight * share * 10) / 10]),
      );
      const words = { comment: '', submit: true };
      await judge.ask('judge.score', { judging, work, revision: 0, marks, ...words });
    }
  }
}
