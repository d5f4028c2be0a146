import { randomUUID } from 'crypto';
import { momentOf } from '../clock';
import type { Database } from '../database/database';
import type { Direction, Expression } from '../database/types';
import type { Invocation } from '../functions/invocation';
import type { Action, Actions, Answer, Body } from './action';
import { count, list, maybeText, text } from './body';
import { readObject, readValue, writeDocument } from './ejson';
import { WireError } from './errors';
import { TransactionTurns } from './transaction-turns';

/** Most documents one read gives to a function. */
const MOST_DOCUMENTS = 1000;
const DEFAULT_DOCUMENTS = 100;
const DEFAULT_AGGREGATED = 20;

/** The database part of the cloud API. */
export function databaseActions(database: Database): Actions {
  const turns = new TransactionTurns();
  /** Runs one operation: in its transaction alone, or when no transaction holds its documents. */
  const run = async (body: Body, operation: (transaction?: string) => Answer): Promise<Answer> => {
    const transaction = maybeText(body, 'transactionId');
    const metered = (): Answer => {
      const answer = operation(transaction);
      return { ...answer, docsExamined: database.meter.docsExamined };
    };
    return transaction === undefined
      ? database.whenUnlocked(metered)
      : turns.take(transaction, metered);
  };
  const insert: Action = (body, invocation) =>
    run(body, (transaction) => {
      const documents = list(body, 'data').map((each) => {
        const document = readObject(each, nowOf(invocation));
        return '_id' in document ? document : { _id: newId(), ...document };
      });
      const insertedIds = database.insert(text(body, 'collectionName'), documents, transaction);
      return { body: { data: { insertedIds } } };
    });
  const modify: Action = (body, invocation) =>
    run(body, (transaction) => {
      const result = database.modify(
        text(body, 'collectionName'),
        readObject(body.query, nowOf(invocation)),
        readObject(body.data, nowOf(invocation)),
        { multi: body.multi === true, merge: body.merge === true, upsert: body.upsert === true },
        transaction,
      );
      const upserted = result.upsertId === undefined ? {} : { upsert_id: result.upsertId };
      return { body: { data: { updated: result.updated, ...upserted } } };
    });
  return {
    'database.addCollection': (body) => {
      database.createCollection(text(body, 'collectionName'));
      return { body: { data: {} } };
    },
    'database.insertDocument': insert,
    'database.modifyDocument': modify,
    'database.getDocument': (body, invocation) =>
      run(body, (transaction) => {
        const limit = body.queryType === 'DOC' ? 1 : (count(body, 'limit') ?? DEFAULT_DOCUMENTS);
        const skip = count(body, 'offset') ?? 0;
        const found = database.find(
          text(body, 'collectionName'),
          readObject(body.query, nowOf(invocation)),
          {
            order: order(readObject(body.order, nowOf(invocation))),
            skip,
            limit: Math.min(limit, MOST_DOCUMENTS),
            projection: body.projection
              ? readObject(body.projection, nowOf(invocation))
              : undefined,
          },
          transaction,
        );
        return { body: { data: { list: found.map(writeDocument) }, offset: skip, limit } };
      }),
    'database.calculateDocument': (body, invocation) =>
      run({ ...body, transactionId: undefined }, () => {
        const query = readObject(body.query, nowOf(invocation));
        return { body: { data: { total: database.count(text(body, 'collectionName'), query) } } };
      }),
    'database.modifyAndReturnDoc': (body, invocation) =>
      run(body, (transaction) => {
        const result = database.modify(
          text(body, 'collectionName'),
          readObject(body.query, nowOf(invocation)),
          readObject(body.data, nowOf(invocation)),
          { multi: false, merge: true, upsert: false },
          transaction,
        );
        const doc = result.document === undefined ? null : writeDocument(result.document);
        return { body: { data: { updated: result.updated, doc } } };
      }),
    'database.removeDocument': (body, invocation) =>
      run(body, (transaction) => {
        const query = readObject(body.query, nowOf(invocation));
        const multi = body.multi === true;
        const name = text(body, 'collectionName');
        return {
          body: { data: { deleted: database.remove(name, query, { multi }, transaction) } },
        };
      }),
    'database.aggregateDocuments': (body, invocation) =>
      run({ ...body, transactionId: undefined }, () => {
        const stages = list(body, 'stages').map((each) => stage(each, nowOf(invocation)));
        const limited = stages.some((each) => '$limit' in each || '$count' in each);
        if (!limited) stages.push({ $limit: DEFAULT_AGGREGATED });
        const found = database.aggregate(text(body, 'collectionName'), stages);
        return { body: { data: { list: found.map(writeDocument) } } };
      }),
    'database.startTransaction': () => ({ body: { transactionId: database.begin() } }),
    'database.commitTransaction': (body) => {
      database.commit(text(body, 'transactionId'));
      return { body: {} };
    },
    'database.abortTransaction': (body) => {
      database.abort(text(body, 'transactionId'));
      return { body: {} };
    },
  };
}

/** The clock of the call that asks, not the cloud's: a call may be made at a time of its own. */
function nowOf(invocation: Invocation): () => number {
  return () => momentOf(invocation.time);
}

/** Ids look like the service's: 32 hexadecimal digits. */
function newId(): string {
  return randomUUID().replaceAll('-', '');
}

function order(fields: Expression): [string, Direction][] {
  return Object.entries(fields).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw new WireError('INVALID_PARAM', `the order of ${field} must be 1 or -1`);
    }
    return [field, direction];
  });
}

function stage(value: unknown, now: () => number): Expression {
  const { stageKey, stageValue } = value as { stageKey?: unknown; stageValue?: unknown };
  if (typeof stageKey !== 'string') throw new WireError('INVALID_PARAM', 'a stage has no name');
  return { [stageKey]: readValue(stageValue, now) };
}
