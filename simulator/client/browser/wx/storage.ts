import { apis, Failure, need } from './api';

/** WeChat's limits: one value and all values of one mini program, in bytes of their JSON. */
const VALUE_MAX = 1024 * 1024;
const TOTAL_MAX = 10 * 1024 * 1024;

interface KeyOption {
  key: string;
}

/** wx storage of one person. The browser's own quota (about 5 million characters) may be reached first. */
export function storageApis(openid: string) {
  const prefix = `wx:${openid}:`;
  const keys = () =>
    Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const sizeOf = (key: string) => key.length + (localStorage.getItem(prefix + key)?.length ?? 0);
  const total = (but?: string) =>
    keys().reduce((sum, key) => (key === but ? sum : sum + sizeOf(key)), 0);

  const set = (key: string, data: unknown) => {
    need({ key }, 'key', 'string');
    if (key === '') throw new Failure('parameter error: parameter.key should not be empty;');
    const text = JSON.stringify({ data: data === undefined ? '' : data });
    if (text.length > VALUE_MAX) throw new Failure('entry size limit reached');
    if (total(key) + key.length + text.length > TOTAL_MAX)
      throw new Failure('exceed storage max size 10Mb');
    try {
      localStorage.setItem(prefix + key, text);
    } catch {
      throw new Failure('exceed storage max size 10Mb');
    }
  };
  const get = (key: string): { data: unknown } | null => {
    need({ key }, 'key', 'string');
    const text = localStorage.getItem(prefix + key);
    return text === null ? null : (JSON.parse(text) as { data: unknown });
  };
  const remove = (key: string) => localStorage.removeItem(prefix + key);
  const clear = () => keys().forEach(remove);
  const info = () => ({
    keys: keys(),
    currentSize: Math.ceil(total() / 1024),
    limitSize: TOTAL_MAX / 1024,
  });

  /** The synchronous twins throw an Error whose text is the errMsg. */
  const sync =
    <A extends unknown[], R>(name: string, run: (...args: A) => R) =>
    (...args: A): R => {
      try {
        return run(...args);
      } catch (error) {
        throw new Error(`${name}:fail ${error instanceof Failure ? error.reason : String(error)}`, {
          cause: error,
        });
      }
    };

  return {
    ...apis({
      setStorage: (options: KeyOption & { data?: unknown }) => set(options.key, options.data),
      getStorage: (options: KeyOption) => {
        const found = get(options.key);
        if (!found) throw new Failure('data not found');
        return found;
      },
      removeStorage: (options: KeyOption) => remove(options.key),
      clearStorage: () => clear(),
      getStorageInfo: () => info(),
      batchSetStorage: (options: { kvList: { key: string; value: unknown }[] }) => {
        for (const { key, value } of options.kvList) set(key, value);
      },
      batchGetStorage: (options: { keyList: string[] }) => ({
        dataList: options.keyList.map((key) => get(key)?.data ?? ''),
      }),
    }),
    setStorageSync: sync('setStorageSync', set),
    getStorageSync: sync('getStorageSync', (key: string) => get(key)?.data ?? ''),
    removeStorageSync: sync('removeStorageSync', remove),
    clearStorageSync: sync('clearStorageSync', clear),
    getStorageInfoSync: sync('getStorageInfoSync', info),
    batchSetStorageSync: sync('batchSetStorageSync', (list: { key: string; value: unknown }[]) =>
      list.forEach(({ key, value }) => set(key, value)),
    ),
    batchGetStorageSync: sync('batchGetStorageSync', (list: string[]) =>
      list.map((key) => get(key)?.data ?? ''),
    ),
  };
}
