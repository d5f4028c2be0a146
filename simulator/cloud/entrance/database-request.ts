import { momentOf } from '../clock';
import { TcbError } from '../database/errors';
import type { Direction, Document, Expression, FindOptions } from '../database/types';
import { readObject, readValue } from '../wire/ejson';
import { WireError } from '../wire/errors';
import type { Identity } from './identity';

/** Most documents one read gives to a phone. */
const MOST_DOCUMENTS = 20;
/** Most documents a phone may watch. */
const MOST_WATCHED = 5000;

type Body = Record<string, unknown>;

/**
 * What a phone sent: plain JSON, or EJSON text as the service's own clients write it, which can also tell dates,
 * patterns and `db.serverDate()`.
 */
export class DatabaseRequest {
  readonly action: string;
  readonly collection: string;
  readonly now: number;

  constructor(
    private readonly body: Body,
    private readonly who: Identity,
  ) {
    this.action = String(body.action);
    this.collection = typeof body.collection === 'string' ? body.collection : '';
    this.now = momentOf(who.time);
  }

  /** The condition, with `'{openid}'` standing for the caller as in security rules. */
  get query(): Expression {
    const { openid } = this.who.caller;
    const named = (value: unknown): unknown => {
      if (value === '{openid}') return openid;
      if (Array.isArray(value)) return value.map(named);
      if (Object.prototype.toString.call(value) !== '[object Object]') return value;
      const fields = Object.entries(value as object).filter(([, each]) => each !== undefined);
      return Object.fromEntries(fields.map(([key, each]) => [key, named(each)]));
    };
    return named(this.object('query')) as Expression;
  }

  get data(): Document {
    return this.object('data');
  }

  get options(): FindOptions {
    const most = this.action === 'watch' ? MOST_WATCHED : MOST_DOCUMENTS;
    const { limit, skip } = this.body;
    const wanted = typeof limit === 'number' ? limit : most;
    const projection = this.object('projection');
    return {
      limit: Math.min(Math.max(wanted, 1), most),
      skip: typeof skip === 'number' ? skip : 0,
      order: Object.entries(this.object('order')).map(([field, way]) => [
        field,
        (Number(way) < 0 ? -1 : 1) as Direction,
      ]),
      projection: Object.keys(projection).length > 0 ? projection : undefined,
    };
  }

  /** Whether the data are update operators, as the service's clients send them. */
  get operators(): boolean {
    return typeof this.body.data === 'string';
  }

  get stages(): Expression[] {
    const stages: unknown[] = Array.isArray(this.body.stages) ? this.body.stages : [];
    return stages.map((each) => {
      const { stageKey, stageValue } = each as { stageKey?: unknown; stageValue?: unknown };
      if (typeof stageKey !== 'string') throw new TcbError('INVALID_PARAM', 'a stage has no name');
      return { [stageKey]: this.read(() => readValue(stageValue, () => this.now)) };
    });
  }

  private object(name: string): Expression {
    const value = this.body[name];
    if (value === undefined || value === null) return {};
    if (typeof value === 'string') return this.read(() => readObject(value, () => this.now));
    if (typeof value === 'object' && !Array.isArray(value)) return value as Expression;
    throw new TcbError('INVALID_PARAM', 'an object is expected');
  }

  private read<T>(reading: () => T): T {
    try {
      return reading();
    } catch (error) {
      if (error instanceof WireError) throw new TcbError(error.code, error.message);
      throw error;
    }
  }
}
