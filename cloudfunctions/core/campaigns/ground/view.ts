import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { closesAt, opensAt } from '../days';
import type { GroundPart } from './shape';

type Ground = 'window' | 'id' | 'title' | 'summary' | 'host' | 'year' | 'themes' | 'rounds';

/** What phones know of every campaign; days have become ms. */
export function view(campaign: GroundPart): Pick<CampaignView, Ground> {
  const { id, title, summary, host, year } = campaign;
  return {
    id,
    title,
    summary,
    host,
    year,
    window: {
      opensAt: opensAt(year, campaign.window.opens),
      closesAt: closesAt(year, campaign.window.closes),
      source: campaign.window.source,
    },
    themes: campaign.themes.map(({ id: theme, name, about }) => ({ id: theme, name, about })),
    rounds: campaign.rounds.map((round) => ({
      id: round.id,
      name: round.name,
      opensAt: opensAt(year, round.opens),
      closesAt: closesAt(year, round.closes),
      allows: round.allows,
      source: round.source,
    })),
  };
}
