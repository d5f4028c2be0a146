import { type Callbacks, Failure, failureOf, need, settle } from './api';
import { extensionOf, type FileStore, USER_DATA_PATH } from './file-store';
import { nearby } from './nearby';
import type { Network } from './network';
import { type Task, Upload } from './transfer';

interface RequestOptions extends Callbacks {
  url: string;
  data?: unknown;
  header?: Record<string, string>;
  method?: string;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
  timeout?: number;
}
interface UploadOptions extends RequestOptions {
  filePath: string;
  name: string;
  formData?: Record<string, string>;
}

/** How far a download has come. */
interface Written {
  progress: number;
  totalBytesWritten: number;
  totalBytesExpectedToWrite: number;
}
interface DownloadTask {
  onProgressUpdate(listener: (progress: never) => void): void;
}

const TIMEOUT = 60_000;
const HERE = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** wx.request and its file twins. Only this machine can be reached: a test must not depend on the world. */
export function requestApis(network: Network, files: FileStore) {
  const allowed = (url: string) => {
    need({ url }, 'url', 'string');
    const target = new URL(url, location.href);
    if (!HERE.has(target.hostname)) throw new Failure('url not in domain list');
    return nearby(target.href);
  };
  const started = <O extends Callbacks>(
    name: string,
    options: O,
    run: (signal: AbortSignal, tell: (written: number, total: number) => void) => Promise<object>,
  ): Task & DownloadTask => {
    const stop = new AbortController();
    const listeners = new Set<(progress: Written) => void>();
    const tell = (written: number, total: number) => {
      const progress = total === 0 ? 100 : Math.floor((written / total) * 100);
      for (const listener of listeners)
        listener({ progress, totalBytesWritten: written, totalBytesExpectedToWrite: total });
    };
    const work = (async () => {
      try {
        await network.pass();
        return { errMsg: `${name}:ok`, ...(await run(stop.signal, tell)) };
      } catch (error) {
        if (stop.signal.aborted)
          throw failureOf(
            name,
            new Failure(stop.signal.reason === 'timeout' ? 'timeout' : 'abort'),
          );
        throw failureOf(name, error instanceof Failure ? error : new Failure(reasonOf(error)));
      }
    })();
    // These give their task in every case, so an unheard failure is nobody's rejected promise.
    void settle({ ...options, complete: options.complete ?? (() => undefined) }, work);
    const { task } = new Upload(network);
    return {
      ...task,
      abort: () => stop.abort('abort'),
      onProgressUpdate: (listener: (progress: never) => void) =>
        void listeners.add(listener as (progress: Written) => void),
      offProgressUpdate: () => listeners.clear(),
    };
  };

  return {
    request: (options: RequestOptions) =>
      started('request', options, async (signal) => {
        const method = (options.method ?? 'GET').toUpperCase();
        const url = new URL(allowed(options.url));
        const header = { 'content-type': 'application/json', ...lower(options.header) };
        const body = bodyOf(options.data, header['content-type']);
        if (method === 'GET' && isRecord(options.data)) {
          for (const [key, value] of Object.entries(options.data))
            url.searchParams.set(key, String(value));
        }
        const response = await fetch(url, {
          method,
          headers: header,
          signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeout ?? TIMEOUT)]),
          ...(method === 'GET' || method === 'HEAD' ? {} : { body }),
        });
        const data =
          options.responseType === 'arraybuffer'
            ? await response.arrayBuffer()
            : parsed(await response.text(), options.dataType);
        return {
          statusCode: response.status,
          header: Object.fromEntries(response.headers),
          cookies: [],
          data,
        };
      }),

    downloadFile: (options: RequestOptions & { filePath?: string }) =>
      started('downloadFile', options, async (signal, tell) => {
        if (options.filePath !== undefined && !options.filePath.startsWith(`${USER_DATA_PATH}/`))
          throw new Failure(`permission denied, open "${options.filePath}"`);
        const response = await fetch(allowed(options.url), {
          headers: options.header ?? {},
          signal,
        });
        const blob = await piecemeal(response, tell);
        if (options.filePath) files.put(options.filePath, blob);
        const path =
          options.filePath ??
          files.temporary(blob, extensionOf(new URL(options.url, location.href).pathname));
        return {
          statusCode: response.status,
          tempFilePath: path,
          ...(options.filePath ? { filePath: path } : {}),
        };
      }),

    uploadFile: (options: UploadOptions) =>
      started('uploadFile', options, async (signal) => {
        const file = files.get(options.filePath);
        if (!file) throw new Failure('file not found');
        const form = new FormData();
        for (const [key, value] of Object.entries(options.formData ?? {})) form.append(key, value);
        form.append(options.name, file.blob, options.filePath.split('/').pop());
        const response = await fetch(allowed(options.url), {
          method: 'POST',
          body: form,
          headers: options.header ?? {},
          signal,
        });
        return { statusCode: response.status, data: await response.text() };
      }),
  };
}

/** Reads an answer bit by bit, telling how far it has come. */
async function piecemeal(
  response: Response,
  tell: (written: number, total: number) => void,
): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? 0);
  const reader = response.body?.getReader();
  const pieces: BlobPart[] = [];
  let written = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    pieces.push(read.value);
    written += read.value.length;
    tell(written, Math.max(total, written));
  }
  return new Blob(pieces);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof ArrayBuffer);

function bodyOf(data: unknown, type: string | undefined): BodyInit {
  if (data === undefined) return '';
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  if (type?.includes('urlencoded') && isRecord(data))
    return new URLSearchParams(data as Record<string, string>).toString();
  return JSON.stringify(data);
}

function lower(header: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function parsed(text: string, dataType: string | undefined): unknown {
  if (dataType !== undefined && dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  if (error instanceof Error && error.message.startsWith('request:fail '))
    return error.message.slice('request:fail '.length);
  return 'net::ERR_CONNECTION_REFUSED';
}
