import type { Transfer } from './upload';

/**
 * Sends one local file to the cloud's storage.
 * @param onBytes called with the bytes sent so far, as often as the phone reports them.
 */
export function sendFile(
  path: string,
  cloudPath: string,
  onBytes: (sent: number) => void,
): Transfer {
  let task: WechatMiniprogram.UploadTask | null = null;
  const done = new Promise<string>((resolve, reject) => {
    task = wx.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
    task.onProgressUpdate(({ totalBytesSent }) => onBytes(totalBytesSent));
  });
  return { done, abort: () => task?.abort() };
}
