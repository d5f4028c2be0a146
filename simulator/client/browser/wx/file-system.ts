import { apis, Failure, failureOf } from './api';
import { decode, encode, readNow } from './bytes';
import { extensionOf, type FileStore, USER_DATA_PATH } from './file-store';

interface PathOption {
  filePath: string;
}
interface ReadOptions extends PathOption {
  encoding?: string;
  position?: number;
  length?: number;
}
interface WriteOptions extends PathOption {
  data: string | ArrayBuffer;
  encoding?: string;
}

/** wx.getFileSystemManager(), with the -Sync twins that throw. */
export function fileSystemManager(files: FileStore) {
  const find = (path: string, verb: string) => {
    const file = files.get(path);
    if (!file)
      throw new Failure(`no such file or directory, ${verb} '${path}'`, { errno: 1300002 });
    return file;
  };
  const writable = (path: string) => {
    if (!path.startsWith(`${USER_DATA_PATH}/`))
      throw new Failure(`permission denied, open '${path}'`, { errno: 1300013 });
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!files.folders.has(folder))
      throw new Failure(`no such file or directory, open '${path}'`, { errno: 1300002 });
  };
  const window = ({ filePath, position = 0, length }: ReadOptions) => {
    const { blob } = find(filePath, 'open');
    if (position < 0 || position > blob.size)
      throw new Failure('the value of "position" is out of range');
    if (length !== undefined && (length < 1 || position + length > blob.size))
      throw new Failure('the value of "length" is out of range');
    return blob.slice(position, length === undefined ? blob.size : position + length);
  };
  const read = async (options: ReadOptions) => ({
    data: decode(new Uint8Array(await window(options).arrayBuffer()), options.encoding),
  });
  const readSync = (options: ReadOptions) => {
    const url = URL.createObjectURL(window(options));
    try {
      return decode(readNow(url), options.encoding);
    } finally {
      URL.revokeObjectURL(url);
    }
  };
  const write = ({ filePath, data, encoding }: WriteOptions) => {
    writable(filePath);
    files.put(filePath, new Blob([encode(data, encoding)]));
  };
  const append = ({ filePath, data, encoding }: WriteOptions) =>
    files.put(filePath, new Blob([find(filePath, 'open').blob, encode(data, encoding)]));
  const remove = ({ filePath }: PathOption) => {
    find(filePath, 'unlink');
    files.remove(filePath);
  };
  const copy = ({ srcPath, destPath }: { srcPath: string; destPath: string }) => {
    const { blob } = find(srcPath, 'copyFile');
    writable(destPath);
    files.put(destPath, blob);
  };
  const rename = ({ oldPath, newPath }: { oldPath: string; newPath: string }) => {
    copy({ srcPath: oldPath, destPath: newPath });
    files.remove(oldPath);
  };
  const save = ({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) => {
    const { blob } = find(tempFilePath, 'open');
    const path = filePath ?? files.savedName(extensionOf(tempFilePath));
    if (filePath) writable(filePath);
    files.put(path, blob);
    files.remove(tempFilePath);
    return { savedFilePath: path };
  };
  const access = ({ path }: { path: string }) => {
    if (!files.get(path) && !files.folders.has(path))
      throw new Failure(`no such file or directory ${path}`, { errno: 1300002 });
  };
  const stat = ({ path }: { path: string }) => {
    const folder = files.folders.has(path);
    const file = folder ? null : find(path, 'stat');
    const time = Math.floor((file?.createTime ?? 0) / 1000);
    return {
      stats: {
        mode: folder ? 16877 : 33188,
        size: file?.blob.size ?? 0,
        lastAccessedTime: time,
        lastModifiedTime: time,
        isDirectory: () => folder,
        isFile: () => !folder,
      },
    };
  };
  const mkdir = ({ dirPath }: { dirPath: string }) => {
    if (files.folders.has(dirPath)) throw new Failure(`file already exists ${dirPath}`);
    files.folders.add(dirPath);
  };
  const readdir = ({ dirPath }: { dirPath: string }) => {
    if (!files.folders.has(dirPath)) throw new Failure(`no such file or directory ${dirPath}`);
    const names = [...files.list(`${dirPath}/`), ...files.folders].filter((path) =>
      path.startsWith(`${dirPath}/`),
    );
    return {
      files: [...new Set(names.map((path) => path.slice(dirPath.length + 1).split('/')[0] ?? ''))],
    };
  };
  const rmdir = ({ dirPath, recursive }: { dirPath: string; recursive?: boolean }) => {
    const inside = files.list(`${dirPath}/`);
    if (inside.length > 0 && !recursive) throw new Failure(`directory not empty ${dirPath}`);
    inside.forEach((path) => files.remove(path));
    files.folders.delete(dirPath);
  };
  const info = ({ filePath }: PathOption) => ({ size: find(filePath, 'stat').blob.size });
  const savedList = () => ({
    fileList: files.saved().map((filePath) => {
      const file = find(filePath, 'stat');
      return { filePath, size: file.blob.size, createTime: Math.floor(file.createTime / 1000) };
    }),
  });

  const sync =
    <A extends unknown[], R>(name: string, run: (...args: A) => R) =>
    (...args: A): R => {
      try {
        return run(...args);
      } catch (error) {
        const failure = failureOf(name, error);
        throw Object.assign(new Error(failure.errMsg), failure);
      }
    };

  return {
    ...apis({
      readFile: read,
      writeFile: write,
      appendFile: append,
      unlink: remove,
      copyFile: copy,
      rename,
      saveFile: save,
      // A page may ask for what it saved before the browser has brought it back.
      access: async (options: { path: string }) => {
        await files.opened;
        access(options);
      },
      stat,
      mkdir,
      readdir,
      rmdir,
      getFileInfo: info,
      getSavedFileList: savedList,
      removeSavedFile: remove,
    }),
    readFileSync: sync(
      'readFileSync',
      (filePath: string, encoding?: string, position?: number, length?: number) =>
        readSync({
          filePath,
          ...(encoding === undefined ? {} : { encoding }),
          ...(position === undefined ? {} : { position }),
          ...(length === undefined ? {} : { length }),
        }),
    ),
    writeFileSync: sync(
      'writeFileSync',
      (filePath: string, data: string | ArrayBuffer, encoding?: string) =>
        write({ filePath, data, ...(encoding === undefined ? {} : { encoding }) }),
    ),
    appendFileSync: sync(
      'appendFileSync',
      (filePath: string, data: string | ArrayBuffer, encoding?: string) =>
        append({ filePath, data, ...(encoding === undefined ? {} : { encoding }) }),
    ),
    unlinkSync: sync('unlinkSync', (filePath: string) => remove({ filePath })),
    copyFileSync: sync('copyFileSync', (srcPath: string, destPath: string) =>
      copy({ srcPath, destPath }),
    ),
    renameSync: sync('renameSync', (oldPath: string, newPath: string) =>
      rename({ oldPath, newPath }),
    ),
    saveFileSync: sync(
      'saveFileSync',
      (tempFilePath: string, filePath?: string) =>
        save({ tempFilePath, ...(filePath === undefined ? {} : { filePath }) }).savedFilePath,
    ),
    accessSync: sync('accessSync', (path: string) => access({ path })),
    statSync: sync('statSync', (path: string) => stat({ path }).stats),
    mkdirSync: sync('mkdirSync', (dirPath: string) => mkdir({ dirPath })),
    readdirSync: sync('readdirSync', (dirPath: string) => readdir({ dirPath }).files),
    rmdirSync: sync('rmdirSync', (dirPath: string, recursive?: boolean) =>
      rmdir({ dirPath, ...(recursive === undefined ? {} : { recursive }) }),
    ),
  };
}

/** The file APIs that hang on wx itself. */
export function fileApis(files: FileStore) {
  const manager = fileSystemManager(files);
  const { saveFile, getSavedFileList, removeSavedFile, getFileInfo } = manager;
  return {
    env: { USER_DATA_PATH },
    getFileSystemManager: () => manager,
    saveFile,
    getSavedFileList,
    removeSavedFile,
    getFileInfo,
  };
}
