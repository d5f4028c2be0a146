import type { TwoPersonAct } from '../../../../miniprogram/shared/vocabulary';
import type { Draft } from './draft';
import type { CampaignFault } from './fault';
import { fault } from './fault';

interface WithTwo {
  twoPersons: { acts: TwoPersonAct[] } | null;
}

const SAID: Record<TwoPersonAct, string> = {
  void: '作废票数',
  disqualify: '取消资格',
  publish: '公布结果',
};

/**
 * What two people are wanted for can happen at all.
 * @param why what the campaign does not do; null where it does.
 */
export function checkPointless(
  { twoPersons }: Draft<WithTwo>,
  act: TwoPersonAct,
  why: string | null,
): CampaignFault[] {
  if (why === null) return [];
  return (twoPersons?.acts ?? []).flatMap((one, at) =>
    one === act
      ? [
          fault(
            ['twoPersons', 'acts', at],
            `要两个人同意的事里有“${SAID[act]}”，但${why}`,
            '请去掉这一项。',
          ),
        ]
      : [],
  );
}
