import * as z from 'zod/mini';
import type { Input, Output } from '../../../../miniprogram/shared/contract';
import { cursorInput, decodeCursor, encodeCursor } from '../../ground/cursor';
import { PAGE_SIZE } from '../../ground/page';
import { verb, type Context } from '../../ground/table';
import type { Moment } from '../../ground/place';
import { reportRows, type Report, type ReportRow } from '../stores/reports';
import { entriesById } from '../parts/entry/by-id';
import { reportItems } from '../parts/report/item';
import { standingReports } from '../parts/report/standing';

const reportListInput = z.strictObject({ open: z.boolean(), cursor: cursorInput });

/** A report's id names who sent it, so a place in the list is told by the work instead. */
const place = z.strictObject({ at: z.int(), entry: z.string() });

/** Reports that are read for one page of works. */
const ROWS_READ = 200;

/** Works with open reports, the longest waiting first; or those with closed ones, the newest first. */
async function reportList(
  { campaign }: Context<'organizer'>,
  { open, cursor }: Input<'report.list'>,
): Promise<Output<'report.list'>> {
  const state = open ? 'open' : 'closed';
  const after = decodeCursor(place, cursor);
  const rows = await reportRows(campaign.id, state, momentOf(after, state), ROWS_READ);
  const firsts = [...firstOfEach(rows).values()];
  const shown = firsts.slice(0, PAGE_SIZE);
  const more = firsts.length > PAGE_SIZE || rows.length === ROWS_READ;
  const last = firsts.length > PAGE_SIZE ? shown[shown.length - 1] : rows[rows.length - 1];

  const entries = await entriesById(shown.map(({ entry }) => entry));
  const found = await Promise.all(
    shown.map(async (row) => {
      const entry = entries.get(row.entry);
      const standing = await standingReports(campaign, row.entry, state);
      // A work stands where its first report does; a decision may have been finished on the way.
      const here = standing.reports[0]?._id === row._id;
      return entry === undefined || !here ? [] : [{ ...standing, entry }];
    }),
  );
  return {
    items: await reportItems(campaign, found.flat()),
    next: more && last !== undefined ? encodeCursor({ at: last.at, entry: last.entry }) : null,
  };
}

/** After the work's reports of that ms: ids begin with the work's. */
const momentOf = (after: z.infer<typeof place> | null, state: Report['state']): Moment | null =>
  after === null
    ? null
    : { at: after.at, id: `${after.entry}:${state === 'open' ? '\uffff' : ''}` };

function firstOfEach(rows: readonly ReportRow[]): Map<string, ReportRow> {
  const firsts = new Map<string, ReportRow>();
  for (const row of rows) if (!firsts.has(row.entry)) firsts.set(row.entry, row);
  return firsts;
}

export default verb('report.list', { actor: 'organizer', input: reportListInput, run: reportList });
