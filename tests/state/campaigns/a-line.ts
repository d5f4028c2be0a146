import type { CampaignLine } from '../../../miniprogram/shared/contract';

export const DAY = 24 * 3_600_000;
/** Noon of a day in Shanghai. */
export const NOW = Date.parse('2027-08-05T12:00:00+08:00');

/** A campaign that runs from ten days ago to ten days from now, with one round in which works are sent in. */
export const aLine = (own: Partial<CampaignLine> = {}): CampaignLine => {
  const opensAt = own.opensAt ?? NOW - 10 * DAY;
  const closesAt = own.closesAt ?? NOW + 10 * DAY;
  return {
    id: 'one',
    title: '随手拍活动',
    summary: '记录身边的人',
    host: '省总工会',
    opensAt,
    closesAt,
    rounds: [{ id: 'only', name: '征集', opensAt, closesAt, allows: ['submit', 'vote'] }],
    roles: [],
    missing: [],
    ...own,
  };
};

export const coming = (own: Partial<CampaignLine> = {}): CampaignLine =>
  aLine({ id: 'coming', opensAt: NOW + 2 * DAY, closesAt: NOW + 9 * DAY, ...own });
export const over = (own: Partial<CampaignLine> = {}): CampaignLine =>
  aLine({ id: 'over', opensAt: NOW - 9 * DAY, closesAt: NOW - 2 * DAY, ...own });
