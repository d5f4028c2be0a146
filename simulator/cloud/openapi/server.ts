import { momentOf } from '../clock';
import type { FunctionHost } from '../functions/host';
import type { Invocation } from '../functions/invocation';
import { WireError } from '../wire/errors';
import type { Answer, Arguments, MediaReply, OpenApis } from './api';
import { OpenApiDenied, OpenApiError } from './errors';
import { readMultipart } from './multipart';
import type { Outbox } from './outbox';
import { decodeRequest, encodeResponse, type Pair } from './protobuf';

const UNKNOWN_API = -604100;
const NO_PERMISSION = -604101;
const OPEN_API = 0;

/** Answers `wx.openApi` requests of functions with the doubles in `apis`. */
export class OpenApiServer {
  constructor(
    private readonly apis: OpenApis,
    private readonly host: FunctionHost,
    private readonly outbox: Outbox,
  ) {}

  /** Gives the protobuf reply; a refusal by WeChat is a reply as well. */
  async answer(contentType: string, body: Buffer, invocation: Invocation): Promise<Buffer> {
    const form = await readMultipart(contentType, body);
    const action = form.get('action')?.toString('utf8') ?? '';
    if (action !== 'wx.openApi') throw new WireError('INVALID_PARAM', `unknown action: ${action}`);
    const name = form.get('apiName')?.toString('utf8') ?? '';
    const request = decodeRequest(form.get('requestData') ?? Buffer.alloc(0));
    try {
      if (request.apiType !== OPEN_API) throw new OpenApiDenied(UNKNOWN_API);
      return encode(await this.run(name, argumentsOf(request.pairs), invocation));
    } catch (error) {
      if (error instanceof OpenApiError) {
        return json({ errcode: error.errcode, errmsg: `${error.message} rid: ${invocation.id}` });
      }
      if (!(error instanceof OpenApiDenied)) throw error;
      return encodeResponse({
        contentType: '',
        data: Buffer.alloc(0),
        errorCode: error.errorCode,
      });
    }
  }

  private async run(name: string, args: Arguments, invocation: Invocation): Promise<Answer> {
    const api = Object.hasOwn(this.apis, name) ? this.apis[name] : undefined;
    if (!api) throw new OpenApiDenied(UNKNOWN_API);
    const asked = this.host.functions.get(invocation.functionName)?.openapi ?? [];
    if (!asked.includes(name)) throw new OpenApiDenied(NO_PERMISSION);
    const sent = {
      time: momentOf(invocation.time),
      api: name,
      args: readable(args),
      functionName: invocation.functionName,
    };
    try {
      const reply = await api(args, invocation);
      this.outbox.add({ ...sent, errcode: 0 });
      return reply;
    } catch (error) {
      if (error instanceof OpenApiError) this.outbox.add({ ...sent, errcode: error.errcode });
      throw error;
    }
  }
}

function argumentsOf(pairs: Pair[]): Arguments {
  return Object.fromEntries(pairs.map((pair) => [pair.key, readPair(pair)]));
}

/** Bytes are named by their size: the outbox is read by people. */
function readable(args: Arguments): Arguments {
  const entries = Object.entries(args).map(([key, value]) => [
    key,
    Buffer.isBuffer(value) ? `${value.length} bytes` : value,
  ]);
  return Object.fromEntries(entries) as Arguments;
}

function readPair(pair: Pair): unknown {
  if (pair.fileName !== '') return pair.value;
  try {
    return JSON.parse(pair.value.toString('utf8')) as unknown;
  } catch {
    return pair.value;
  }
}

function encode(reply: Answer): Buffer {
  if (isMedia(reply)) return encodeResponse({ ...reply, errorCode: 0 });
  return json({ errcode: 0, errmsg: 'ok', ...reply });
}

function isMedia(reply: Answer): reply is MediaReply {
  return Buffer.isBuffer(reply.data) && typeof reply.contentType === 'string';
}

function json(value: unknown): Buffer {
  const data = Buffer.from(JSON.stringify(value));
  return encodeResponse({ contentType: 'application/json', data, errorCode: 0 });
}
