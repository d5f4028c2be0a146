import type { KindView } from './kind';
import type { CampaignView } from './view';

type Kinds = Pick<CampaignView, 'kinds'>;

/** The kind of work with an id; null for one that the campaign does not have. */
export const kindIn = ({ kinds }: Kinds, id: string): KindView | null =>
  kinds.find((kind) => kind.id === id) ?? null;

/** What a kind of work is called; empty for one that the campaign does not have. */
export const kindName = (campaign: Kinds, id: string): string => kindIn(campaign, id)?.name ?? '';
