import { kindName } from '../../shared/campaign/kinds';
import type { CampaignView } from '../../shared/campaign/view';
import type { PieceView, ShownWork } from '../../shared/contract/index';
import { coverOfPieces, type CoverView } from '../../state/cover';

/** A work on its own page, whatever its judge is to say of it. */
export interface ShownView {
  place: string;
  title: string;
  about: string;
  intro: string;
  pieces: PieceView[];
}

/** The unit and the votes are there only in a campaign that does not hide them. */
export function aboutWork(
  { theme, kind, unit, votes }: Pick<ShownWork, 'theme' | 'kind' | 'unit' | 'votes'>,
  campaign: CampaignView,
): string {
  const area = campaign.themes.find(({ id }) => id === theme)?.name ?? '';
  const counted = votes === undefined ? '' : `${String(votes)} 票`;
  return [area, kindName(campaign, kind), unit ?? '', counted].filter(Boolean).join(' · ');
}

/** What stands for a work in a list. */
export const coverOfWork = ({ form, pieces, preview }: ShownWork): CoverView =>
  coverOfPieces(form, pieces, preview);

/** @param total works that this judge has. */
export const shownView = (work: ShownWork, total: number, campaign: CampaignView): ShownView => ({
  place: `第 ${String(work.position)} 件，共 ${String(total)} 件`,
  title: work.title,
  about: aboutWork(work, campaign),
  intro: work.intro,
  pieces: work.pieces,
});
