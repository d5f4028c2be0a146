import { collection } from '../../ground/database';

/** Who sits on the panel of a judging. `_id` is `<campaign>:<judging>`. */
export interface Panel {
  _id: string;
  campaign: string;
  judging: string;
  /** Number of decisions so far. */
  revision: number;
  /** openids; null is every judge of the campaign. */
  members: string[] | null;
  /** openid of who chairs; null when nobody does. */
  chair: string | null;
}

/** What a decision makes of it. */
export type PanelChange = Pick<Panel, 'members' | 'chair'>;

const panels = collection<Panel>('panels');

const panelId = (campaign: string, judging: string): string => `${campaign}:${judging}`;

const untouched = (campaign: string, judging: string): Panel => ({
  _id: panelId(campaign, judging),
  campaign,
  judging,
  revision: 0,
  members: null,
  chair: null,
});

/** A panel as it is written; one that nobody has touched holds every judge, and nobody chairs it. */
export const findPanel = async (campaign: string, judging: string): Promise<Panel> =>
  (await panels.find(panelId(campaign, judging))) ?? untouched(campaign, judging);

/** Moves a panel on by one decision, unless it has moved already. */
export async function movePanel(
  { campaign, judging, revision }: Panel,
  next: PanelChange,
): Promise<void> {
  const _id = panelId(campaign, judging);
  // Whoever loses this insert finds the document.
  if (revision === 0) await panels.insert(untouched(campaign, judging));
  await panels.change({ _id, revision }, { ...next, revision: revision + 1 });
}
