import { randomUUID } from 'crypto';
import type { IncomingMessage, ServerResponse } from 'http';
import { performance } from 'perf_hooks';
import type { FunctionHost } from '../functions/host';
import type { Invocation } from '../functions/invocation';
import { readBody, sendJson } from '../http';
import type { Actions, Answer, Body } from './action';
import { WireError } from './errors';
import type { Meter } from './meter';

/** A 6 MB event inside JSON text, escaped, with the envelope around it. */
const MOST_REQUEST_BYTES = 24 * 1024 * 1024;

const WRITES = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
  'database.commitTransaction',
  'database.addCollection',
]);

export interface WireSetting {
  host: FunctionHost;
  meter: Meter;
  actions: Actions;
  openApi: OpenApi;
}

/** Who answers what functions ask of WeChat itself. */
interface OpenApi {
  answer(contentType: string, body: Buffer, invocation: Invocation): Promise<Buffer>;
}

/** The cloud API as wx-server-sdk speaks it; the path's token says which instance is asking. */
export class WireServer {
  constructor(private readonly setting: WireSetting) {}

  async handle(req: IncomingMessage, res: ServerResponse, token: string): Promise<void> {
    const { host, meter } = this.setting;
    const invocation = host.invocationOf(token);
    if (!invocation) {
      sendJson(res, 200, {
        code: 'INVALID_REQUEST_SOURCE',
        message: 'no function is running here',
        requestId: randomUUID(),
      });
      return;
    }
    const startedAt = performance.now();
    const bytes = await readBody(req, MOST_REQUEST_BYTES);
    const contentType = req.headers['content-type'] ?? '';
    const outcome = contentType.startsWith('multipart/form-data')
      ? await this.answerMultipart(res, contentType, bytes, invocation)
      : await this.answerJson(res, bytes, invocation);
    meter.add({
      functionName: invocation.functionName,
      invocationId: invocation.id,
      action: outcome.action,
      collection: outcome.collection,
      startedAt,
      endedAt: performance.now(),
      docsExamined: outcome.docsExamined,
      bytesIn: bytes.length,
      bytesOut: outcome.bytesOut,
      write: WRITES.has(outcome.action),
    });
  }

  private async answerJson(
    res: ServerResponse,
    bytes: Buffer,
    invocation: Invocation,
  ): Promise<Outcome> {
    const requestId = randomUUID();
    let action = '';
    let collection = '';
    let docsExamined = 0;
    let reply: Record<string, unknown>;
    try {
      const body = parse(bytes);
      action = typeof body.action === 'string' ? body.action : '';
      collection = typeof body.collectionName === 'string' ? body.collectionName : '';
      const answer = await this.run(action, body, invocation);
      docsExamined = answer.docsExamined ?? 0;
      reply = { ...answer.body, requestId };
    } catch (error) {
      reply = { ...refusal(error), requestId };
    }
    return { action, collection, docsExamined, bytesOut: sendJson(res, 200, reply) };
  }

  private async run(action: string, body: Body, invocation: Invocation): Promise<Answer> {
    const run = Object.hasOwn(this.setting.actions, action)
      ? this.setting.actions[action]
      : undefined;
    if (!run) throw new WireError('INVALID_PARAM', `unknown action: ${action}`);
    return run(body, invocation);
  }

  private async answerMultipart(
    res: ServerResponse,
    contentType: string,
    bytes: Buffer,
    invocation: Invocation,
  ): Promise<Outcome> {
    const action = 'wx.openApi';
    try {
      const reply = await this.setting.openApi.answer(contentType, bytes, invocation);
      res.writeHead(200, { 'content-type': 'application/octet-stream' });
      res.end(reply);
      return { action, collection: '', docsExamined: 0, bytesOut: reply.length };
    } catch (error) {
      const bytesOut = sendJson(res, 200, { ...refusal(error), requestId: randomUUID() });
      return { action, collection: '', docsExamined: 0, bytesOut };
    }
  }
}

interface Outcome {
  action: string;
  collection: string;
  docsExamined: number;
  bytesOut: number;
}

function parse(bytes: Buffer): Body {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Body;
  } catch {
    // Falls through: both are the same refusal.
  }
  throw new WireError('INVALID_PARAM', 'the request is not a JSON object');
}

function refusal(error: unknown): { code: string; message: string } {
  const coded = error as { code?: unknown; message?: unknown };
  if (typeof coded.code === 'string' && typeof coded.message === 'string') {
    return { code: coded.code, message: coded.message };
  }
  console.error('[cloud]', error);
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}
