import { call } from '../../../../services/call';
import { download } from '../../../../services/download';
import type { ExportFile } from '../../../../shared/contract/index';
import type { Fault } from '../../../../shared/reply';

/** How far a download has come. */
export type Step =
  | { at: 'none' }
  | { at: 'making' }
  | { at: 'fetching'; percent: number }
  | { at: 'ready'; path: string; file: ExportFile }
  | { at: 'failed'; fault: Fault };

/** Has one's own data put into a file and brings it to the phone. @param onStep at every step. */
export async function takeAway(onStep: (step: Step) => void): Promise<void> {
  onStep({ at: 'making' });
  const reply = await call('own.download', {});
  if (!reply.ok) return onStep({ at: 'failed', fault: reply.error });
  const { file } = reply.data;
  onStep({ at: 'fetching', percent: 0 });
  const outcome = await download(file, (percent) => onStep({ at: 'fetching', percent }));
  onStep(
    'fault' in outcome
      ? { at: 'failed', fault: outcome.fault }
      : { at: 'ready', path: outcome.path, file },
  );
}

/** A download in one sentence; empty when there is none. */
export function stepWords(step: Step): string {
  switch (step.at) {
    case 'none':
    case 'failed':
      return '';
    case 'making':
      return '正在整理';
    case 'fetching':
      return `正在下载 ${String(step.percent)}%`;
    case 'ready':
      return '已下载到手机，地址两小时内有效';
    default:
      return step satisfies never;
  }
}
