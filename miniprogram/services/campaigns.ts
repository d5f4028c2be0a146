import type { CampaignLine } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import { onlyCampaign } from '../state/campaigns';
import { ask } from './ask';
import { serverNow } from './clock';
import { openCampaign, setOpenCampaign } from './open-campaign';

const KEY = 'campaigns';
/** A list older than this is asked for again before it decides anything, ms. */
const FRESH_MS = 6 * 3_600_000;

/** The list as this phone last had it. */
interface Kept {
  at: number;
  lines: CampaignLine[];
}

let asking: Promise<Reply<CampaignLine[]>> | null = null;

/** All campaigns, asked for anew; whoever asks meanwhile gets the same answer. */
export function askCampaigns(): Promise<Reply<CampaignLine[]>> {
  asking ??= fetchLines().finally(() => {
    asking = null;
  });
  return asking;
}

async function fetchLines(): Promise<Reply<CampaignLine[]>> {
  const reply = await ask('campaign.list', null, {});
  if (!reply.ok) return reply;
  const lines = reply.data.campaigns;
  // A phone without room asks again next time.
  wx.setStorage({ key: KEY, data: { at: reply.at, lines } satisfies Kept, fail: () => undefined });
  return { ...reply, data: lines };
}

/** The list as this phone last had it; empty before the first. */
export function knownCampaigns(): readonly CampaignLine[] {
  return kept().lines;
}

function kept(): Kept {
  const stored = wx.getStorageSync(KEY) as Kept | '';
  return stored === '' || !Array.isArray(stored.lines) ? { at: -Infinity, lines: [] } : stored;
}

const CHOOSE: Fault = {
  code: 'INVALID',
  reason: '这里有几个活动，还没有选择。',
  remedy: '请在活动列表里选择一个。',
};

/**
 * The campaign that a call is about: the open one, or the one that opens by itself.
 * @returns its id, or why there is none.
 */
export async function someCampaign(): Promise<string | { ok: false; error: Fault; at: number }> {
  const open = openCampaign() ?? opened(freshLines());
  if (open !== null) return open;
  const reply = await askCampaigns();
  if (!reply.ok) return reply;
  const now = openCampaign() ?? opened(reply.data);
  if (now !== null) return now;
  showCampaigns();
  return { ok: false, error: CHOOSE, at: reply.at };
}

/** The list of campaigns, in the place of all pages that are open: they may be about another one than is chosen next. */
export function showCampaigns(): void {
  void wx.reLaunch({ url: '/pages/campaigns/campaigns' });
}

/** Asks for the list in the background when it is old: whether there is more than one campaign is no hurry to know. */
export async function refreshCampaigns(): Promise<void> {
  if (freshLines().length === 0) await askCampaigns();
}

function freshLines(): readonly CampaignLine[] {
  const { at, lines } = kept();
  const age = serverNow() - at;
  return age >= 0 && age < FRESH_MS ? lines : [];
}

function opened(lines: readonly CampaignLine[]): string | null {
  const only = onlyCampaign(lines, serverNow());
  if (only === null) return null;
  setOpenCampaign(only.id);
  return only.id;
}
