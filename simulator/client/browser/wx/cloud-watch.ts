import { cloudError } from './cloud-error';
import { CloudFailure, NETWORK_ERROR } from './entrance';

type Doc = Record<string, unknown>;

interface Change {
  id: number;
  docId: unknown;
  doc: Doc;
  dataType: 'init' | 'add' | 'update' | 'remove';
  queueType: 'init' | 'enqueue' | 'update' | 'dequeue';
  updatedFields?: Doc;
  removedFields?: string[];
}

export interface WatchOptions {
  onChange: (snapshot: object) => void;
  onError: (error: Error) => void;
}

/** How often the local cloud is asked, ms; the real service pushes. */
const EVERY = 700;

/** `watch`: what matches, told once and then whenever it changed. The reader gives all that matches. */
export function watch(read: () => Promise<Doc[]>, options: WatchOptions, name: string) {
  if (typeof options?.onChange !== 'function' || typeof options.onError !== 'function')
    throw cloudError(name, new CloudFailure(-1, 'onChange and onError must be functions'));
  let closed = false;
  let known: Map<string, Doc> | null = null;
  let id = 0;

  const tell = (docs: Doc[]): void => {
    const now = new Map(docs.map((doc) => [String(doc['_id']), doc]));
    const before = known;
    known = now;
    const docChanges = before ? changes(before, now) : docs.map(initial);
    if (before && docChanges.length === 0) return;
    options.onChange({
      id: id++,
      docs,
      docChanges: docChanges.map((change, at) => ({ ...change, id: at })),
      ...(before ? {} : { type: 'init' }),
    });
  };

  const next = async (): Promise<void> => {
    let wait = EVERY;
    try {
      const docs = await read();
      if (!closed) tell(docs);
    } catch (error) {
      if (error instanceof CloudFailure && error.errCode === NETWORK_ERROR) wait = 3 * EVERY;
      else if (error instanceof CloudFailure && !closed) {
        closed = true;
        options.onError(cloudError(name, error));
      } else reportError(error);
    }
    if (!closed) setTimeout(() => void next(), wait);
  };
  void next();

  return {
    close: (): Promise<void> => {
      closed = true;
      return Promise.resolve();
    },
  };
}

type Told = Omit<Change, 'id'>;

const initial = (doc: Doc): Told => ({
  docId: doc['_id'],
  doc,
  dataType: 'init',
  queueType: 'init',
});

function changes(before: Map<string, Doc>, now: Map<string, Doc>): Told[] {
  const told: Told[] = [];
  for (const [id, doc] of now) {
    const old = before.get(id);
    const docId = doc['_id'];
    if (!old) told.push({ docId, doc, dataType: 'add', queueType: 'enqueue' });
    else if (JSON.stringify(old) !== JSON.stringify(doc))
      told.push({ docId, doc, dataType: 'update', queueType: 'update', ...difference(old, doc) });
  }
  for (const [id, doc] of before)
    if (!now.has(id))
      told.push({ docId: doc['_id'], doc, dataType: 'remove', queueType: 'dequeue' });
  return told;
}

function difference(old: Doc, doc: Doc): { updatedFields: Doc; removedFields: string[] } {
  const changed = Object.entries(doc).filter(
    ([field, value]) => JSON.stringify(old[field]) !== JSON.stringify(value),
  );
  return {
    updatedFields: Object.fromEntries(changed),
    removedFields: Object.keys(old).filter((field) => !(field in doc)),
  };
}
