import { call } from '../../services/call';
import { onOpenCampaign } from '../../services/open-campaign';
import { openHome } from '../../services/session';
import type { CampaignView } from '../../shared/campaign/view';
import type { OfficeView } from '../../shared/campaign/office';
import type { Reply } from '../../shared/reply';

/** What every desk page rests on. */
export interface Premises {
  campaign: CampaignView;
  office: OfficeView;
}

let known: Reply<{ office: OfficeView }> | null = null;

onOpenCampaign(() => {
  known = null;
});

/** The campaign and what the office knows of it, asked once and shared by the pages of this package. */
export async function openOffice(): Promise<Reply<Premises>> {
  const [home, asked] = await Promise.all([openHome(), known ?? call('office.show', {})]);
  if (!home.ok) return home;
  if (!asked.ok) return asked;
  known = asked;
  return {
    ok: true,
    data: { campaign: home.data.campaign, office: asked.data.office },
    at: home.at,
  };
}

/** An answer that says nothing without the premises: both are waited for, and their failure comes first. */
export async function withOffice<T>(asked: Promise<Reply<T>>): Promise<Reply<T>> {
  const [premises, reply] = await Promise.all([openOffice(), asked]);
  return premises.ok ? reply : premises;
}

/** What the office knows of the campaign, without asking; null before the first answer. */
export const knownOffice = (): OfficeView | null => (known?.ok === true ? known.data.office : null);
