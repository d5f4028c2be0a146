import {
  listed,
  disclosureViews,
  type Listed,
} from '../../../miniprogram/packages/organizer/pages/disclosures/disclosures.state';
import type { DisclosureLine } from '../../../miniprogram/shared/contract';
import { firstPage, withPage } from '../../../miniprogram/state/paged';
import { shanghai } from '../../support/campaign';

const aDisclosure = (when: string, own: Partial<DisclosureLine> = {}): DisclosureLine => ({
  at: shanghai(when),
  by: '张组织',
  role: 'organizer',
  what: '作品《渔港清晨》的作者信息',
  purpose: '联系作者核实信息',
  ...own,
});

describe('disclosures of personal data', () => {
  it('names each day once, and who read what for', () => {
    const items = [
      aDisclosure('08-06 10:05:00'),
      aDisclosure('08-06 09:00:00', { by: '主办方工作人员' }),
      aDisclosure('08-05 23:59:59'),
    ];
    const lines = disclosureViews(items.map(listed));
    expect(lines.map(({ day }) => day)).toEqual(['2027年8月6日', '', '2027年8月5日']);
    expect(lines[0]).toMatchObject({
      time: '10:05',
      who: '张组织（主办方）',
      purpose: '联系作者核实信息',
    });
    expect(lines[1]?.who).toBe('主办方工作人员');
  });

  it('keeps apart two disclosures of the same second, and shows none twice', () => {
    const lines = [
      aDisclosure('08-06 10:05:00'),
      aDisclosure('08-06 10:05:00', { what: '作品原件' }),
    ];
    const both = { items: lines.map(listed), next: 'p2' };
    const list = withPage(withPage(firstPage<Listed>(), both), both);
    expect(list.items).toHaveLength(2);
  });
});
