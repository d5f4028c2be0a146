/** The part of `wx` that choosing and keeping files needs, on a phone with these files. */
export interface APhone {
  /** Local files by path, in bytes. */
  files: Map<string, Uint8Array>;
  storage: Map<string, unknown>;
  /** What the person does in the chooser; an errMsg for a failure. */
  chooses: Partial<WechatMiniprogram.MediaFile> | Partial<WechatMiniprogram.MediaFile>[] | string;
  /** What the person chooses out of a chat; an errMsg for a failure. */
  chats: { path: string; name: string; size: number }[] | string;
  agrees: boolean;
  /** False when the phone has no room left for saved files. */
  room: boolean;
  /** Size of a compressed picture, by quality. */
  compressed: (quality: number) => number;
}

interface Options {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  [key: string]: unknown;
}

export function aPhone(extra: Partial<APhone> = {}): APhone {
  const phone: APhone = {
    files: new Map(),
    storage: new Map(),
    chooses: 'chooseMedia:fail cancel',
    chats: 'chooseMessageFile:fail cancel',
    agrees: true,
    room: true,
    compressed: () => 100_000,
    ...extra,
  };
  Object.assign(globalThis, { wx: wxOf(phone) });
  return phone;
}

function wxOf(phone: APhone): object {
  const answer = (options: Options, result: object | null, errMsg = 'fail') =>
    result === null ? options.fail?.({ errMsg }) : options.success?.(result);
  const stored = (path: unknown) => phone.files.get(String(path));
  const manager = {
    readFile(options: Options) {
      const [from, length] = [Number(options['position']), Number(options['length'])];
      const file = stored(options['filePath']);
      // WeChat refuses to read nothing or past the end.
      const readable = file !== undefined && length >= 1 && from + length <= file.length;
      answer(options, readable ? { data: file.slice(from, from + length).buffer } : null);
    },
    access: (options: Options) => answer(options, stored(options['path']) ? {} : null),
    getFileInfo(options: Options) {
      const file = stored(options['filePath']);
      answer(options, file ? { size: file.length } : null);
    },
    saveFile(options: Options) {
      const from = String(options['tempFilePath']);
      const file = phone.files.get(from);
      if (!phone.room || !file) return answer(options, null, 'saveFile:fail the maximum size');
      const savedFilePath = from.replace('tmp', 'store');
      phone.files.delete(from);
      phone.files.set(savedFilePath, file);
      return answer(options, { savedFilePath });
    },
    removeSavedFile(options: Options) {
      answer(options, phone.files.delete(String(options['filePath'])) ? {} : null);
    },
  };
  return {
    canIUse: () => true,
    getFileSystemManager: () => manager,
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) =>
      phone.storage.set(key, JSON.parse(JSON.stringify(value))),
    requirePrivacyAuthorize: (options: Options) => answer(options, phone.agrees ? {} : null),
    chooseMedia(options: Options) {
      const { chooses } = phone;
      if (typeof chooses === 'string') return answer(options, null, chooses);
      return answer(options, { tempFiles: Array.isArray(chooses) ? chooses : [chooses] });
    },
    chooseMessageFile(options: Options) {
      const { chats } = phone;
      if (typeof chats === 'string') return answer(options, null, chats);
      return answer(options, { tempFiles: chats });
    },
    compressImage(options: Options) {
      const tempFilePath = `${String(options['src'])}-${String(options['quality'])}`;
      phone.files.set(tempFilePath, new Uint8Array(phone.compressed(Number(options['quality']))));
      answer(options, { tempFilePath });
    },
  };
}
