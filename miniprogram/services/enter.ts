import { markOf, readScene } from '../shared/campaign/scene';
import { askCampaigns, knownCampaigns } from './campaigns';
import { openCampaign, setOpenCampaign } from './open-campaign';

type Query = Record<string, string | undefined>;

/**
 * Opens the campaign that a link or a scanned mini program code names; one that names none leaves it to the phone.
 * @param query of the page that was opened.
 * @returns what the code stands for; empty where no code was scanned.
 */
export async function enter({ campaign, scene }: Query): Promise<string> {
  if (campaign !== undefined && campaign !== '') setOpenCampaign(campaign);
  if (scene === undefined) return '';
  const { what, mark } = readScene(decodeURIComponent(scene));
  if (mark !== null) await openMarked(mark);
  return what;
}

async function openMarked(mark: string): Promise<void> {
  const bears = ({ id }: { id: string }): boolean => markOf(id) === mark;
  const known = knownCampaigns().find(bears);
  if (known !== undefined) return setOpenCampaign(known.id);
  const reply = await askCampaigns();
  const found = reply.ok ? reply.data.find(bears) : undefined;
  if (found !== undefined) setOpenCampaign(found.id);
}

/** A path of this mini program that keeps the open campaign, for whoever comes by it. */
export function inCampaign(path: string): string {
  const open = openCampaign();
  if (open === null) return path;
  return `${path}${path.indexOf('?') === -1 ? '?' : '&'}campaign=${open}`;
}
