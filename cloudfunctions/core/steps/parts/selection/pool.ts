import type { CampaignView } from '../../../../../miniprogram/shared/campaign/view';
import type { OfficeView, SelectionView } from '../../../../../miniprogram/shared/campaign/office';
import type { EntryState } from '../../../../../miniprogram/shared/vocabulary';
import { everyEntryIn, findAllEntries, type Entry } from '../../../works/stores/entries';
import { recommendedIn } from '../../stores/recommendations';
import { settle } from '../../../works/parts/entry/settle';
import { basisOf, type Pool } from '../step/find';
import { standingSelection } from './settle';

interface Campaign {
  campaign: CampaignView;
  office: OfficeView;
}

/** Who may be selected, also those that lost their standing since; each entry once. */
export async function poolOf({ campaign, office }: Campaign, selection: Pool): Promise<Entry[]> {
  switch (selection.pool) {
    case 'recommended': {
      const round = office.recommendation?.round;
      const seats = round === undefined ? [] : await recommendedIn(campaign.id, round);
      return settle(await findAllEntries([...new Set(seats.map(({ entry }) => entry))]));
    }
    case 'finalists': {
      const earlier = office.selections.find(({ id }) => id === selection.from);
      return earlier === undefined ? [] : listed({ campaign, office }, earlier);
    }
    case 'screened': {
      const screening = office.screenings.find(({ id }) => id === selection.from);
      if (screening === undefined) return [];
      const basis = basisOf({ office }, screening);
      return 'list' in basis
        ? listed({ campaign, office }, basis.list)
        : poolOf({ campaign, office }, basis.pool);
    }
    case 'published':
      return everyEntry(campaign.id, ['published', ...LOST], 'published');
    case 'accepted':
      return everyEntry(campaign.id, ['accepted', 'published', ...LOST], 'accepted');
    default:
      return selection.pool satisfies never;
  }
}

/** Who a selection admitted, also those that lost their standing since. */
async function listed(context: Campaign, selection: SelectionView): Promise<Entry[]> {
  const { entries } = await standingSelection(context, selection);
  return settle(await findAllEntries(entries.map(({ entry }) => entry)));
}

/** States of those that lost their standing. */
const LOST = ['disqualified', 'withdrawn'] as const;

/** @param passed a state that an entry without standing must have been in. */
async function everyEntry(
  campaign: string,
  states: readonly EntryState[],
  passed: EntryState,
): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const state of states) found.push(...(await everyEntryIn(campaign, state)));
  const settled = await settle(found);
  return settled.filter(({ history }) => history.some(({ state }) => state === passed));
}
