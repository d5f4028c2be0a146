import type { Draft } from '../../campaigns/checks/draft';
import { present } from '../../campaigns/checks/draft';
import type { CampaignFault } from '../../campaigns/checks/fault';
import { fault } from '../../campaigns/checks/fault';
import type { WorksPart } from './shape';

/** What an ID number is compared with must be plain: one number, and one month to be the month of birth. */
export function checkIdentityFields(draft: Draft<WorksPart>): CampaignFault[] {
  const form = present(draft.form);
  const of = (kind: string) => form.filter(([, field]) => field.kind === kind);
  const numbers = of('idNumber');
  const months = of('month');
  return [
    ...numbers
      .slice(1)
      .map(([at]) =>
        fault(['form', at, 'kind'], '一张表里有两个身份证号', '请只留作者本人的一个。'),
      ),
    ...(numbers.length > 0 ? months.slice(1) : []).map(([at]) =>
      fault(
        ['form', at, 'kind'],
        '表里有身份证号和不止一个年月，分不清哪个是出生年月',
        '请只让出生年月用 month，其他的用 day。',
      ),
    ),
  ];
}
