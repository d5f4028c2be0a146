import { campaignView } from '../support/campaign';
import type { UnitRef } from '../../miniprogram/shared/contract';
import type { LocalProduct } from '../support/local-product';
import { aVoteRow } from '../support/vote-row';

type Cloud = LocalProduct['cloud'];
type Document = Record<string, unknown> & { _id: string };

const CAMPAIGN = campaignView.id;

/** A work that a unit has recommended, with its votes of the first voting round. */
export interface RecommendedWork {
  title: string;
  theme: string;
  unit: UnitRef;
  votes: number;
}

/**
 * Puts recommended works into the database as publishing, voting and recommending would have left them: too many
 * votes to be cast one by one. Pictures are those of an entry that was published before.
 * @param like id of that entry.
 * @returns the entries' ids, in the order of the works.
 */
export function addRecommended(
  cloud: Cloud,
  like: string,
  works: readonly RecommendedWork[],
): string[] {
  const [voting] = campaignView.rounds.filter(({ allows }) => allows.includes('vote'));
  const [recommending] = campaignView.rounds.filter(({ allows }) => allows.includes('recommend'));
  if (voting === undefined || recommending === undefined) throw new Error('no such rounds');
  const entry = one(cloud, 'entries', { _id: like });
  const piece = one(cloud, 'pieces', { entry: like });
  const exhibit = one(cloud, 'exhibits', { entry: like });
  return works.map((work, index) => {
    const id = `${'f'.repeat(26)}${String(index).padStart(6, '0')}`;
    const number = 101 + index;
    const own = {
      title: work.title,
      theme: work.theme,
      unit: work.unit.name,
      number,
      submittedAt: voting.opensAt + index,
    };
    cloud.database.insert('entries', [
      { ...entry, ...own, _id: id, belongsTo: work.unit, fileKeys: [id] },
    ]);
    cloud.database.insert('pieces', [{ ...piece, _id: `${id}:0`, entry: id }]);
    const answers = { title: work.title, name: '周海生', phone: '13800000000' };
    cloud.database.insert('entry_forms', [
      { _id: id, campaign: CAMPAIGN, owner: entry['owner'], answers },
    ]);
    cloud.database.insert('exhibits', [
      {
        ...exhibit,
        ...own,
        _id: `${CAMPAIGN}:${voting.id}:${id}`,
        entry: id,
        unitId: work.unit.id,
        votes: 0,
        heat: -number,
      },
    ]);
    cloud.database.insert('votes', votesFor(id, voting.id, voting.opensAt, work.votes));
    cloud.database.insert('recommendations', [
      {
        _id: `${CAMPAIGN}:${recommending.id}:${work.unit.id}:image-seats:${String(index + 1)}`,
        sitter: `${CAMPAIGN}:${recommending.id}:${id}:1`,
        campaign: CAMPAIGN,
        round: recommending.id,
        unit: work.unit.id,
        unitName: work.unit.name,
        quota: 'image-seats',
        seat: index + 1,
        entry: id,
        kind: 'image',
        form: 'image',
        theme: work.theme,
        number,
        title: work.title,
        preview: null,
        votes: work.votes,
        by: 'oShenyangContact',
        byName: '李联络',
        at: recommending.opensAt + index,
        request: `request-${id}`,
      },
    ]);
    return id;
  });
}

function one(cloud: Cloud, collection: string, where: Record<string, unknown>): Document {
  const [found] = cloud.database.find(collection, where) as Document[];
  if (found === undefined) throw new Error(`nothing in ${collection}`);
  return found;
}

/** A few votes an hour through the first days of the round, each of another voter. */
function votesFor(entry: string, round: string, opensAt: number, count: number): Document[] {
  return Array.from({ length: count }, (_, index) =>
    aVoteRow(
      `voter:${entry}:${String(index)}`,
      { entry, at: opensAt + index * 4_000_000 },
      { round },
    ),
  );
}
