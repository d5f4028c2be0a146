import { formatMoment } from '../../../../../miniprogram/shared/calendar';
import { ENTRY_STATE_LABELS } from '../../../../../miniprogram/shared/vocabulary';
import { ActionFault } from '../../../ground/fault';
import { sendOutcome } from '../../../ground/messages';
import type { Context } from '../../../ground/table';
import type { Edition } from '../../stores/editions';
import type { Entry } from '../../stores/entries';
import { dropHiddenExhibit, type Hall } from '../../stores/exhibits';
import { unchanged } from '../entry/change';
import { decideOnEntry, mayFollow } from '../entry/decide';
import { doerOf } from '../../../record/parts/decision/new-act';
import type { Work } from '../piece/of-entries';
import { prepareExhibit } from './exhibit';

/** What became of one chosen entry: its printed number, or why it was not published. */
export interface Published {
  entry: string;
  number: number | null;
  problem: string | null;
}

const problemOf = (entry: string, problem: string): Published => ({ entry, number: null, problem });

/** Publishes one entry in an edition; the same again gives the same number. */
export async function publishEntry(
  context: Context<'organizer'>,
  hall: Hall,
  { edition, publishedAt }: Edition,
  { entry, pieces }: Work,
  wanted: number,
): Promise<Published> {
  if (entry.state === 'published') return published(entry, edition);
  if (!mayFollow('publish', entry.state)) return problemOf(entry._id, unfit(entry));
  const { number } = await prepareExhibit(
    hall,
    { entry, pieces },
    { edition, at: publishedAt },
    wanted,
  );
  const change = { ...unchanged(entry), state: 'published', edition, number } as const;
  const { revision } = entry;
  const wish = { verb: 'publish', revision, reason: null, change, round: hall.round } as const;
  try {
    const decided = await decideOnEntry(doerOf(context), entry, wish);
    if (decided.fresh) await tell(context, decided.entry, edition, number);
    return published(decided.entry, edition);
  } catch (error) {
    if (!(error instanceof ActionFault)) throw error;
    await dropHiddenExhibit(hall, entry._id);
    return problemOf(entry._id, error.fault.reason);
  }
}

const unfit = ({ title, state }: Entry): string =>
  `《${title}》现在是“${ENTRY_STATE_LABELS[state]}”，不能刊发。`;

const published = (entry: Entry, edition: number): Published =>
  entry.edition === edition
    ? { entry: entry._id, number: entry.number, problem: null }
    : problemOf(entry._id, `《${entry.title}》已在第 ${entry.edition ?? 0} 期刊发。`);

const tell = (
  { now }: Context<'organizer'>,
  { campaign, owner: openid, title }: Entry,
  edition: number,
  number: number,
): Promise<void> =>
  sendOutcome({
    campaign,
    openid,
    title,
    result: '已刊发',
    note: `第${edition}期 编号${number}`,
    at: formatMoment(now),
  });
