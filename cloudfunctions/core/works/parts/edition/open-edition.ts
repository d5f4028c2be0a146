import { conflict } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { findEdition, insertEdition, newestEditions, type Edition } from '../../stores/editions';

/**
 * Opens the next edition for a choice of entries, or finds it when the same choice was sent before.
 * @param chosen entry ids, sorted.
 * @param ready how many of them can be published.
 * @throws ActionFault CONFLICT when the number belongs to another choice, or nothing can be published.
 */
export async function openEdition(
  { campaign, now }: Context<'organizer'>,
  edition: number,
  chosen: string[],
  ready: number,
): Promise<Edition> {
  const [newest] = await newestEditions(campaign.id, 1);
  const next = (newest?.edition ?? 0) + 1;
  const known = edition < next ? await findEdition(campaign.id, edition) : null;
  if (known !== null) return sameChoice(known, chosen, next);
  if (edition !== next) throw conflict(`下一期是第 ${next} 期。`, '请刷新后再刊发。');
  if (ready === 0)
    throw conflict('选中的作品现在都不能刊发。', '请刷新列表，选择审核通过、待刊发的作品。');
  const opened = { campaign: campaign.id, edition, publishedAt: now, chosen, entries: ready };
  if (await insertEdition(opened)) return { _id: `${campaign.id}:${edition}`, ...opened };
  const other = await findEdition(campaign.id, edition);
  if (other === null) throw new Error('An edition could neither be written nor found');
  return sameChoice(other, chosen, edition + 1);
}

function sameChoice(known: Edition, chosen: readonly string[], next: number): Edition {
  if (known.chosen.join() === chosen.join()) return known;
  throw conflict(
    `第 ${known.edition} 期已由其他工作人员刊发。`,
    `请刷新后确认选择，并刊发为第 ${next} 期。`,
  );
}
