import { MOST_FILES, type Bucket } from '../storage/bucket';
import { isCloudPath, pathOf } from '../storage/file-id';
import type { Actions, Body } from './action';
import { list, text } from './body';
import { WireError } from './errors';

/** The storage part of the cloud API; functions are above the rules. */
export function storageActions(bucket: Bucket): Actions {
  return {
    'storage.getUploadMetadata': (body) => {
      const path = text(body, 'path');
      if (!isCloudPath(path)) throw new WireError('INVALID_PARAM', `invalid cloud path: ${path}`);
      const { url, fileId } = bucket.uploadUrl(path);
      const data = { url, fileId, token: 'local', authorization: 'local', cosFileId: 'local' };
      return { body: { data } };
    },
    'storage.batchGetDownloadUrl': (body) => {
      const links = few(body, 'file_list').map((each) => {
        const { fileid, max_age: age } = each as { fileid?: unknown; max_age?: unknown };
        if (typeof fileid !== 'string') throw new WireError('INVALID_PARAM', 'fileid is missing');
        const link = bucket.link(fileid, typeof age === 'number' ? age : undefined);
        return link.url === null
          ? { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' }
          : { code: 'SUCCESS', fileID: fileid, tempFileURL: link.url, maxAge: link.maxAge };
      });
      return { body: { data: { download_list: links } } };
    },
    'storage.batchDeleteFile': async (body) => {
      const deleted = await Promise.all(
        few(body, 'fileid_list').map(async (fileID) => {
          const path = typeof fileID === 'string' ? pathOf(fileID) : null;
          const gone = path !== null && (await bucket.files.delete(path));
          return { code: gone ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID };
        }),
      );
      return { body: { data: { delete_list: deleted } } };
    },
  };
}

function few(body: Body, name: string): unknown[] {
  const files = list(body, name);
  if (files.length <= MOST_FILES) return files;
  throw new WireError('INVALID_PARAM', `at most ${MOST_FILES} files at a time`);
}
