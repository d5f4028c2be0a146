import {
  ACTION_FUNCTIONS,
  type ActionName,
  type FunctionName,
} from '../../../../miniprogram/shared/contract';
import { WRITES } from '../../writes';
import type { AttackCase } from '../attack-case';
import { tally, wordOf } from '../outcome';
import type { AttackWorld, People } from '../world';

/** What reading actions are asked with; those that are not here are asked with nothing. */
const READ_INPUTS: Partial<Record<ActionName, Record<string, unknown>>> = {
  'gallery.page': { order: 'upload', theme: null, seed: 1, cursor: null },
  'gallery.search': { query: '快递员', cursor: null },
  'exhibit.show': { id: 'nowhere' },
  'ranking.page': { round: null, theme: 'work', cursor: null },
  'entry.mine': { cursor: null },
  'votes.mine': { cursor: null },
  'vote.proof': { round: 'preliminary', day: '2027-08-05', seat: 1 },
  'ledger.seals': { cursor: null },
  'ledger.parts': { cursor: null },
  'inquiry.show': { entry: 'nowhere' },
  'inquiry.list': { pending: true, cursor: null },
  'certificate.verify': { code: 'AAAA-BBBB-CCCC' },
  'invitation.show': { code: 'AAAA-BBBB-CCCC' },
  'share.code': { entry: 'nowhere' },
  'union.candidates': { kind: null, cursor: null },
  'union.inquiries': { cursor: null },
  'batch.works': { cursor: null },
  'judge.works': { judging: 'experts' },
  'first.queue': { way: 'union', state: 'submitted', cursor: null },
  'first.show': { id: 'nowhere' },
  'organizer.queue': { state: 'submitted', theme: null, cursor: null },
  'entry.find': { query: '快递员' },
  'entry.lookalikes': { id: 'nowhere' },
  'figures.show': { round: null },
  'contact.queue': { state: 'submitted', cursor: null },
  'selection.show': { id: 'finalists' },
  'scores.show': { judging: null },
  'decision.list': { subject: null, cursor: null },
  'disclosure.list': { cursor: null },
  'report.list': { open: true, cursor: null },
  'export.sheet': { sheet: 'entries' },
};

const HOLDERS: Record<FunctionName, keyof People> = {
  citizen: 'author',
  intake: 'author',
  voting: 'author',
  union: 'contact',
  reviewer: 'contact',
  judge: 'judge',
  organizer: 'organizer',
  sheets: 'organizer',
};

/** Of no type that any field has: a database would take some of them for questions. */
const OPERATORS: readonly unknown[] = [
  { $gt: '' },
  { $ne: null },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  [{ $ne: 1 }],
  [['nested']],
  JSON.parse('{"__proto__":{"allowed":true}}'),
  { constructor: { prototype: { allowed: true } } },
];

const OVERLONG = '长'.repeat(20_000);
/** Texts that end a query, a path, a page or a log line early. */
const TEXTS: readonly string[] = [
  OVERLONG,
  '',
  '\u0000',
  '\u202e\u200b\ufeff',
  '../../media/x',
  '${7*7}{{7*7}}',
  "'; db.dropDatabase(); //",
  '<script>alert(1)</script>',
  '\ud800',
];

const baseOf = (action: ActionName): Record<string, unknown> => {
  const write = Object.entries(WRITES).find(([name]) => name === action)?.[1];
  const input = write?.input ?? READ_INPUTS[action] ?? {};
  // Nothing that is there is meant: what a text gets through does no harm to the other attacks.
  const text = JSON.stringify(input).replace(/\{[a-z]+\}/g, 'nowhere');
  const { $, ...rest } = JSON.parse(text) as Record<string, unknown>;
  return $ === undefined
    ? rest
    : { ticket: 'x', file: 'cloud://x/y', preview: null, theme: 'work', answers: {}, consent: 'x' };
};

const changed = (action: ActionName, values: readonly unknown[]): Record<string, unknown>[] => {
  const base = baseOf(action);
  return Object.keys(base).flatMap((field) => values.map((value) => ({ ...base, [field]: value })));
};

const WHOLE: readonly unknown[] = [null, [], 'text', 7, true, { $gt: '' }, [{}]];

const actionsOf = (name: FunctionName): ActionName[] =>
  (Object.keys(ACTION_FUNCTIONS) as ActionName[]).filter(
    (action) => ACTION_FUNCTIONS[action] === name && action !== 'unit.importTicket',
  );

const BROKEN = ['INTERNAL', 'BUSY'];

/** Every field of every action is given what it is not meant for, by whoever may call it. */
export const fuzzCases = ({ people }: AttackWorld): AttackCase[] =>
  (Object.entries(HOLDERS) as [FunctionName, keyof People][]).flatMap(([name, holder]) => {
    const who = people[holder];
    const group = 'inputs';
    return [
      {
        id: `inputs-operators-${name}`,
        group,
        title: `operators and objects in every field of the actions of ${name}`,
        expect: 'refused each time, never an error of the function',
        run: async ({ send }) => {
          const words: string[] = [];
          for (const action of actionsOf(name))
            for (const input of changed(action, OPERATORS))
              words.push(wordOf(await send(who, action, input)));
          const held = words.every((word) => word !== 'ok' && !BROKEN.includes(word));
          return { seen: words.length === 0 ? 'no field' : tally(words), held };
        },
      },
      {
        id: `inputs-whole-${name}`,
        group,
        title: `something else than an input, and keys nobody knows, for the actions of ${name}`,
        expect: 'INVALID each time',
        run: async ({ send }) => {
          const words: string[] = [];
          for (const action of actionsOf(name))
            for (const input of [...WHOLE.slice(1), { ...baseOf(action), extra: 1 }])
              words.push(wordOf(await send(who, action, input)));
          return { seen: tally(words), held: words.every((word) => word === 'INVALID') };
        },
      },
      {
        id: `inputs-texts-${name}`,
        group,
        title: `overlong, empty and broken texts in every field of the actions of ${name}`,
        expect: 'an answer in words each time, never an error of the function',
        run: async ({ send }) => {
          const words: string[] = [];
          for (const action of actionsOf(name))
            for (const input of changed(action, TEXTS))
              words.push(wordOf(await send(who, action, input)));
          const held = words.every((word) => !BROKEN.includes(word));
          return { seen: words.length === 0 ? 'no field' : tally(words), held };
        },
      },
    ] satisfies AttackCase[];
  });
