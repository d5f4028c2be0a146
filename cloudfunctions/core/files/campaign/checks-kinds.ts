import { measuresOf } from '../../../../miniprogram/shared/files/measure/facts';
import { MEASURE_WORDS } from '../../../../miniprogram/shared/files/measure/words';
import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { FilesPart } from './shape';

type DraftKind = NonNullable<NonNullable<Draft<FilesPart>['kinds']>[number]>;

/** Limits that can be held against what the kind takes, and formats that it takes. */
function checkMeasures(at: number, { name, form, formats, carriers, limits }: DraftKind) {
  if (form === undefined || carriers === undefined) return [];
  const files = present(formats).map(([, format]) => format);
  const known = measuresOf(form, carriers.includes('upload') ? files : []);
  return present(limits).flatMap(([nth, { measure, formats: limited }]): CampaignFault[] => {
    const path = ['kinds', at, 'limits', nth] as const;
    const foreign = present(limited).find(([, format]) => !files.includes(format));
    return [
      ...(measure !== undefined && !known.includes(measure)
        ? [
            fault(
              path,
              `“${name ?? ''}”没有${MEASURE_WORDS[measure].name}可量，这条限制不会起作用`,
              '请去掉这条限制，或改正作品形式、提交方式和格式。',
            ),
          ]
        : []),
      ...(foreign === undefined
        ? []
        : [
            fault(
              [...path, 'formats', foreign[0]],
              `限制只对 ${foreign[1]} 格式，而“${name ?? ''}”不收这种格式`,
              '请从这类作品的格式里选。',
            ),
          ]),
    ];
  });
}

interface Stretch {
  nth: number;
  from: number;
  to: number;
}

/** Classes that do not overlap, and what becomes of the lengths between them. */
function checkClasses(at: number, { name, form, classes, between }: DraftKind): CampaignFault[] {
  const stretches = present(classes)
    .map(([nth, { minSeconds, maxSeconds }]): Stretch => ({
      ...{ nth, from: minSeconds ?? 0, to: maxSeconds ?? Infinity },
    }))
    .sort((one, other) => one.from - other.from);
  const [first] = stretches;
  const path = ['kinds', at, 'between'];
  if (first === undefined)
    return between === undefined
      ? []
      : [fault(path, `“${name ?? ''}”不按时长分类，却写了各类之间怎么办`, '请去掉 between。')];
  if (form !== 'video' && form !== 'audio' && form !== undefined)
    return [
      fault(['kinds', at, 'classes'], `“${name ?? ''}”没有时长，不能按时长分类`, '请去掉分类。'),
    ];
  const followed = stretches.map((one, index) => ({ one, next: stretches[index + 1] }));
  const overlaps = followed.flatMap(({ one, next }) =>
    next !== undefined && next.from < one.to
      ? [
          fault(
            ['kinds', at, 'classes', next.nth],
            `“${name ?? ''}”的两个时长分类有重叠`,
            '请核对秒数。',
          ),
        ]
      : [],
  );
  const gaps =
    first.from > 0 ||
    followed.some(({ one, next }) => (next === undefined ? one.to < Infinity : next.from > one.to));
  if (gaps === (between !== undefined)) return overlaps;
  return [
    ...overlaps,
    gaps
      ? fault(
          path,
          `“${name ?? ''}”有的时长不在任何一类里，没有写明怎么办`,
          '请写 between：拒收（refuse）、提醒（warn）或交审核人员判断（flag），并写明依据。',
        )
      : fault(path, `“${name ?? ''}”的每种时长都有分类，between 不会起作用`, '请去掉 between。'),
  ];
}

/** What kinds of works measure, and how they are classed by length. */
export const checkKinds = (draft: Draft<FilesPart>): CampaignFault[] =>
  present(draft.kinds).flatMap(([at, kind]) => [
    ...checkMeasures(at, kind),
    ...checkClasses(at, kind),
  ]);

/** A category is called the same in all its kinds, and has no name that a kind of another one has. */
export function checkCategories(draft: Draft<FilesPart>): CampaignFault[] {
  const kinds = present(draft.kinds);
  const known = new Map<string, string | undefined>();
  return kinds.flatMap(([at, { category }]): CampaignFault[] => {
    if (category?.id === undefined) return [];
    const { id, name } = category;
    const path = ['kinds', at, 'category', 'id'];
    const namesake = kinds.find(([, one]) => one.id === id && one.category?.id !== id);
    if (namesake !== undefined)
      return [fault(path, `类别 ${id} 和另一类作品的 id 相同`, '请给类别换一个 id。')];
    if (known.has(id) && known.get(id) !== name)
      return [fault(path, `类别 ${id} 有两个名称`, '请让同一类别的名称一致。')];
    known.set(id, name);
    return [];
  });
}
