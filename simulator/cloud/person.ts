import { Readable } from 'stream';
import { exchange } from './exchange';
import { pathOf } from './storage/file-id';

export interface PersonOptions {
  ip?: string;
  /** The time this person's calls are made at, ms; the campaign's clock when left out. */
  at?: number;
  /** Time does not go on during the calls: they happen in that very millisecond. */
  still?: boolean;
  unionid?: string;
}

/** A refusal as the phone's API rejects with it. */
class ClientError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg);
    this.name = 'ClientError';
  }
}

/** A phone in the hands of one person: everything goes through the client entrance over HTTP. */
export class Person {
  private readonly headers: Record<string, string>;

  constructor(
    private readonly url: string,
    readonly openid: string,
    options: PersonOptions = {},
  ) {
    this.headers = {
      'x-openid': openid,
      ...(options.ip === undefined ? {} : { 'x-client-ip': options.ip }),
      ...(options.at === undefined ? {} : { 'x-now': String(options.at) }),
      ...(options.still === true ? { 'x-clock': 'still' } : {}),
      ...(options.unionid === undefined ? {} : { 'x-unionid': options.unionid }),
    };
  }

  /** `wx.cloud.callFunction`: gives the function's result, or throws ClientError. */
  async call(name: string, data: unknown = {}): Promise<unknown> {
    return (await this.post(`functions/${encodeURIComponent(name)}`, data)).result;
  }

  /** `wx.cloud.uploadFile`. */
  async upload(cloudPath: string, bytes: Buffer | Readable): Promise<{ fileID: string }> {
    const path = cloudPath.split('/').map(encodeURIComponent).join('/');
    const url = `${this.url}/client/storage/${path}`;
    const reply = Buffer.isBuffer(bytes)
      ? await exchange(url, { method: 'PUT', headers: this.headers, body: bytes })
      : await this.stream(url, bytes);
    return { fileID: String(read(reply).fileID) };
  }

  /** `wx.cloud.getTempFileURL`. */
  async tempUrls(fileList: string[]): Promise<TempUrl[]> {
    return (await this.post('storage/urls', { fileList })).fileList as TempUrl[];
  }

  /** `wx.cloud.deleteFile`. */
  async deleteFiles(fileList: string[]): Promise<{ fileID: string; status: number }[]> {
    const reply = await this.post('storage/delete', { fileList });
    return reply.fileList as { fileID: string; status: number }[];
  }

  /** `wx.cloud.downloadFile`, or any address given to the phone. */
  async download(idOrUrl: string): Promise<Buffer> {
    const response = await fetch(await this.addressOf(idOrUrl));
    if (response.status !== 200) throw new ClientError(-1, `download failed: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** `wx.requestSubscribeMessage` with the person's answers. */
  async subscribe(answers: Record<string, 'accept' | 'reject'>): Promise<void> {
    await this.post('subscribe', { answers });
  }

  /** A request to the client entrance; gives the reply's body or throws ClientError. */
  async post(path: string, body: unknown): Promise<Record<string, unknown>> {
    const headers = { ...this.headers, 'content-type': 'application/json' };
    const text = JSON.stringify(body);
    return read(
      await exchange(`${this.url}/client/${path}`, { method: 'POST', headers, body: text }),
    );
  }

  private async stream(url: string, bytes: Readable): Promise<Reply> {
    const body = Readable.toWeb(bytes);
    const init = { method: 'PUT', headers: this.headers, body, duplex: 'half' };
    const response = await fetch(url, init as RequestInit);
    return { status: response.status, text: await response.text() };
  }

  private async addressOf(idOrUrl: string): Promise<string> {
    if (pathOf(idOrUrl) === null) return idOrUrl;
    const [link] = await this.tempUrls([idOrUrl]);
    if (link?.status === 0) return link.tempFileURL;
    throw new ClientError(link?.status ?? -1, link?.errMsg ?? 'no such file');
  }
}

export interface TempUrl {
  fileID: string;
  tempFileURL: string;
  maxAge: number;
  status: number;
  errMsg: string;
}

interface Reply {
  status: number;
  text: string;
}

function read({ status, text }: Reply): Record<string, unknown> {
  const reply = JSON.parse(text) as Record<string, unknown>;
  if (typeof reply.errCode === 'number' && reply.errCode !== 0) {
    throw new ClientError(reply.errCode, String(reply.errMsg));
  }
  if (status !== 200) throw new ClientError(-1, `${status} ${String(reply.error)}`);
  return reply;
}
