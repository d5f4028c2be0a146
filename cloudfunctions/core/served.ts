import { isServed } from '../../miniprogram/shared/campaign/served';
import type { Campaign } from './abilities';
import { officeOf, viewOf } from './campaign-view';
import { MISSING } from './campaigns/missing';
import { CAMPAIGN_FILES } from './campaigns/registry';
import type { Served } from './ground/campaign';
import { noSuchCampaign, refused, unnamedCampaign } from './ground/fault';
import { serverOf } from './server-view';

/** A campaign of this deployment: its views, and its file for timers. */
export interface ServedCampaign extends Served {
  file: Campaign;
}

/** The files are checked when the product is built (`npm run campaign`), so that a function does not carry the schema. */
const files = new Map<string, Campaign>(Object.entries(CAMPAIGN_FILES));
const known = new Map<string, ServedCampaign>();

/** The views of a file are made once, when the first call needs them. */
function served(id: string, file: Campaign): ServedCampaign {
  const made = known.get(id) ?? {
    file,
    campaign: viewOf(file),
    office: officeOf(file),
    server: serverOf(file, MISSING[id]?.main ?? []),
  };
  known.set(id, made);
  return made;
}

/**
 * The campaign that a call names.
 * @throws ActionFault INVALID when it names none, or none of this deployment's; REFUSED by `campaign.unserved`.
 */
export function campaignNamed(name: string | undefined): ServedCampaign {
  if (name === undefined || name === '') throw unnamedCampaign();
  const file = files.get(name);
  if (file === undefined) throw noSuchCampaign();
  const found = served(name, file);
  const decision = isServed(found.campaign, found.server.missing);
  if (!decision.allowed) throw refused(decision);
  return found;
}

/** Every campaign of this deployment, whether or not it runs. */
export const everyCampaign = (): ServedCampaign[] =>
  [...files].map(([id, file]) => served(id, file));

/** How long a campaign is looked after when the last of its days is over, so that what is to be erased then surely is, ms. */
const AFTER_MS = 30 * 24 * 3_600_000;

/**
 * The campaigns that timers serve: those that run here and are not over. It begins with another one each minute, so
 * that none waits behind one whose work fills every run.
 * @param now ms.
 */
export function campaignsInTurn(now: number): ServedCampaign[] {
  const left = everyCampaign().filter(
    ({ server }) => server.missing.length === 0 && now <= server.window.keptUntil + AFTER_MS,
  );
  const first = Math.floor(now / 60_000) % Math.max(1, left.length);
  return [...left.slice(first), ...left.slice(0, first)];
}
