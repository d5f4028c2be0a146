import type { Draft } from '../../campaigns/checks/draft';
import { idsOf, present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { StepsPart } from './shape';
import { draftThat, type DraftStep } from './steps';

type Steps = Draft<StepsPart>;

/** Groups of a ballot hold every kind once, and its parts are parts. */
function checkBallot(draft: Steps, at: number, ballot: DraftStep<'ballot'>): CampaignFault[] {
  const { name } = ballot;
  const path = ['steps', at];
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

export const checkBallots = (draft: Steps): CampaignFault[] =>
  draftThat(draft, 'ballot').flatMap(([at, ballot]) => checkBallot(draft, at, ballot));
