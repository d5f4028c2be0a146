import type { ExportFile } from '../shared/contract/index';
import type { Fault } from '../shared/reply';

export type Downloaded = { path: string } | { fault: Fault };

const BROKEN: Fault = {
  code: 'NETWORK',
  reason: '文件没有下载完。',
  remedy: '请检查网络后重试，文件会重新生成。',
};
const EXPIRED: Fault = {
  code: 'NOT_FOUND',
  reason: '下载地址已经失效。',
  remedy: '请重新生成文件。',
};

/**
 * Fetches an exported file under its own name, so that it can be recognised where it is opened or sent.
 * @param onPercent called as often as the phone reports, 0 to 100.
 */
export function download(
  { url, name }: ExportFile,
  onPercent: (percent: number) => void,
): Promise<Downloaded> {
  return new Promise((resolve) => {
    const task = wx.downloadFile({
      url,
      filePath: `${wx.env.USER_DATA_PATH}/${name}`,
      success: ({ statusCode, filePath }) => {
        resolve(statusCode === 200 ? { path: filePath } : { fault: EXPIRED });
      },
      fail: () => resolve({ fault: BROKEN }),
    });
    task.onProgressUpdate(({ progress }) => onPercent(progress));
  });
}

/** What WeChat's own viewer opens of what is handed over. */
const VIEWED = ['xlsx', 'docx'] as const;
const viewedAs = (path: string) => VIEWED.find((type) => path.endsWith(`.${type}`)) ?? null;

/** Opens a table or a document in WeChat's own viewer, from where it can be kept, printed or sent on. */
export function openFile(filePath: string): Promise<boolean> {
  const fileType = viewedAs(filePath);
  if (fileType === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    wx.openDocument({
      filePath,
      fileType,
      showMenu: true,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}

/** Sends the file to a chat. @returns false when the person changed their mind or this WeChat cannot. */
export function sendToChat(filePath: string, fileName: string): Promise<boolean> {
  if (!wx.canIUse('shareFileMessage')) return Promise.resolve(false);
  return new Promise((resolve) => {
    wx.shareFileMessage({
      filePath,
      fileName,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
