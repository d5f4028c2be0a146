import type { CampaignView, ChannelView } from '../../../../../miniprogram/shared/campaign/view';
import { findUnits } from '../../../people/stores/units';
import type { Entry } from '../../stores/entries';

/** The way in that an entry came by; null where the campaign has none like it any more. */
export const wayOf = (
  { channels }: Pick<CampaignView, 'channels'>,
  { way, channel }: Pick<Entry, 'way' | 'channel'>,
): ChannelView | null =>
  channels.find(({ id }) => id === way) ?? channels.find(({ by }) => by === channel) ?? null;

/** Names of the units whose contacts sent some entries (at most 100) in, by the unit's id. */
export async function sendersOf(
  campaign: string,
  entries: readonly Pick<Entry, 'uploadedFor'>[],
): Promise<Map<string, string>> {
  const ids = new Set(entries.flatMap(({ uploadedFor }) => uploadedFor ?? []));
  const units = await findUnits(campaign, [...ids]);
  return new Map(units.map(({ id, name }) => [id, name]));
}
