import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { StepsPart } from './shape';
import { draftHas, draftThat } from './steps';

type Steps = Draft<StepsPart>;
type Level = NonNullable<NonNullable<NonNullable<Steps['units']>['levels']>[number]>;

const levelsOf = (draft: Steps): Level[] => present(draft.units?.levels).map(([, level]) => level);

/** A quota that nobody could ever use: none to give, none to whom, or nothing to be recommended at all. */
export function checkUsable(draft: Steps): CampaignFault[] {
  const silent = levelsOf(draft).filter(({ recommendsTo }) => recommendsTo === null);
  return present(draft.quotas).flatMap(([at, { name, of, max, levels }]) => {
    const found: CampaignFault[] = [];
    const called = name ?? '';
    if (max === 0)
      found.push(
        fault(
          ['quotas', at, 'max'],
          `名额“${called}”的上限是 0，谁也用不上`,
          '请写至少 1 个，或去掉这个名额；不限写 null。',
        ),
      );
    if (of !== 'recommendation') return found;
    if (draftHas(draft, 'recommend') === false)
      found.push(
        fault(
          ['quotas', at],
          `活动不设推荐，却有推荐名额“${called}”`,
          '请写明推荐的环节（recommend），或去掉名额。',
        ),
      );
    for (const [nth, id] of present(levels)) {
      const level = silent.find((one) => one.id === id);
      if (level === undefined) continue;
      const problem = `“${level.name ?? id}”不推荐作品，却分到推荐名额“${called}”`;
      const remedy = '请去掉这个层级，或写明它向谁推荐（recommendsTo）。';
      found.push(fault(['quotas', at, 'levels', nth], problem, remedy));
    }
    return found;
  });
}

/** Recommending needs a level that recommends, a contact who may act for it, and a seat for an entry. */
export function checkRecommending(draft: Steps): CampaignFault[] {
  const { units } = draft;
  const steps = draftThat(draft, 'recommend');
  if (steps.length === 0 || !units?.levels) return [];
  const recommending = levelsOf(draft).filter(({ recommendsTo }) => recommendsTo !== null);
  const found = steps.flatMap(([at, { seatsPerEntry }]) =>
    seatsPerEntry === 0
      ? [
          fault(
            ['steps', at, 'seatsPerEntry'],
            '一件作品能占的名额是 0，什么也推荐不了',
            '请写至少 1。',
          ),
        ]
      : [],
  );
  if (recommending.length === 0)
    found.push(
      fault(
        ['units', 'levels'],
        '活动设推荐，却没有一级单位推荐作品',
        '请写明哪一级向谁推荐（recommendsTo），或去掉推荐。',
      ),
    );
  const acting = present(units.contacts).flatMap(([, { acts, levels }]) =>
    acts === false ? [] : (levels ?? []),
  );
  if (units.contacts && !recommending.some(({ id }) => acting.includes(id)))
    found.push(
      fault(
        ['units', 'contacts'],
        '活动设推荐，却没有一种联系人可以替推荐的单位办理',
        '请让某种联系人的 levels 包括推荐的层级，并写 acts: true。',
      ),
    );
  return found;
}
