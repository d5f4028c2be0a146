import type { Draft } from './draft';
import { idsOf, present } from './draft';
import type { CampaignFault, Path } from './fault';
import { fault } from './fault';

type Reference = readonly [
  path: Path,
  id: string | null | undefined,
  known: string[],
  what: string,
];

const each = (
  path: Path,
  ids: readonly (string | undefined)[] | null | undefined,
  known: string[],
  what: string,
): Reference[] =>
  present(ids ?? undefined).map(([at, id]) => [[...path, at], id, known, what] as const);

/** Everything the file names by id. */
function referencesOf(draft: Draft): Reference[] {
  const themes = idsOf(draft.themes);
  const kinds = idsOf(draft.kinds);
  const levels = idsOf(draft.units?.levels);
  const channels = idsOf(draft.channels);
  const figures = idsOf(draft.figures);
  const tasks = idsOf(draft.tasks);
  const judgings = [...idsOf(draft.judgings), 'person'];
  return [
    ...present(draft.channels).flatMap(([at, one]) =>
      each(['channels', at, 'levels'], one.levels, levels, '单位层级'),
    ),
    ...present(draft.form).flatMap(([at, one]) =>
      each(['form', at, 'channels'], one.channels, channels, '报送方式'),
    ),
    ...present(draft.units?.levels).map(([at, one]): Reference => [
      ['units', 'levels', at, 'recommendsTo'],
      one.recommendsTo,
      [...levels.filter((id) => id !== one.id), 'organizer'],
      '上级',
    ]),
    ...present(draft.units?.contacts).flatMap(([at, one]) =>
      each(['units', 'contacts', at, 'levels'], one.levels, levels, '单位层级'),
    ),
    ...present(draft.quotas).flatMap(([at, one]): Reference[] => [
      ...each(['quotas', at, 'levels'], one.levels, levels, '单位层级'),
      [['quotas', at, 'kind'], one.kind, kinds, '作品形式'],
      [['quotas', at, 'theme'], one.theme, themes, '主题'],
    ]),
    ...present(draft.judgings).flatMap(([at, one]) =>
      present(one.criteria).map(([nth, { figure }]): Reference => [
        ['judgings', at, 'criteria', nth, 'figure'],
        figure,
        figures,
        '数据凭证',
      ]),
    ),
    ...present(draft.awards).flatMap(([at, one]): Reference[] => [
      ...each(['awards', at, 'themes'], one.themes, themes, '主题'),
      [['awards', at, 'decidedBy'], one.decidedBy, judgings, '评审'],
    ]),
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

/** Whatever is named by id exists. */
export function checkReferences(draft: Draft): CampaignFault[] {
  return referencesOf(draft).flatMap(([path, id, known, what]) => {
    if (id === null || id === undefined || known.includes(id)) return [];
    const remedy = known.length > 0 ? `请改成：${known.join('、')}。` : `请先写出${what}。`;
    return [fault(path, `没有叫“${id}”的${what}`, remedy)];
  });
}

/** Recommendations climb to the organizer and do not go in circles. */
export function checkClimb(draft: Draft): CampaignFault[] {
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
