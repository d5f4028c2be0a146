import type { Fault } from '../shared/reply';

/** Whether what was uploaded cannot be used any more, so that a retry sends it again. */
export function spoilsUpload(fault: Fault): boolean {
  return fault.code === 'NOT_FOUND' || /^(media|entry|upload)\./.test(fault.refusal?.rule ?? '');
}
