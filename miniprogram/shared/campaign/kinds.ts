import type { KindView } from './kind';
import type { CampaignView } from './view';

type Kinds = Pick<CampaignView, 'kinds'>;

/** The kind of work with an id; null for one that the campaign does not have. */
export const kindIn = ({ kinds }: Kinds, id: string): KindView | null =>
  kinds.find((kind) => kind.id === id) ?? null;

/** What a kind of work is called; empty for one that the campaign does not have. */
export const kindName = (campaign: Kinds, id: string): string => kindIn(campaign, id)?.name ?? '';

/** A category with the kinds that are counted together in it. */
export interface Category {
  id: string;
  name: string;
  /** Ids of its kinds. */
  kinds: string[];
}

/** The categories of a campaign, in the order of its kinds. */
export function categoriesOf({ kinds }: Kinds): Category[] {
  const found = new Map<string, Category>();
  for (const { id, category } of kinds) {
    const known = found.get(category.id);
    if (known === undefined) found.set(category.id, { ...category, kinds: [id] });
    else known.kinds.push(id);
  }
  return [...found.values()];
}

/** The category that works of a kind are counted in; null for a kind that the campaign does not have. */
export const categoryOf = (campaign: Kinds, kind: string): KindView['category'] | null =>
  kindIn(campaign, kind)?.category ?? null;
