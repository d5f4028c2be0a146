import { checkDays } from '../../campaigns/checks/calendar';
import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { checkReferences, each, type Reference } from '../../campaigns/checks/references';
import { checkIds } from '../../campaigns/checks/repeated';
import type { PeoplePart } from './shape';

type People = Draft<PeoplePart>;

/** Recommendations climb to the organizer and do not go in circles. */
function checkClimb(draft: People): CampaignFault[] {
  const levels = present(draft.units?.levels);
  const above = new Map(levels.map(([, { id, recommendsTo }]) => [id, recommendsTo]));
  return levels.flatMap(([at, { id }]) => {
    const passed = new Set<string>();
    let here: string | null | undefined = id;
    while (here && here !== 'organizer' && !passed.has(here)) {
      passed.add(here);
      here = above.get(here);
    }
    if (!here || here === 'organizer') return [];
    const problem = `推荐从“${id ?? ''}”逐级上报会绕圈，到不了主办方`;
    const remedy = '请核对各级的 recommendsTo。';
    return [fault(['units', 'levels', at, 'recommendsTo'], problem, remedy)];
  });
}

function referencesOf({ units }: People): Reference[] {
  const levels = idsOf(units?.levels);
  return [
    ...present(units?.levels).map(([at, one]): Reference => [
      ['units', 'levels', at, 'recommendsTo'],
      one.recommendsTo,
      [...levels.filter((id) => id !== one.id), 'organizer'],
      '上级',
    ]),
    ...present(units?.contacts).flatMap(([at, one]) =>
      each(['units', 'contacts', at, 'levels'], one.levels, levels, '单位层级'),
    ),
  ];
}

const checkRegistering = (draft: People): CampaignFault[] =>
  checkDays(
    draft,
    present(draft.units?.contacts).map(([at, { registerBy }]) => ({
      path: ['units', 'contacts', at],
      days: { registerBy },
    })),
  );

/** Units and their contacts are who the file says they are. */
export const checks = [
  ({ units }: People) =>
    checkIds([
      [units?.levels, ['units', 'levels']],
      [units?.contacts, ['units', 'contacts']],
    ]),
  (draft: People) => checkReferences(referencesOf(draft)),
  checkClimb,
  checkRegistering,
];
