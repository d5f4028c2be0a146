import type { IncomingMessage } from 'http';
import type { Caller } from '../functions/invocation';
import type { StorageRules } from '../rules/storage-rules';
import { MOST_FILES, type Bucket } from './bucket';
import { fileIdOf, isCloudPath, pathOf } from './file-id';

const DENIED = { errCode: -503002, label: 'storage permission denied' };
const MISSING = { errCode: -503003, label: 'storage file not exists' };
const INVALID = { errCode: -501007, label: 'invalid parameters' };

export type StorageReply = Record<string, unknown>;

/** The storage as a phone meets it: every file is judged by the storage rules. */
export class ClientStorage {
  constructor(
    private readonly bucket: Bucket,
    private readonly rules: StorageRules,
  ) {}

  /** Stores the request's body under a path; the person becomes its owner. */
  async upload(req: IncomingMessage, path: string, caller: Caller): Promise<StorageReply> {
    if (!isCloudPath(path)) return this.refuse(req, INVALID, `invalid cloudPath: ${path}`);
    const owner = this.bucket.files.get(path)?.owner;
    // A file that a function stored has no owner, which is not the same as a file that is not there.
    if (!this.rules.mayWrite(caller, path, owner === undefined ? caller.openid : owner)) {
      return this.refuse(req, DENIED, 'Permission denied');
    }
    await this.bucket.files.put(path, caller.openid, req);
    return { fileID: fileIdOf(path), statusCode: 200 };
  }

  /** Temporary URLs, each file with its own outcome. */
  urls(list: unknown, caller: Caller): StorageReply {
    const files = readList(list);
    if (!files) return failed('getTempFileURL', INVALID, 'fileList must be an array of 1 to 50');
    return {
      fileList: files.map(({ fileID, maxAge }) => {
        const link = this.bucket.link(fileID, maxAge);
        const file = this.bucket.find(fileID);
        const problem = !file ? MISSING : !this.mayRead(caller, file) ? DENIED : null;
        return problem
          ? { fileID, tempFileURL: '', maxAge: 0, status: problem.errCode, errMsg: problem.label }
          : { fileID, tempFileURL: link.url, maxAge: link.maxAge, status: 0, errMsg: 'ok' };
      }),
    };
  }

  async delete(list: unknown, caller: Caller): Promise<StorageReply> {
    const files = readList(list);
    if (!files) return failed('deleteFile', INVALID, 'fileList must be an array of 1 to 50');
    const outcomes = files.map(async ({ fileID }) => {
      const path = pathOf(fileID);
      const file = path === null ? null : this.bucket.files.get(path);
      if (!file) return { fileID, status: MISSING.errCode, errMsg: MISSING.label };
      if (!this.rules.mayWrite(caller, file.path, file.owner)) {
        return { fileID, status: DENIED.errCode, errMsg: DENIED.label };
      }
      await this.bucket.files.delete(file.path);
      return { fileID, status: 0, errMsg: 'ok' };
    });
    return { fileList: await Promise.all(outcomes) };
  }

  private mayRead(caller: Caller, file: { path: string; owner: string | null }): boolean {
    return this.rules.mayRead(caller, file.path, file.owner);
  }

  /** The bytes still come: they are let through to nowhere, so that the phone hears the answer. */
  private refuse(req: IncomingMessage, problem: Problem, text: string): StorageReply {
    req.resume();
    return failed('uploadFile', problem, text);
  }
}

interface Problem {
  errCode: number;
  label: string;
}

function failed(api: string, problem: Problem, text: string): StorageReply {
  const code = `errCode: ${problem.errCode} ${problem.label}`;
  return { errCode: problem.errCode, errMsg: `cloud.${api}:fail Error: ${code} | errMsg: ${text}` };
}

function readList(list: unknown): { fileID: string; maxAge: number | undefined }[] | null {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_FILES) return null;
  const files = (list as unknown[]).map((each) => {
    if (typeof each === 'string') return { fileID: each, maxAge: undefined };
    const { fileID, maxAge } = (each ?? {}) as { fileID?: unknown; maxAge?: unknown };
    if (typeof fileID !== 'string') return null;
    return { fileID, maxAge: typeof maxAge === 'number' && maxAge > 0 ? maxAge : undefined };
  });
  return files.every((each) => each !== null) ? files : null;
}
