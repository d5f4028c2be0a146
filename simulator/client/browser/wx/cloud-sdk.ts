import { Db } from '@cloudbase/database';
import type { Entrance } from './entrance';

/** The part of the service's own database client that turns chains and commands into requests. */
export interface SdkQuery {
  where(condition: object): SdkQuery;
  orderBy(field: string, direction: string): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: object): SdkQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(data: object): Promise<{ updated: number }>;
  remove(): Promise<{ deleted: number }>;
}

interface SdkDocument {
  field(projection: object): SdkDocument;
  get(): Promise<{ data: unknown[] }>;
  set(data: object): Promise<{ updated: number; upsertedId?: unknown }>;
  update(data: object): Promise<{ updated: number }>;
  remove(): Promise<{ deleted: number }>;
}

export interface SdkAggregation {
  end(): Promise<{ data: unknown[] }>;
}

interface SdkCollection extends SdkQuery {
  doc(id: string | number): SdkDocument;
  add(data: object): Promise<{ id: string }>;
  aggregate(): SdkAggregation;
}

export interface Sdk {
  collection(name: string): SdkCollection;
  command: object;
  RegExp: unknown;
  serverDate: unknown;
}

interface Setting {
  entrance: Entrance;
  watching: boolean;
}

type Params = Record<string, unknown>;
type Reply = Record<string, unknown>;

const ACTIONS: Record<string, string> = {
  'database.getDocument': 'get',
  'database.calculateDocument': 'count',
  'database.insertDocument': 'add',
  'database.modifyDocument': 'update',
  'database.removeDocument': 'remove',
  'database.aggregateDocuments': 'aggregate',
};

/** Carries what the service's client asks for to the local cloud. */
class Request {
  constructor(private readonly setting: Setting) {}

  async send(name: string, params: Params): Promise<Reply> {
    const asked = ACTIONS[name] ?? name;
    const replaces = asked === 'update' && params['merge'] === false;
    const reading = asked === 'get' && this.setting.watching ? 'watch' : asked;
    const answer = await this.setting.entrance.post('/client/database', {
      action: replaces ? 'set' : reading,
      ejson: true,
      collection: params['collectionName'],
      query: params['query'],
      data: asked === 'add' ? (params['data'] as unknown[])[0] : params['data'],
      order: params['order'],
      projection: params['projection'],
      // The client names its own limit of 100 where the page named none.
      limit: reading === 'watch' && params['limit'] === 100 ? undefined : params['limit'],
      skip: params['offset'],
      stages: params['stages'],
    });
    return { data: dataOf(asked, answer) };
  }
}

function dataOf(asked: string, answer: Reply): unknown {
  const stats = (answer['stats'] ?? {}) as Reply;
  switch (asked) {
    case 'add':
      return { insertedIds: [answer['_id']] };
    case 'update':
      return { updated: stats['updated'], upsert_id: stats['created'] ? answer['_id'] : undefined };
    case 'remove':
      return { deleted: stats['removed'] };
    case 'count':
      return { total: answer['total'] };
    default:
      return { list: answer['data'] };
  }
}

/** `watching` reads as `watch` does: up to 5000 documents. */
export function cloudSdk(entrance: Entrance, watching: boolean): Sdk {
  Db.reqClass = Request;
  const setting: Setting = { entrance, watching };
  return new Db(setting) as unknown as Sdk;
}
