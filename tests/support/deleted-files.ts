import { FileStore } from '../../simulator/cloud/storage/file-store';

/** Paths of the stored files that are deleted from now on; those that were not there are not among them. */
export function deletedFiles(): string[] {
  const paths: string[] = [];
  const { delete: original } = FileStore.prototype;
  jest.spyOn(FileStore.prototype, 'delete').mockImplementation(async function (
    this: FileStore,
    path: string,
  ) {
    if (this.get(path) !== null) paths.push(path);
    return original.call(this, path);
  });
  return paths;
}
