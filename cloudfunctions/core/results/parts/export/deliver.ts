import type { ExportFile } from '../../../../../miniprogram/shared/contract';
import type { Context } from '../../../ground/table';
import { insertDecision } from '../../../record/stores/decisions';
import { doerOf, newAct } from '../../../record/parts/decision/new-act';
import { recordDisclosure } from '../../../people/parts/disclosure/record';
import { handOver, newExportId } from './hand-over';

/** A file that is ready to be handed over. */
export interface Parcel {
  /** What it is, in Chinese, such as 作品名单. */
  label: string;
  extension: 'xlsx' | 'zip' | 'docx';
  bytes: Buffer;
  /** Set when it tells who people are: of how many, and what for. Handing it over is then written down. */
  personal: { rows: number; purpose: string } | null;
}

/** Hands a file over to somebody in office; whoever takes one that tells who people are is written down. */
export async function deliver(
  context: Context<'organizer'>,
  { label, extension, bytes, personal }: Parcel,
): Promise<ExportFile> {
  const id = newExportId();
  if (personal !== null) {
    const { rows, purpose } = personal;
    const subject = `export:${id}`;
    const act = { subject, revision: 0, title: label, verb: 'export', reason: null };
    await insertDecision(newAct(doerOf(context), { ...act, before: {}, after: { rows } }));
    const what = `导出${label}（${String(rows)} 行）`;
    await recordDisclosure(context, { about: '', subject, what, purpose });
  }
  return handOver(context, { id, label, extension, bytes });
}
