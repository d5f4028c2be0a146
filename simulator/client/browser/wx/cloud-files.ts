import type { CloudApi, CloudOptions } from './cloud-api';
import { CloudFailure, type Entrance } from './entrance';
import { nearby } from './nearby';
import { extensionOf, type FileStore, isLocalPath } from './file-store';
import { type Task, Upload } from './transfer';

interface UploadOptions extends CloudOptions {
  cloudPath: string;
  filePath: string;
  header?: Record<string, string>;
}

export interface FileUrl {
  fileID: string;
  tempFileURL: string;
  status: number;
  errMsg: string;
}

/** WeChat's limit of ids in one call of getTempFileURL and deleteFile. */
const IDS_MAX = 50;

/** wx.cloud's files: upload, download, addresses, deletion. */
export function cloudFiles(call: CloudApi, entrance: Entrance, files: FileStore) {
  return {
    /** Gives the task when there are callbacks, else a promise: that is WeChat's own rule. */
    uploadFile: (options: UploadOptions): Task | Promise<object> => {
      const upload = new Upload(entrance.network);
      const promise = call('uploadFile', options, async ({ cloudPath, filePath }) => {
        if (typeof cloudPath !== 'string' || cloudPath === '')
          throw new CloudFailure(-501007, 'cloudPath is required');
        const blob = await localBlob(files, filePath);
        if (!blob) throw new CloudFailure(-501007, `file doesn't exist: ${filePath}`);
        const url = `/client/storage/${cloudPath.split('/').map(encodeURIComponent).join('/')}`;
        const answer = await upload.send(url, blob, {
          'x-openid': entrance.openid,
          'content-type': 'application/octet-stream',
        });
        return { statusCode: 204, ...answer };
      });
      return promise ?? upload.task;
    },

    downloadFile: (options: CloudOptions & { fileID: string }) => {
      const promise = call('downloadFile', options, async ({ fileID }) => {
        const [found] = await fileUrls(entrance, [fileID]);
        if (!found || found.status !== 0)
          throw new CloudFailure(-503001, found?.errMsg ?? 'file not found');
        const response = await fetch(found.tempFileURL);
        if (!response.ok) throw new CloudFailure(-503001, `server answered ${response.status}`);
        return {
          statusCode: response.status,
          tempFilePath: files.temporary(await response.blob(), extensionOf(fileID)),
        };
      });
      return promise ?? new Upload(entrance.network).task;
    },

    getTempFileURL: (options: CloudOptions & { fileList: (string | { fileID: string })[] }) =>
      call('getTempFileURL', options, async ({ fileList }) => ({
        fileList: await fileUrls(entrance, idsOf(fileList)),
      })),

    deleteFile: (options: CloudOptions & { fileList: string[] }) =>
      call('deleteFile', options, ({ fileList }) =>
        entrance.post('/client/storage/delete', { fileList: idsOf(fileList) }),
      ),
  };
}

export async function fileUrls(entrance: Entrance, ids: string[]): Promise<FileUrl[]> {
  const answer = await entrance.post('/client/storage/urls', { fileList: ids });
  const list = answer['fileList'] as FileUrl[];
  return list.map((file) => ({ ...file, tempFileURL: nearby(file.tempFileURL) }));
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list))
    throw new CloudFailure(-501007, 'parameter.fileList should be array instead of undefined;');
  if (list.length > IDS_MAX) throw new CloudFailure(-501007, `fileList length exceeds ${IDS_MAX}`);
  return list.map((item: string | { fileID: string }) =>
    typeof item === 'string' ? item : item.fileID,
  );
}

/** The bytes of a temporary or saved file, or of a file of the package. */
async function localBlob(files: FileStore, path: string): Promise<Blob | null> {
  if (isLocalPath(path)) return files.get(path)?.blob ?? null;
  if (/^(https?|cloud|data):/.test(path)) return null;
  const response = await fetch(`package/${path.replace(/^\//, '')}`);
  return response.ok ? response.blob() : null;
}
