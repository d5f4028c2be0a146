import type { JudgeProgress, ScoreLine, UnitRef } from '../../../../../miniprogram/shared/contract';
import type { Refusal } from '../../../../../miniprogram/shared/decision';
import type { JudgingView } from '../../../../../miniprogram/shared/campaign/judging';
import { scoreWorks } from '../../rules/scores';
import type { Context } from '../../../ground/table';
import { membersIn, type Member } from '../../../people/stores/members';
import { scoresIn, type Score } from '../../stores/scores';
import { coverOf } from '../../../works/parts/piece/cover';
import { isConflict, unitsOf } from '../judging/conflict';
import { findJudging } from '../step/find';
import { poolOf, type PoolWork } from '../judging/pool';

/** A judging as the organizer sees it. */
export interface Scored {
  judging: JudgingView;
  /** Every work, best first. */
  lines: ScoreLine[];
  judges: JudgeProgress[];
  /** By entry. */
  works: Map<string, PoolWork>;
  /** What was said of them. */
  said: Score[];
  /** Why there is nothing to judge yet, if so. */
  refusal: Refusal | null;
}

/** A judge, in office or not any more: what was said in office counts. */
interface Panellist {
  openid: string;
  name: string;
  /** Those the judge has to stay away from. */
  units: UnitRef[];
  works: PoolWork[];
  excluded: number;
}

/** Reads all that was said in a judging, and what it makes of each work. */
export async function scoredOf(
  context: Pick<Context, 'campaign' | 'office'>,
  id: string | null,
): Promise<Scored> {
  const { campaign } = context;
  const judging = findJudging(context, id);
  const [pool, said, members, contacts] = await Promise.all([
    poolOf(context, judging),
    scoresIn(campaign.id, judging.id),
    membersIn(campaign.id, 'judge'),
    membersIn(campaign.id, 'contact'),
  ]);
  const byWork = new Map(pool.works.map((one) => [one.work, one]));
  const standing = said.filter(({ work }) => byWork.has(work));
  const panel = panelOf(pool.works, standing, members, contacts);
  // A work may have come to be of a judge's unit after the judge scored it.
  const served = new Map(panel.map(({ openid, works }) => [openid, new Set(works)]));
  const heard = standing.filter(({ judge, work }) => {
    const one = byWork.get(work);
    return one !== undefined && served.get(judge)?.has(one) === true;
  });
  const results = scoreWorks(
    pool.works.map(({ work }) => work),
    heard.flatMap(({ judge, work, state, total, marks }) =>
      state === 'final' && total !== null ? [{ judge, work, total, marks }] : [],
    ),
    judging.criteria.map((criterion) => criterion.id),
    judging.rankBy,
  );
  const lines = results.flatMap(({ work, ...result }): ScoreLine[] => {
    const one = byWork.get(work);
    if (one === undefined) return [];
    const { entry, pieces, votes } = one;
    return [
      {
        entry: entry._id,
        number: entry.number ?? 0,
        title: entry.title,
        theme: entry.theme,
        kind: entry.kind,
        form: entry.form,
        unit: entry.belongsTo?.name ?? entry.unit,
        preview: coverOf(pieces).preview,
        votes: votes ?? 0,
        abstained: heard.filter((s) => s.work === work && s.state === 'abstained').length,
        excluded: panel.filter((judge) => isConflict(judge, entry)).length,
        ...result,
      },
    ];
  });
  return {
    judging,
    lines,
    judges: panel.map((judge) => progressOf(judge, heard)),
    works: new Map(pool.works.map((one) => [one.entry._id, one])),
    said: standing,
    refusal: pool.refusal,
  };
}

function panelOf(
  works: readonly PoolWork[],
  said: readonly Score[],
  members: readonly Member[],
  contacts: readonly Member[],
): Panellist[] {
  const byPerson = new Map(contacts.map((contact) => [contact.openid, contact]));
  const former = new Map(said.map(({ judge, name }) => [judge, `${name}（已停用）`]));
  for (const { openid } of members) former.delete(openid);
  const people = [
    ...members.map(({ openid, name, unit }) => ({ openid, name, unit })),
    ...[...former].map(([openid, name]) => ({ openid, name, unit: null })),
  ];
  return people
    .map(({ unit, ...person }) => {
      const units = unitsOf({ unit }, byPerson.get(person.openid));
      const served = works.filter(({ entry }) => !isConflict({ ...person, units }, entry));
      return { ...person, units, works: served, excluded: works.length - served.length };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
}

function progressOf(
  { openid, name, works, excluded }: Panellist,
  said: readonly Score[],
): JudgeProgress {
  const own = said.filter(({ judge }) => judge === openid);
  const count = (state: Score['state']): number =>
    own.filter((score) => score.state === state).length;
  return {
    name,
    scored: count('final'),
    drafts: count('draft'),
    abstained: count('abstained'),
    excluded,
    total: works.length,
  };
}
