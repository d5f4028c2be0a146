import { type Callbacks, settle } from './api';
import { plain, queryCommands } from './cloud-command';
import { cloudError } from './cloud-error';
import { CloudFailure, type Entrance } from './entrance';

interface Chain {
  collection: string;
  id?: string;
  where?: unknown;
  limit?: number;
  skip?: number;
}

/** A client reads at most this many documents in one get. */
const LIMIT_MAX = 20;
const MISSING = -502006;

/**
 * wx.cloud.database(), as far as the local cloud answers phones: reading, counting, adding, updating and
 * removing with plain JSON, all of it judged by the database rules.
 */
export class CloudDatabase {
  readonly command = queryCommands;

  constructor(private readonly entrance: Entrance) {}

  collection(name: string): CollectionQuery {
    return new CollectionQuery(this.entrance, { collection: name });
  }

  RegExp({ regexp, options }: { regexp: string; options?: string }): object {
    return { $regex: regexp, ...(options ? { $options: options } : {}) };
  }
}

class CollectionQuery {
  constructor(
    private readonly entrance: Entrance,
    private readonly chain: Chain,
  ) {}

  private with(more: Partial<Chain>): CollectionQuery {
    return new CollectionQuery(this.entrance, { ...this.chain, ...more });
  }

  doc(id: string): CollectionQuery {
    return this.with({ id });
  }

  where(where: unknown): CollectionQuery {
    return this.with({ where });
  }

  limit(limit: number): CollectionQuery {
    return this.with({ limit: Math.min(limit, LIMIT_MAX) });
  }

  skip(skip: number): CollectionQuery {
    return this.with({ skip });
  }

  get(options: Callbacks = {}) {
    return this.run('get', options, {}, (answer) => {
      if (this.chain.id === undefined) return answer;
      const [data] = answer['data'] as unknown[];
      if (data === undefined)
        throw new CloudFailure(MISSING, `document with _id ${this.chain.id} does not exist`);
      return { data };
    });
  }

  count(options: Callbacks = {}) {
    return this.run('count', options);
  }

  add(options: Callbacks & { data: unknown }) {
    return this.run('add', options, { data: options.data });
  }

  update(options: Callbacks & { data: unknown }) {
    return this.run('update', options, { data: options.data });
  }

  remove(options: Callbacks = {}) {
    return this.run('remove', options);
  }

  private run(
    action: string,
    options: Callbacks,
    more: object = {},
    read: (answer: Record<string, unknown>) => object = (answer) => answer,
  ) {
    const { collection, id, where, limit = LIMIT_MAX, skip = 0 } = this.chain;
    const name = `${id === undefined ? 'collection' : 'document'}.${action}`;
    const query = id === undefined ? plain(where ?? {}) : { _id: id };
    const work = (async () => {
      try {
        const answer = await this.entrance.post('/client/database', {
          action,
          collection,
          query,
          limit,
          skip,
          ...more,
        });
        return { errMsg: `${name}:ok`, ...read(answer) };
      } catch (error) {
        throw cloudError(name, error);
      }
    })();
    return settle(options, work);
  }
}
