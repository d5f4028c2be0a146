import type { ActionName } from '../../../../miniprogram/shared/contract';
import type { AttackCase } from '../attack-case';
import { tally, wordOf } from '../outcome';
import type { AttackWorld, People } from '../world';

const group = 'cursors';

const encoded = (place: unknown): string =>
  Buffer.from(typeof place === 'string' ? place : JSON.stringify(place)).toString('base64url');

/** Places in a list that the product never made. */
const FORGED: readonly string[] = [
  encoded({ at: { $gt: 0 }, id: 'x' }),
  encoded({ at: 0, id: { $ne: null } }),
  encoded({ $or: [{}] }),
  encoded('{"__proto__":{"at":1},"id":"x"}'),
  encoded([1, 2]),
  encoded('null'),
  encoded('not json'),
  encoded('{"at":1e400,"id":"x"}'),
  '',
  '%00',
  '\u202e',
  'A'.repeat(401),
];

const LISTS: [action: ActionName, who: keyof People, input: Record<string, unknown>][] = [
  ['entry.mine', 'author', {}],
  ['gallery.page', 'author', { order: 'upload', theme: null, seed: 1 }],
  ['gallery.search', 'author', { query: '快递员' }],
  ['ranking.page', 'author', { round: null, theme: 'work' }],
  ['votes.mine', 'author', {}],
  ['ledger.seals', 'author', {}],
  ['ledger.parts', 'author', {}],
  ['union.candidates', 'contact', { kind: null }],
  ['union.inquiries', 'contact', {}],
  ['batch.works', 'contact', {}],
  ['organizer.queue', 'organizer', { state: 'submitted', theme: null }],
  ['contact.queue', 'organizer', { state: 'submitted' }],
  ['inquiry.list', 'organizer', { pending: true }],
  ['decision.list', 'organizer', { subject: null }],
  ['disclosure.list', 'organizer', {}],
  ['report.list', 'organizer', { open: true }],
];

export const cursorCases = ({ people }: AttackWorld): AttackCase[] => [
  ...LISTS.map(([action, who, input]): AttackCase => ({
    id: `cursors-${action.replace('.', '-')}`,
    group,
    title: `${action} is asked to go on from places it never gave`,
    expect: 'INVALID each time',
    run: async ({ send }) => {
      const words: string[] = [];
      for (const cursor of FORGED)
        words.push(wordOf(await send(people[who], action, { ...input, cursor })));
      return { seen: tally(words), held: words.every((word) => word === 'INVALID') };
    },
  })),
  {
    id: 'cursors-others-list',
    group,
    title: "a stranger goes on in the list of own works from a place in an organizer's list",
    expect: 'nothing of others',
    run: async ({ send, stranger, now }) => {
      const cursor = encoded({ at: now * 2, id: 'zzzz' });
      const reply = await send(stranger(), 'entry.mine', { cursor });
      const items = reply.ok ? (reply.data as { items: unknown[] }).items : [];
      return { seen: `${wordOf(reply)}, ${String(items.length)} works`, held: items.length === 0 };
    },
  },
];
