import { inverted } from '../../campaigns/checks/bounds';
import { checkDays } from '../../campaigns/checks/calendar';
import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { checkReferences, each, type Reference } from '../../campaigns/checks/references';
import { checkIds } from '../../campaigns/checks/repeated';
import type { DutiesPart } from './shape';

type Duties = Draft<DutiesPart>;

const checkCalendar = (draft: Duties): CampaignFault[] => [
  ...checkDays(
    draft,
    present(draft.tasks).map(([at, { opens, due }]) => ({
      path: ['tasks', at],
      days: { opens, due },
      lasts: ['opens', 'due'],
    })),
  ),
  ...checkDays(
    draft,
    present(draft.inspections).map(([at, { opens, closes }]) => ({
      path: ['inspections', at],
      days: { opens, closes },
      lasts: ['opens', 'closes'],
    })),
  ),
];

const checkBounds = ({ tasks }: Duties): CampaignFault[] =>
  present(tasks).flatMap(([at, { min, max }]) => inverted(['tasks', at], min, max));

function referencesOf(draft: Duties): Reference[] {
  const tasks = idsOf(draft.tasks);
  const levels = idsOf(draft.units?.levels);
  return [
    ...present(draft.tasks).flatMap(([at, { doneBy }]) =>
      Array.isArray(doneBy) ? each(['tasks', at, 'doneBy'], doneBy, levels, '单位层级') : [],
    ),
    ...present(draft.inspections).flatMap(([at, one]) =>
      each(['inspections', at, 'tasks'], one.tasks, tasks, '任务'),
    ),
    ...present(draft.assessment?.items).map(([at, { task }]): Reference => [
      ['assessment', 'items', at, 'task'],
      task,
      tasks,
      '任务',
    ]),
  ];
}

/** Duties can be done by whom they are given to. */
export const checks = [
  (draft: Duties) =>
    checkIds([
      [draft.topics, ['topics']],
      [draft.materials, ['materials']],
      [draft.tasks, ['tasks']],
      [draft.inspections, ['inspections']],
      [draft.assessment?.items, ['assessment', 'items']],
    ]),
  (draft: Duties) => checkReferences(referencesOf(draft)),
  checkCalendar,
  checkBounds,
];
