import { checkPattern, NAME_FACTS } from '../../../../miniprogram/shared/campaign/naming';
import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { WorksPart } from './shape';

/** A pattern asks only for what is known of every work. */
export function checkNaming(draft: Draft<WorksPart>): CampaignFault[] {
  return present(draft.naming).flatMap(([at, { pattern }]) => {
    const path = ['naming', at, 'pattern'];
    const { unknown, unpaired } = checkPattern(pattern ?? '');
    return [
      ...unknown.map((name) =>
        fault(
          path,
          `命名里的 {${name}} 没有对应的项`,
          `可以用：${NAME_FACTS.map((fact) => `{${fact}}`).join('、')}。`,
        ),
      ),
      ...(unpaired
        ? [fault(path, '命名里有不成对的花括号', '请写成 {title} 这样，一层、成对。')]
        : []),
    ];
  });
}
