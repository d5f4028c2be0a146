import { markOf, readScene } from '../shared/campaign/scene';
import { bearsSign } from '../shared/people/code';
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

/** Opens the campaign that a typed code belongs to; a code of the open one, or of none, changes nothing. */
export async function enterByCode(code: string): Promise<void> {
  const open = openCampaign();
  if (open === null || !bearsSign(code, open)) await openOne(({ id }) => bearsSign(code, id));
}

const openMarked = (mark: string): Promise<void> => openOne(({ id }) => markOf(id) === mark);

async function openOne(bears: (campaign: { id: string }) => boolean): Promise<void> {
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
