import { randomUUID } from 'crypto';
import type { Database } from '../database/database';
import { TcbError } from '../database/errors';
import type { Document, Expression, FindOptions } from '../database/types';
import { authOf } from '../rules/function-rules';
import { compileRule } from '../rules/expression';
import type { Identity } from './identity';

/** Most documents one read gives to a phone. */
const MOST_DOCUMENTS = 20;

const ERR_CODES: Record<string, { errCode: number; label: string }> = {
  DATABASE_REQUEST_FAILED: { errCode: -502001, label: 'database request fail' },
  DATABASE_PERMISSION_DENIED: { errCode: -502003, label: 'database permission denied' },
  DATABASE_COLLECTION_NOT_EXIST: { errCode: -502005, label: 'database collection not exists' },
  INVALID_PARAM: { errCode: -501007, label: 'invalid parameters' },
};

/**
 * `wx.cloud.database()` on a phone, as far as it takes to prove that the rules hold: get, count, add, update and
 * remove with plain JSON, every document judged by its collection's rule.
 */
export class ClientDatabase {
  constructor(private readonly database: Database) {}

  async handle(body: Record<string, unknown>, who: Identity): Promise<Record<string, unknown>> {
    try {
      return await this.database.whenUnlocked(() => this.run(body, who));
    } catch (error) {
      if (!(error instanceof TcbError)) throw error;
      const { errCode, label } = ERR_CODES[error.code] ?? { errCode: -1, label: '' };
      return { errCode, errMsg: `Error: errCode: ${errCode} ${label} | errMsg: ${error.message}` };
    }
  }

  private run(body: Record<string, unknown>, who: Identity): Record<string, unknown> {
    const { database } = this;
    const name = typeof body.collection === 'string' ? body.collection : '';
    const query = fields(body.query);
    switch (body.action) {
      case 'get':
        return { data: this.readable(name, query, who, options(body)) };
      case 'count':
        this.readable(name, query, who, {});
        return { total: database.count(name, query) };
      case 'add': {
        const document: Document = {
          _id: randomUUID().replaceAll('-', ''),
          ...fields(body.data),
          _openid: who.caller.openid,
        };
        this.judge(name, 'write', [document], who);
        return { _id: database.insert(name, [document])[0] };
      }
      case 'update': {
        this.judge(name, 'write', database.find(name, query), who);
        const change = { $set: fields(body.data) };
        const result = database.modify(name, query, change, { multi: true, merge: true });
        return { stats: { updated: result.updated } };
      }
      case 'remove':
        this.judge(name, 'write', database.find(name, query), who);
        return { stats: { removed: database.remove(name, query, { multi: true }) } };
      default:
        throw new TcbError('INVALID_PARAM', `unknown action: ${String(body.action)}`);
    }
  }

  private readable(
    name: string,
    query: Expression,
    who: Identity,
    wanted: FindOptions,
  ): Document[] {
    const found = this.database.find(name, query, wanted);
    this.judge(name, 'read', found, who);
    return found;
  }

  /** One refused document refuses the whole request; so does a rule that no document could pass. */
  private judge(
    name: string,
    action: 'read' | 'write',
    documents: Document[],
    who: Identity,
  ): void {
    const allows = compileRule(this.database.ruleOf(name)[action]);
    const facts = { auth: authOf(who.caller), now: Date.now() + who.clockShift };
    const judged = documents.length > 0 ? documents : [{ _openid: who.caller.openid }];
    if (!judged.every((doc) => allows({ ...facts, doc }))) {
      throw new TcbError('DATABASE_PERMISSION_DENIED', 'Permission denied');
    }
  }
}

function fields(value: unknown): Expression {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Expression;
  throw new TcbError('INVALID_PARAM', 'an object is expected');
}

function options(body: Record<string, unknown>): FindOptions {
  const limit = typeof body.limit === 'number' ? body.limit : MOST_DOCUMENTS;
  return {
    limit: Math.min(Math.max(limit, 1), MOST_DOCUMENTS),
    skip: typeof body.skip === 'number' ? body.skip : 0,
  };
}
