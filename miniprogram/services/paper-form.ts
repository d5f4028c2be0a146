import type { ExportFile } from '../shared/contract/index';
import type { Fault, Reply } from '../shared/reply';
import { download, openFile } from './download';

const UNREADABLE: Fault = {
  code: 'INTERNAL',
  reason: '这台手机打不开这个文件。',
  remedy: '请换一台手机，或在电脑版微信里打开。',
};

/**
 * Fetches a filled form and opens it in WeChat's viewer, from where it is printed or sent on.
 * @param asked the action that gives it.
 * @returns why it could not be; null once it is open.
 */
export async function openForm(asked: Promise<Reply<{ file: ExportFile }>>): Promise<Fault | null> {
  void wx.showLoading({ title: '正在生成' });
  const reply = await asked;
  const outcome = reply.ok
    ? await download(reply.data.file, () => undefined)
    : { fault: reply.error };
  void wx.hideLoading();
  if ('fault' in outcome) return outcome.fault;
  return (await openFile(outcome.path)) ? null : UNREADABLE;
}
