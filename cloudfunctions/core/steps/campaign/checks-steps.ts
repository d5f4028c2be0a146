import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import { roundOf } from '../../campaigns/checks/tallies';
import type { StepsPart } from './shape';

type Steps = Draft<StepsPart>;

type Judging = NonNullable<NonNullable<Steps['judgings']>[number]>;
type Part = 'criteria' | 'rankBy' | 'screening' | 'ballot';

/** What each way of judging needs, and what it leaves alone. */
const PARTS: Record<NonNullable<Judging['method']>, readonly Part[]> = {
  score: ['criteria', 'rankBy'],
  screen: ['screening'],
  ballot: ['ballot'],
};
const NAMES: Record<Part, string> = {
  criteria: '评分项目',
  rankBy: '排名办法',
  screening: '初评办法',
  ballot: '投票办法',
};
const EMPTY: Record<Part, string> = {
  criteria: '[]',
  rankBy: 'null',
  screening: 'null',
  ballot: 'null',
};

/** A judging says what its way of judging needs, and nothing else. */
function checkParts(at: number, one: Judging): CampaignFault[] {
  const { method, name } = one;
  if (method === undefined) return [];
  return (Object.keys(PARTS) as (keyof typeof PARTS)[])
    .flatMap((other) => PARTS[other])
    .flatMap((part): CampaignFault[] => {
      const value = one[part];
      if (value === undefined) return [];
      const empty = value === null || (Array.isArray(value) && value.length === 0);
      const needed = PARTS[method].includes(part);
      if (needed !== empty) return [];
      const path = ['judgings', at, part];
      return needed
        ? [fault(path, `“${name ?? ''}”没有写明${NAMES[part]}`, `请写明${NAMES[part]}。`)]
        : [
            fault(
              path,
              `“${name ?? ''}”用不到${NAMES[part]}`,
              `请写 ${EMPTY[part]}，或改评审方式（method）。`,
            ),
          ];
    });
}

/** A judging takes works from somewhere, and its list is made before it. */
function checkFrom(draft: Steps, at: number, { from, round, id, name }: Judging): CampaignFault[] {
  if (from === undefined || !draft.selections) return [];
  const path = ['judgings', at, 'from'];
  if (from === 'published' && draft.exhibition === null)
    return [fault(path, '活动不展示作品，没有刊发的作品', '请写 accepted，或写明展示。')];
  if (from === 'accepted' || from === 'published') return [];
  const list = present(draft.selections).find(([, one]) => one.id === from)?.[1];
  if (list === undefined) {
    const known = ['accepted', 'published', ...idsOf(draft.selections)].join('、');
    return [fault(path, `没有叫“${from}”的名单`, `请改成：${known}。`)];
  }
  const made = roundOf(draft, list.round)?.opens;
  const own = roundOf(draft, round)?.opens;
  if (made !== undefined && own !== undefined && made > own) {
    const problem = `“${name ?? ''}”${own} 开始时，“${list.name ?? from}”的名单到 ${made} 才开始定`;
    return [fault(path, problem, '请换一份名单，或推迟这项评审。')];
  }
  if (list.pool === 'screened' && list.round === round && draft.judgings) {
    const problem = `“${name ?? id ?? ''}”评的名单，是同一轮的初评选出的，不能同时进行`;
    return [fault(path, problem, '请把这项评审放到后一轮，或换一个范围。')];
  }
  return [];
}

/** Groups of a ballot hold every kind once, and its parts are parts. */
function checkBallot(draft: Steps, at: number, { ballot, name }: Judging): CampaignFault[] {
  if (!ballot) return [];
  const path = ['judgings', at, 'ballot'];
  const kinds = idsOf(draft.kinds);
  const seen = new Set<string>();
  const groups = present(ballot.groups).flatMap(([nth, group]) =>
    present(group.kinds).flatMap(([place, kind]): CampaignFault[] => {
      const where = [...path, 'groups', nth, 'kinds', place];
      if (draft.kinds && !kinds.includes(kind))
        return [fault(where, `没有叫“${kind}”的作品形式`, `请改成：${kinds.join('、')}。`)];
      if (seen.has(kind))
        return [fault(where, `作品形式“${kind}”分在两个组里`, '请只留在一个组里。')];
      seen.add(kind);
      return [];
    }),
  );
  const left = ballot.groups === undefined ? [] : kinds.filter((kind) => !seen.has(kind));
  const parts = (['quorum', 'share'] as const).flatMap((key): CampaignFault[] => {
    const part = ballot[key];
    if (!part || !('parts' in part) || part.parts === undefined || part.of === undefined) return [];
    if (part.parts <= part.of) return [];
    const problem = `${String(part.parts)}/${String(part.of)} 大于全部`;
    return [fault([...path, key], problem, '请核对两个数。')];
  });
  return [
    ...groups,
    ...(left.length > 0
      ? [
          fault(
            [...path, 'groups'],
            `“${name ?? ''}”没有写作品形式 ${left.join('、')} 在哪一组投票`,
            '请把每种作品形式写进一个组。',
          ),
        ]
      : []),
    ...parts,
  ];
}

/** A list of screened works rests on the one screening of its round, not on votes. */
function checkScreened(draft: Steps): CampaignFault[] {
  return present(draft.selections).flatMap(([at, { name, pool, round, tally }]) => {
    if (pool !== 'screened' || !draft.judgings) return [];
    const own = present(draft.judgings).filter(
      ([, one]) => one.method === 'screen' && one.round === round,
    );
    const path = ['selections', at, 'pool'];
    if (own.length !== 1)
      return [
        fault(
          path,
          `“${name ?? ''}”从初评的作品里选，但这一轮有 ${String(own.length)} 项初评`,
          '请把名单放到正好有一项初评的轮次。',
        ),
      ];
    return tally === null || tally === undefined
      ? []
      : [
          fault(
            ['selections', at, 'tally'],
            `“${name ?? ''}”按初评选，不能又按票数`,
            '请写 tally: null。',
          ),
        ];
  });
}

/** How works are judged, and what follows from it. */
export function checkPartsOfJudgings(draft: Steps): CampaignFault[] {
  return [
    ...present(draft.judgings).flatMap(([at, one]) => [
      ...checkParts(at, one),
      ...checkFrom(draft, at, one),
      ...checkBallot(draft, at, one),
    ]),
    ...checkScreened(draft),
  ];
}
