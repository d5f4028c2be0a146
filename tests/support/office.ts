import type { UnitRef } from '../../miniprogram/shared/contract';
import { CAMPAIGN, type TestCloud } from './cloud';

/** Two units of the organizer's list. */
export const SHENYANG: UnitRef = { id: 'shenyang', name: '沈阳市总工会', level: 'city' };
export const DALIAN: UnitRef = { id: 'dalian', name: '大连市总工会', level: 'city' };

interface Office {
  role: 'contact' | 'partner' | 'judge' | 'organizer';
  unit?: UnitRef | null;
  acts?: boolean;
  active?: boolean;
  campaign?: string;
}

/** Puts somebody into office straight away, as approval or an invitation would have done before. */
export function inOffice(cloud: TestCloud, openid: string, office: Office): void {
  const {
    role,
    unit = null,
    acts = role === 'contact',
    active = true,
    campaign = CAMPAIGN,
  } = office;
  cloud.database.insert('members', [
    {
      _id: `${campaign}:${openid}:${role}`,
      campaign,
      openid,
      role,
      name: `${openid} by name`,
      unit,
      acts,
      active,
      since: 0,
    },
  ]);
}
