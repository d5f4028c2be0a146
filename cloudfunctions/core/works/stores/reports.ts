import type { ReportGround } from '../../../../miniprogram/shared/vocabulary';
import { collection, command } from '../../ground/database';
import { afterAscending, afterDescending, type Moment } from '../../ground/place';

/** What somebody says against a work on show, once. `_id` is `<entry>:<openid>`. */
export interface Report {
  _id: string;
  campaign: string;
  entry: string;
  openid: string;
  ground: ReportGround;
  text: string;
  at: number;
  state: 'open' | 'closed';
  /** Id of the decision that closed it; null while it is open. */
  decision: string | null;
}

/** Where a report stands in a list. */
export type ReportRow = Pick<Report, '_id' | 'entry' | 'at'>;

const reports = collection<Report>('reports');

/** Reports on one work that are dealt with at a time. */
const AT_A_TIME = 200;
const MOST_ROWS = 1000;

/** What waits is dealt with in its order; what is done is looked up from the newest. */
const DIRECTIONS = { open: 'asc', closed: 'desc' } as const;

export const reportId = (entry: string, openid: string): string => `${entry}:${openid}`;

export const findReport = (id: string): Promise<Report | null> => reports.find(id);

/** @returns false when the person has reported that work before. */
export const insertReport = async (report: Report): Promise<boolean> =>
  (await reports.insert(report)).inserted;

/** The reports of a campaign: open ones oldest first, closed ones newest first. */
export const reportRows = (
  campaign: string,
  state: Report['state'],
  after: Moment | null,
  limit: number,
): Promise<ReportRow[]> => {
  const follow = state === 'open' ? afterAscending : afterDescending;
  return reports.pick(follow({ campaign, state }, 'at', after), ['entry', 'at'], {
    order: [
      ['at', DIRECTIONS[state]],
      ['_id', DIRECTIONS[state]],
    ],
    limit,
  });
};

/** Some reports on a work: the oldest open ones first, or the newest closed ones. */
export const reportsOn = (
  campaign: string,
  entry: string,
  state: Report['state'],
): Promise<Report[]> =>
  reports.list(
    { campaign, entry, state },
    {
      order: [
        ['at', DIRECTIONS[state]],
        ['_id', DIRECTIONS[state]],
      ],
      limit: AT_A_TIME,
    },
  );

/** How many reports on some works (at most 100) are open, by work; those without one are left out. */
export async function openReports(
  campaign: string,
  entries: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (entries.length === 0) return counts;
  const where = { campaign, entry: command.in([...entries]), state: 'open' };
  for (const { entry } of await reports.pick(where, ['entry'], { limit: MOST_ROWS }))
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

/** How many reports wait in a campaign. */
export const countOpenReports = (campaign: string): Promise<number> =>
  reports.count({ campaign, state: 'open' });

/** Closes the open reports on a work up to a time (ms, inclusive). */
export const closeReports = (
  campaign: string,
  entry: string,
  upTo: number,
  decision: string,
): Promise<number> =>
  reports.change(
    { campaign, entry, state: 'open', at: command.lte(upTo) },
    { state: 'closed', decision },
  );

/** How many works somebody has reported. */
export const countReportsBy = (campaign: string, openid: string): Promise<number> =>
  reports.count({ campaign, openid });
