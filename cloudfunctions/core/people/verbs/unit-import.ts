import { randomBytes } from 'crypto';
import * as z from 'zod/mini';
import type { ImportRow, Input, Output } from '../../../../miniprogram/shared/contract';
import type { FieldFault } from '../../../../miniprogram/shared/reply';
import { invalid } from '../../ground/fault';
import { verb, type Context } from '../../ground/table';
import { insertDecision } from '../../record/stores/decisions';
import {
  FileChanged,
  openFile,
  pathOf,
  readWhole,
  removeFiles,
  type StoredFile,
} from '../../files/stores/files';
import { everyUnit } from '../stores/units';
import { doerOf, newAct } from '../../record/parts/decision/new-act';
import { carryRows } from '../parts/import/carry-rows';
import { findColumns } from '../parts/import/columns';
import { MOST_ROWS } from '../parts/import/limits';
import { planRow, type RowPlan } from '../parts/import/plan-row';
import { readTable, type Table } from '../parts/import/read-table';
import { checkBytes, importFolder } from '../parts/import/upload';

const importInput = z.strictObject({ file: z.string().check(z.maxLength(400)) });

const fault = (reason: string, remedy: string) => invalid([{ path: 'file', reason, remedy }]);

/** Imports a list of units and contacts: faulty rows are told, all others are taken. Doing it again is harmless. */
async function importList(
  context: Context<'organizer'>,
  { file }: Input<'unit.import'>,
): Promise<Output<'unit.import'>> {
  const { campaign } = context;
  const plans = await planAll(context, await readRows(context, file));
  const rows = await carryRows(context, plans);
  await insertDecision(
    newAct(doerOf(context), {
      subject: `import:${campaign.id}:${randomBytes(8).toString('hex')}`,
      revision: 0,
      title: summaryOf(rows),
      verb: 'import',
      reason: null,
      before: {},
      after: { rows: rows.length },
    }),
  );
  // The list holds names and telephone numbers: it stays no longer than it is needed, and the keeper
  // removes one that was never imported.
  await removeFiles([file]);
  return { rows };
}

/** @throws ActionFault INVALID when the file is not the caller's, or is no list. */
async function readRows({ actor }: Context<'organizer'>, file: string): Promise<Table> {
  const path = pathOf(file);
  const own = path?.startsWith(importFolder(actor.openid)) === true && !path.includes('..');
  const stored = own ? await openFile(file) : null;
  if (stored === null) throw fault('没有找到您上传的名单。', '请重新选择文件上传。');
  const { source } = stored;
  const faults = checkBytes(source.size).map((one): FieldFault => ({ ...one, path: 'file' }));
  if (faults.length > 0) throw invalid(faults);
  const table = await readTable(await bytesOf(stored));
  if ('reason' in table) throw invalid([table]);
  return table;
}

async function bytesOf(stored: StoredFile): Promise<Buffer> {
  try {
    return await readWhole(stored);
  } catch (error) {
    if (!(error instanceof FileChanged)) throw error;
    throw fault('文件在读取时被换掉了。', '请等上传完成后再导入一次。');
  }
}

async function planAll(
  { campaign, office }: Context<'organizer'>,
  table: Table,
): Promise<RowPlan[]> {
  const columns = findColumns(office, table);
  if (columns === null)
    throw fault(
      '没有找到表头。',
      '第一行请写列名：单位名称、单位类别、联系人姓名、所在部门、职务、座机电话、手机号码、微信号、电子邮箱。',
    );
  const below = table.slice(columns.header + 1);
  if (below.length > MOST_ROWS)
    throw fault(
      `名单有 ${String(below.length)} 行，一次最多 ${String(MOST_ROWS)} 行。`,
      '请分成几个文件导入。',
    );
  const listed = new Map((await everyUnit(campaign.id)).map((unit) => [unit.nameKey, unit]));
  const first = columns.header + 2;
  return below.flatMap((cells, at) => planRow(office, columns, listed, cells, first + at) ?? []);
}

function summaryOf(rows: readonly ImportRow[]): string {
  const count = (outcome: ImportRow['outcome']) =>
    String(rows.filter((row) => row.outcome === outcome).length);
  return `${String(rows.length)} 行：新增 ${count('added')}，已有 ${count('known')}，有误 ${count('faulty')}`;
}

export default verb('unit.import', { actor: 'organizer', input: importInput, run: importList });
