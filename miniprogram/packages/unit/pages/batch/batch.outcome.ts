import type { Batch } from '../../../../services/batch';
import { isRepeatable } from '../../../../services/call-failure';
import type { BatchWork } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';
import { isAboutWork, spoilsUpload } from '../../../../state/upload-faults';
import type { UploadRecord } from '../../../../state/upload-record';
import { changeRow } from './batch.rows';

export function keepRecord(batch: Batch, id: string, upload: UploadRecord): Batch {
  return changeRow(batch, id, ({ content }) => ({ content: { ...content, upload } }));
}

/** A row that was handed in; its file is not needed any more. */
export function handedIn(batch: Batch, id: string, { entry, preview }: BatchWork): Batch {
  const result = { state: 'done' as const, entry, preview };
  return changeRow(batch, id, ({ content }) => ({ result, content: { ...content, upload: null } }));
}

/** A row that was not: what the fault spoiled is gone, so that a retry is a real one. */
export function notHandedIn(batch: Batch, id: string, fault: Fault): Batch {
  // A ticket that ran out is no fault of the work: the same file is sent again under a new one.
  const repeatable = isRepeatable(fault) || /^upload\./.test(fault.refusal?.rule ?? '');
  const state = repeatable || fault.code === 'NOT_FOUND' ? 'failed' : 'refused';
  const stale = fault.fields?.some(({ path }) => path === 'consent') ?? false;
  const changed = changeRow(batch, id, ({ content }) => ({
    result: { state, fault },
    content: spoilsUpload(fault) ? { ...content, upload: null } : content,
  }));
  return stale ? { ...changed, consent: null } : changed;
}

/** Whether a fault would meet every other row as well, so that going on is of no use. */
export function stopsRun(fault: Fault): boolean {
  const rule = fault.refusal?.rule ?? '';
  if (fault.code === 'REFUSED') return !isAboutWork(rule) && !rule.startsWith('upload.');
  if (fault.code === 'INVALID')
    return fault.fields?.some(({ path }) => path === 'consent') ?? false;
  return ['NETWORK', 'TIMEOUT', 'FORBIDDEN', 'UNIDENTIFIED'].includes(fault.code);
}
