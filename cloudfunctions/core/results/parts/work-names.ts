import type { CampaignView } from '../../../../miniprogram/shared/campaign/view';
import { kindName } from '../../../../miniprogram/shared/campaign/kinds';
import { fillNames, type NameFacts } from '../../../../miniprogram/shared/campaign/naming';
import type { Context } from '../../ground/table';
import type { Entry } from '../../works/stores/entries';

/** Where a notice says nothing of names. */
const USUAL = '{kind}-{title}';

/** How the notice calls works that are handed on. */
export const patternOf = ({ naming }: Context['office']): string => naming?.pattern ?? USUAL;

/** What is known of a work for its name. */
export const factsOf = (campaign: CampaignView, entry: Entry): NameFacts => ({
  channel: campaign.channels.find(({ by }) => by === entry.channel)?.name ?? '',
  kind: kindName(campaign, entry.kind),
  class: classOf(campaign, entry),
  theme: campaign.themes.find(({ id }) => id === entry.theme)?.name ?? '',
  unit: entry.belongsTo?.name ?? entry.unit,
  title: entry.title,
});

/** Of its length, as 5分钟类; empty where its kind has none. */
const classOf = ({ kinds }: CampaignView, { kind, lengthClass }: Entry): string =>
  kinds.find(({ id }) => id === kind)?.classes.find(({ id }) => id === lengthClass)?.name ?? '';

/** How the folder of each work is called, by the notice’s pattern and in their order: no two alike. */
export const folderNames = (
  { campaign, office }: Pick<Context, 'campaign' | 'office'>,
  entries: readonly Entry[],
): string[] =>
  fillNames(
    patternOf(office),
    entries.map((entry) => ({ facts: factsOf(campaign, entry), ending: '' })),
  );
