import type { FieldFault } from '../../../../../miniprogram/shared/reply';
import { formatBytes } from '../../../../../miniprogram/shared/measures';
import { MOST_BYTES } from './limits';

/** Where an organizer's lists are uploaded to. */
export const importFolder = (openid: string): string => `uploads/${openid}/import/`;

/** What is wrong with the size of a list, at path `bytes`. */
export function checkBytes(bytes: number): FieldFault[] {
  if (bytes === 0)
    return [{ path: 'bytes', reason: '这是一个空文件。', remedy: '请重新选择文件。' }];
  if (bytes <= MOST_BYTES) return [];
  const reason = `文件有 ${formatBytes(bytes)}，超过了 ${formatBytes(MOST_BYTES)}。`;
  return [{ path: 'bytes', reason, remedy: '请只保留名单，去掉图片和其他工作表后再上传。' }];
}
