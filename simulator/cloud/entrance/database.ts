import { randomUUID } from 'crypto';
import type { Database } from '../database/database';
import { TcbError } from '../database/errors';
import type { Document, Expression } from '../database/types';
import { allowance } from '../rules/database-rules';
import { writeDocument } from '../wire/ejson';
import { DatabaseRequest } from './database-request';
import { foreignCollections } from './foreign-collections';
import type { Identity } from './identity';

const ERR_CODES: Record<string, { errCode: number; label: string }> = {
  DATABASE_REQUEST_FAILED: { errCode: -502001, label: 'database request fail' },
  DATABASE_PERMISSION_DENIED: { errCode: -502003, label: 'database permission denied' },
  DATABASE_COLLECTION_NOT_EXIST: { errCode: -502005, label: 'database collection not exists' },
  INVALID_PARAM: { errCode: -501007, label: 'invalid parameters' },
};

const MISSING = -502005;
/** The service cannot say this; here nobody has a console in which collections are made. */
const HOW_TO_ADD = '(On this machine collections are those of database.json in the deploy folder.)';

/** `wx.cloud.database()` on a phone: every request is judged by its collection's rule. */
export class ClientDatabase {
  constructor(private readonly database: Database) {}

  async handle(body: Record<string, unknown>, who: Identity): Promise<Record<string, unknown>> {
    try {
      const answer = await this.database.whenUnlocked(() =>
        this.run(new DatabaseRequest(body, who), who),
      );
      if (body.ejson !== true || !Array.isArray(answer.data)) return answer;
      return { ...answer, data: (answer.data as Document[]).map(writeDocument) };
    } catch (error) {
      if (!(error instanceof TcbError)) throw error;
      const { errCode, label } = ERR_CODES[error.code] ?? { errCode: -1, label: '' };
      const hint = errCode === MISSING ? ` ${HOW_TO_ADD}` : '';
      return {
        errCode,
        errMsg: `Error: errCode: ${errCode} ${label} | errMsg: ${error.message}${hint}`,
      };
    }
  }

  private run(request: DatabaseRequest, who: Identity): Record<string, unknown> {
    const { database } = this;
    const { collection: name } = request;
    switch (request.action) {
      case 'get':
      case 'watch': {
        const query = this.judged('read', request, who);
        return { data: database.find(name, query, request.options) };
      }
      case 'count':
        return { total: database.count(name, this.judged('read', request, who)) };
      case 'aggregate':
        return { data: this.aggregate(request, who) };
      case 'add': {
        const document: Document = {
          _id: randomUUID().replaceAll('-', ''),
          ...request.data,
          _openid: who.caller.openid,
        };
        this.judge('write', request, who, [document]);
        return { _id: database.insert(name, [document])[0] };
      }
      case 'set':
        return this.replace(request, who);
      case 'update': {
        const query = this.judged('write', request, who);
        const change = request.operators ? request.data : { $set: request.data };
        const result = database.modify(name, query, change, { multi: true, merge: true });
        return { stats: { updated: result.updated } };
      }
      case 'remove': {
        const query = this.judged('write', request, who);
        return { stats: { removed: database.remove(name, query, { multi: true }) } };
      }
      default:
        throw new TcbError('INVALID_PARAM', `unknown action: ${request.action}`);
    }
  }

  /** `doc(id).set`: the caller's own document, whether it was there or not. */
  private replace(request: DatabaseRequest, who: Identity): Record<string, unknown> {
    const { query, data, collection: name } = request;
    const document = { ...data, _openid: who.caller.openid };
    const before = this.database.find(name, query);
    this.judge('write', request, who, before.length > 0 ? before : [document]);
    const result = this.database.modify(name, query, document, { merge: false, upsert: true });
    const created = result.upsertId === undefined ? 0 : 1;
    return { _id: query['_id'], stats: { updated: result.updated, created } };
  }

  private aggregate(request: DatabaseRequest, who: Identity): Document[] {
    const { stages } = request;
    const [first] = stages;
    const match = first?.['$match'];
    const asked = typeof match === 'object' && match !== null ? (match as Expression) : {};
    const query = this.judged('read', request, who, asked);
    for (const other of foreignCollections(stages)) {
      const allowed = allowance(this.database.ruleOf(other), 'read', asking(request, who));
      // What is joined cannot be narrowed to the caller's own, so everybody must be allowed to read it.
      if (!allowed?.allows({})) throw denied();
    }
    return this.database.aggregate(request.collection, [{ $match: query }, ...stages]);
  }

  /** The condition as it may be asked; throws when the rule refuses. */
  private judged(
    action: 'read' | 'write',
    request: DatabaseRequest,
    who: Identity,
    query = request.query,
  ): Expression {
    const { collection: name } = request;
    const allowed = allowance(this.database.ruleOf(name), action, asking(request, who));
    if (!allowed) throw denied();
    const joined = Object.keys(allowed.only).length > 0 ? { $and: [query, allowed.only] } : query;
    // What a projection hides is judged too.
    const page = ['get', 'watch'].includes(request.action) ? request.options : {};
    const found = this.database.find(name, joined, { ...page, projection: undefined });
    this.judge(action, request, who, found);
    return joined;
  }

  /** One refused document refuses the whole request; so does a rule that no document could pass. */
  private judge(
    action: 'read' | 'write',
    request: DatabaseRequest,
    who: Identity,
    documents: Document[],
  ): void {
    const allowed = allowance(
      this.database.ruleOf(request.collection),
      action,
      asking(request, who),
    );
    const judged = documents.length > 0 ? documents : [{ _openid: who.caller.openid }];
    if (!allowed || !judged.every((doc) => allowed.allows(doc))) throw denied();
  }
}

const denied = (): TcbError => new TcbError('DATABASE_PERMISSION_DENIED', 'Permission denied');

const asking = ({ now }: DatabaseRequest, { caller }: Identity) => ({ caller, now });
