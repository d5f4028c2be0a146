import type { CampaignView } from '../../../../shared/campaign/view';

export interface KindTab {
  /** Empty for all. */
  kind: string;
  label: string;
}

/** All works, and those of each kind. */
export const kindTabs = ({ kinds }: CampaignView): KindTab[] => [
  { kind: '', label: '全部' },
  ...kinds.map(({ id, name }) => ({ kind: id, label: name })),
];
