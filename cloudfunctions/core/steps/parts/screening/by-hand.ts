import type { ScreeningView } from '../../../../../miniprogram/shared/campaign/judging';
import { ALLOWED, firstRefusal } from '../../../../../miniprogram/shared/decision';
import { mayAssign, mayPlace } from '../../../../../miniprogram/shared/steps/screening';
import { notFound, refused } from '../../../ground/fault';
import type { Context } from '../../../ground/table';
import { handleOf } from '../../../people/parts/handle';
import type { Panellist } from '../../../people/parts/panel/panel';
import { findScreening } from '../step/find';
import { readTables, type Table, type Tables } from './tables';

/** Works that an organizer gives to a reviewer, or takes away. */
interface ByHand {
  judging: string;
  entries: readonly string[];
  judge: string;
}

/** A screening, opened by somebody who wants to say who sits where. */
export interface Opened {
  screening: ScreeningView;
  read: Tables;
  person: Panellist;
  /** Of the works that are meant, in the order given, each once. */
  tables: Table[];
}

/** Opens a screening for an organizer who places reviewers. @throws ActionFault NOT_FOUND or REFUSED. */
export async function openByHand(
  context: Context<'organizer'>,
  { judging, entries, judge }: ByHand,
): Promise<Opened> {
  const { campaign, now } = context;
  const screening = findScreening(context, judging);
  const read = await readTables(context, screening);
  const decision = firstRefusal(
    () => mayAssign(campaign, screening, now),
    () => read.refusal ?? ALLOWED,
    () => mayPlace(screening),
  );
  if (!decision.allowed) throw refused(decision);
  const person = [...read.panel.known.values()].find(
    ({ openid }) => handleOf(campaign.id, openid) === judge,
  );
  if (person === undefined) throw notFound('这位评审人');
  const byEntry = new Map(read.tables.map((table) => [table.one.entry._id, table]));
  const tables = [...new Set(entries)].map((entry) => {
    const table = byEntry.get(entry);
    if (table === undefined) throw notFound('其中一件作品');
    return table;
  });
  return { screening, read, person, tables };
}
