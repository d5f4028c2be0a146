import { FileStore, type StoredFile } from '../../../simulator/cloud/storage/file-store';

/** Until the gift is called, something happens as soon as an upload has arrived. */
export function afterUploads(act: (store: FileStore, file: StoredFile) => unknown): () => void {
  const { put } = FileStore.prototype;
  const spy = jest.spyOn(FileStore.prototype, 'put').mockImplementation(async function (
    this: FileStore,
    ...file
  ): Promise<StoredFile> {
    const stored = await put.apply(this, file);
    await act(this, stored);
    return stored;
  });
  return () => spy.mockRestore();
}

/** Until the gift is called, an upload has become another file at the second look at it. */
export function changingUploads(): () => void {
  const { get, locate } = FileStore.prototype;
  const seen = new Set<string>();
  const looking = jest.spyOn(FileStore.prototype, 'locate').mockImplementation(function (
    this: FileStore,
    file,
  ) {
    seen.add(file.path);
    return locate.call(this, file);
  });
  const getting = jest.spyOn(FileStore.prototype, 'get').mockImplementation(function (
    this: FileStore,
    path,
  ) {
    const file = get.call(this, path);
    return file !== null && seen.has(path) ? { ...file, etag: '0'.repeat(32) } : file;
  });
  return () => {
    looking.mockRestore();
    getting.mockRestore();
  };
}
